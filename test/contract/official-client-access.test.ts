import { describe, expect, it } from '@jest/globals';
import {
  clientsAndProfiles,
  defaultPk,
  rejectionOf,
  sandboxOfThisBlock,
  stageRequest,
  turnstilePk,
  unknownPk,
} from './official-clients.js';

const noCredentials = 'Authentication credentials were not provided.';
const noPermission = 'You do not have permission to perform this action.';

describe.each(clientsAndProfiles)("authentik's $client client, rejected by profile $profile", ({ client, profile }) => {
  const { stagesOf } = sandboxOfThisBlock(profile);
  const noSuchStage = client === '2024.8' ? 'Not found.' : 'No CaptchaStage matches the given query.';
  const callsFor = (stageUuid: string, token?: string) => {
    const stages = stagesOf(client, token);
    return {
      list: () => stages.stagesCaptchaList(),
      create: () => stages.stagesCaptchaCreate({ captchaStageRequest: stageRequest() }),
      retrieve: () => stages.stagesCaptchaRetrieve({ stageUuid }),
      update: () => stages.stagesCaptchaUpdate({ stageUuid, captchaStageRequest: stageRequest() }),
      partialUpdate: () => stages.stagesCaptchaPartialUpdate({ stageUuid }),
      destroy: () => stages.stagesCaptchaDestroy({ stageUuid }),
      usedBy: () => stages.stagesCaptchaUsedByList({ stageUuid }),
    };
  };

  it.each([
    ['list', '', noCredentials],
    ['create', '', noCredentials],
    ['retrieve', '', noPermission],
    ['update', '', noPermission],
    ['partialUpdate', '', noPermission],
    ['destroy', '', noPermission],
    ['usedBy', '', noPermission],
    ['list', 'unknown', 'Token invalid/expired'],
    ['retrieve', 'unknown', 'Token invalid/expired'],
    ['list', 'sandbox-unprivileged-token', noPermission],
    ['retrieve', 'sandbox-unprivileged-token', noPermission],
    ['usedBy', 'sandbox-unprivileged-token', noPermission],
    ['create', 'sandbox-viewer-token', noPermission],
    ['update', 'sandbox-viewer-token', noPermission],
    ['partialUpdate', 'sandbox-viewer-token', noPermission],
    ['destroy', 'sandbox-viewer-token', noPermission],
  ] as const)('cannot %s with token "%s"', async (operation, token, detail) => {
    const call = callsFor(defaultPk, token)[operation];
    expect(await rejectionOf(call())).toEqual({ status: 403, body: { detail } });
  });

  it.each(['retrieve', 'update', 'partialUpdate', 'destroy', 'usedBy'] as const)(
    'finds no unknown stage to %s',
    async (operation) => {
      const call = callsFor(unknownPk)[operation];
      expect(await rejectionOf(call())).toEqual({ status: 404, body: { detail: noSuchStage } });
    },
  );

  it('finds no stage that its token cannot view', async () => {
    const { retrieve } = callsFor(turnstilePk, 'sandbox-one-object-token');
    expect(await rejectionOf(retrieve())).toEqual({ status: 404, body: { detail: noSuchStage } });
  });

  it('finds no stage for a pk that is no UUID', async () => {
    expect(await rejectionOf(callsFor('nope').retrieve())).toEqual({ status: 404, body: { detail: 'Not found.' } });
  });

  it('finds no page past the last', async () => {
    const call = stagesOf(client).stagesCaptchaList({ page: 99 });
    expect(await rejectionOf(call)).toEqual({ status: 404, body: { detail: 'Invalid page.' } });
  });
});
