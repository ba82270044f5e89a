import { describe, expect, it } from '@jest/globals';
import {
  create,
  oldPk,
  type Reply,
  secretPk,
  stage,
  stagePk,
  update,
  useUpcomingAuthentik,
  withOldSecret,
} from '../support/upcoming-authentik.js';

const readStage = `GET /stages/captcha/${stagePk}/`;
const postStage = 'POST /stages/captcha/ private_key_ref';
const patchStage = `PATCH /stages/captcha/${stagePk}/ private_key_ref`;
const usedBy = (pk: string) => `GET /secrets/secrets/${pk}/used_by/`;
const deletionOf = (pk: string) => `DELETE /secrets/secrets/${pk}/`;
const userWith = (pk: string) => ({ app: 'authentik_stages_captcha', model_name: 'captchastage', pk, name: 'captcha' });
const otherPk = '5e000000-0000-4000-8000-000000000007';
const usedByStage: Reply = [200, [userWith(stagePk)]];

describe('a secret is deleted only on proof that nothing uses it', () => {
  const { run } = useUpcomingAuthentik();
  const deletedBy = async (...call: Parameters<typeof run>) => {
    const { warnings, errors, writes } = await run(...call);
    return { warnings, errors, deleted: writes.filter((write) => write.startsWith('DELETE')) };
  };

  it('neither uses nor deletes another secret that authentik shows in place of the created one', async () => {
    const { errors, writes } = await run(create, {
      'POST /secrets/secrets/': [[201, { pk: oldPk, name: 'database password' }]],
      [postStage]: [[400, { name: ['Bad.'] }]],
    });
    expect(writes).toEqual(['POST /secrets/secrets/']);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_INVALID_RESPONSE',
      reason: 'CONTRACT_VIOLATION',
      outcome: 'NOT_APPLIED',
    });
    expect(errors[0]?.message).toContain('a secret named "captcha private key" may have been created');
  });

  it.each([
    ['without dashes', secretPk.replaceAll('-', '')],
    ['with capitals', secretPk.toUpperCase()],
    ['as a URN', `urn:uuid:${secretPk}`],
  ])('recognizes its own secret %s', async (_, private_key_ref) => {
    const { data, warnings, writes } = await run(create.replace('{ pk }', '{ privateKeyRef }'), {
      [postStage]: [[201, stage({ private_key_ref })]],
    });
    expect(data).toEqual({ createCaptchaStage: { privateKeyRef: secretPk } });
    expect(warnings).toEqual([]);
    expect(writes).toEqual(['POST /secrets/secrets/', postStage]);
  });

  it('keeps the new secret when the old one is gone and an outdated read still shows it', async () => {
    expect(await deletedBy(update, { [readStage]: [withOldSecret] })).toEqual({
      warnings: [],
      errors: [],
      deleted: [deletionOf(oldPk)],
    });
  });

  it('keeps the new secret, and names both, when the old one may be gone and a read shows it', async () => {
    const { warnings, deleted } = await deletedBy(update, {
      [readStage]: [withOldSecret],
      [deletionOf(oldPk)]: ['cut'],
    });
    expect(deleted).toEqual([deletionOf(oldPk)]);
    expect(warnings.map(({ message }) => message)).toEqual([
      `The secret ${oldPk}, which held the private key before, may not have been deleted.`,
      `The secret ${secretPk} ("captcha private key") was created for the stage, in place of ${oldPk}, and may be unused.`,
    ]);
  });

  it('deletes the new secret when the stage has the old one again', async () => {
    const changed = { [readStage]: [withOldSecret], [usedBy(oldPk)]: [usedByStage] };
    expect(await deletedBy(update, changed)).toMatchObject({ warnings: [], deleted: [deletionOf(secretPk)] });
  });

  it('keeps the new secret when a read shows a third one, and another object uses the new one', async () => {
    const changed = {
      [readStage]: [withOldSecret, withOldSecret, [200, stage({ private_key_ref: otherPk })]] as Reply[],
      [usedBy(secretPk)]: [[200, [userWith(otherPk)]]] as Reply[],
    };
    expect(await deletedBy(update, changed)).toMatchObject({ warnings: [], deleted: [deletionOf(oldPk)] });
  });

  it.each([
    ['another', otherPk],
    ['an unreadable', 'new'],
    ['no', null],
  ])('keeps the new secret when the response shows %s reference, but the stage uses it', async (_, private_key_ref) => {
    const replies = { [patchStage]: [[200, stage({ private_key_ref })]] as Reply[], [usedBy(secretPk)]: [usedByStage] };
    expect(await deletedBy(update, replies)).toEqual({ warnings: [], errors: [], deleted: [deletionOf(oldPk)] });
  });

  it('keeps the new secret, and names it, when it is unknown whether the stage uses it', async () => {
    const { warnings, deleted } = await deletedBy(create, {
      [postStage]: [[201, stage({ private_key_ref: otherPk })]],
      [usedBy(secretPk)]: [[403, { detail: 'No.' }]],
    });
    expect(deleted).toEqual([]);
    expect(warnings).toMatchObject([
      { code: 'INPUT_IGNORED', inputPath: ['input', 'privateKey'] },
      {
        code: 'SECRET_NOT_DELETED',
        message: `The secret ${secretPk} ("captcha private key") could not be deleted.`,
      },
    ]);
  });
});
