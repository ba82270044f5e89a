import { describe, expect, it } from '@jest/globals';
import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { clientsAndProfiles, defaultPk, sandboxOfThisBlock, turnstilePk, unboundPk } from './official-clients.js';

const background = '/static/dist/assets/images/flow_background.jpg';

// What only some releases have: the fields of a stage, and those of its flow.
const ofProfile: Readonly<Record<Exclude<SandboxProfile, '2026.11'>, { stage: object; flow: object }>> = {
  documented: { stage: {}, flow: { background, layout: 'sidebar_right' } },
  '2024.6': { stage: {}, flow: { background, layout: 'sidebar_right' } },
  '2025.12': { stage: { interactive: true }, flow: { backgroundUrl: background, layout: 'sidebar_right' } },
  '2026.8': {
    stage: { interactive: true, requestContentType: 'application/json' },
    flow: { backgroundUrl: background, layout: 'sidebar_left_frame_background' },
  },
};

const recovery = (profile: keyof typeof ofProfile) => ({
  pk: 'f1000000-0000-4000-8000-000000000003',
  policybindingmodelPtrId: 'b1000000-0000-4000-8000-000000000003',
  name: 'Recover',
  slug: 'twin-recovery-flow',
  title: 'Recover your account',
  designation: 'recovery',
  policyEngineMode: 'any',
  compatibilityMode: false,
  exportUrl: '/api/v3/flows/instances/twin-recovery-flow/export/',
  deniedAction: 'continue',
  ...ofProfile[profile].flow,
});

const turnstile = (profile: keyof typeof ofProfile) => ({
  pk: turnstilePk,
  name: 'captcha-turnstile',
  component: 'ak-stage-captcha-form',
  verboseName: 'Captcha Stage',
  verboseNamePlural: 'Captcha Stages',
  metaModelName: 'authentik_stages_captcha.captchastage',
  flowSet: [recovery(profile), recovery(profile)],
  publicKey: 'public-2',
  jsUrl: 'https://challenges.example.com/turnstile/v0/api.js',
  apiUrl: 'https://challenges.example.com/turnstile/v0/siteverify',
  scoreMinThreshold: 0.25,
  scoreMaxThreshold: 1,
  errorOnInvalidScore: false,
  ...ofProfile[profile].stage,
});

const embedding = [
  {
    app: 'authentik_stages_identification',
    modelName: 'identificationstage',
    pk: 'd1000000-0000-4000-8000-000000000001',
    name: 'Stage default-authentication-identification',
    action: 'set_null',
  },
  {
    app: 'guardian',
    modelName: 'roleobjectpermission',
    pk: '1',
    name: 'captcha-unbound | Role viewers | view_captchastage',
    action: 'left_dangling',
  },
];

describe.each(clientsAndProfiles)(
  "authentik's $client client, reading from profile $profile",
  ({ client, profile }) => {
    const { stagesOf } = sandboxOfThisBlock(profile);

    it('retrieves every field of a stage', async () => {
      const stage = await stagesOf(client).stagesCaptchaRetrieve({ stageUuid: turnstilePk });
      expect(stage).toEqual(turnstile(profile));
    });

    it('lists the same stage, with the pagination', async () => {
      const page = await stagesOf(client).stagesCaptchaList({ search: 'turnstile' });
      const pagination = {
        next: 0,
        previous: 0,
        count: 1,
        current: 1,
        totalPages: 1,
        startIndex: 1,
        endIndex: 1,
      };
      // The new client's type promises autocomplete, the old one's does not know it.
      const autocomplete = client === '2026.8' ? { autocomplete: {} } : {};
      expect(page).toEqual({ pagination, results: [turnstile(profile)], ...autocomplete });
    });

    it.each([
      [{}, [defaultPk, turnstilePk, unboundPk]],
      [{ name: 'captcha-unbound' }, [unboundPk]],
      [{ name: 'captcha' }, []],
      [{ publicKey: 'public-2' }, [turnstilePk]],
      [{ search: 'captcha un' }, [unboundPk]],
      [{ ordering: '-name' }, [unboundPk, turnstilePk, defaultPk]],
      [{ ordering: 'score_min_threshold,-name' }, [turnstilePk, unboundPk, defaultPk]],
      [{ page: 2, pageSize: 2 }, [unboundPk]],
      [{ name: 'captcha-default', publicKey: 'public-1', search: 'default', ordering: 'name', page: 1 }, [defaultPk]],
    ])('lists by %j', async (query, pks) => {
      const { results } = await stagesOf(client).stagesCaptchaList(query);
      expect(results.map(({ pk }) => pk)).toEqual(pks);
    });

    it('gets the next and previous page numbers', async () => {
      const { pagination } = await stagesOf(client).stagesCaptchaList({ page: 2, pageSize: 1 });
      expect(pagination).toEqual({
        next: 3,
        previous: 1,
        count: 3,
        current: 2,
        totalPages: 3,
        startIndex: 2,
        endIndex: 2,
      });
    });

    it('lists what uses a stage, a flow once for each place in it', async () => {
      const flow = {
        app: 'authentik_flows',
        modelName: 'flow',
        pk: 'f1000000-0000-4000-8000-000000000003',
        name: 'Flow Recover (twin-recovery-flow)',
        action: 'cascade_many',
      };
      const place = (order: number, number: number) => ({
        app: 'authentik_flows',
        modelName: 'flowstagebinding',
        pk: `b2000000-0000-4000-8000-00000000000${number}`,
        name: `Flow-stage binding #${order} to ${flow.pk}`,
        action: 'cascade',
      });
      const usedBy = await stagesOf(client).stagesCaptchaUsedByList({ stageUuid: turnstilePk });
      expect(usedBy).toEqual([flow, flow, place(10, 3), place(30, 4)]);
    });

    it('lists the other users of a stage, since 2025.12', async () => {
      const usedBy = await stagesOf(client).stagesCaptchaUsedByList({ stageUuid: unboundPk });
      expect(usedBy).toEqual(client === '2026.8' ? embedding : []);
    });
  },
);
