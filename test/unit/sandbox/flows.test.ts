import { describe, expect, it } from '@jest/globals';
import {
  bindings,
  defaultStagePk,
  enrollmentPk,
  instances,
  recoveryPk,
  sandboxOfThisFile,
  turnstilePk,
} from './sandbox-client.js';

const unknownPk = '00000000-0000-4000-8000-000000000000';
const authenticationPk = 'f1000000-0000-4000-8000-000000000001';
const bindingPk = (number: number) => `b2000000-0000-4000-8000-00000000000${number}`;
const pointerPk = (number: number) => `b3000000-0000-4000-8000-00000000000${number}`;
const choice = (name: string) => [`Select a valid choice. ${name} is not one of the available choices.`];

describe('GET /flows/bindings/', () => {
  const { send, pks } = sandboxOfThisFile();

  it.each([
    ['', [1, 3, 2, 4]],
    ['?ordering=-order', [4, 2, 1, 3]],
    ['?ordering=nonsense,target,-order', [1, 2, 4, 3]],
    [`?target=${recoveryPk}`, [3, 4]],
    [`?stage=${defaultStagePk}`, [1, 2]],
    [`?target=${recoveryPk}&stage=${defaultStagePk}`, []],
    ['?order=10', [1, 3]],
    ['?evaluate_on_plan=true', []],
    ['?re_evaluate_policies=True&order=20', [2]],
    ['?policy_engine_mode=any&invalid_response_action=retry', [1, 3, 2, 4]],
    [`?fsb_uuid=${bindingPk(2)}`, [2]],
    [`?pbm_uuid=${pointerPk(2)}`, [2]],
    [`?fsb_uuid=${unknownPk}`, []],
    ['?search=TURN', [3, 4]],
    ['?page_size=3&page=2', [4]],
  ])('responds to %j with the bindings %j', async (query, numbers) => {
    expect(await pks(`${bindings}${query}`)).toEqual(numbers.map(bindingPk));
  });

  it.each([
    ['?target=nope', { target: ['“nope” is not a valid UUID.'] }],
    [
      `?stage=${unknownPk}&fsb_uuid=x`,
      {
        fsb_uuid: ['Enter a valid UUID.'],
        stage: ['Select a valid choice. That choice is not one of the available choices.'],
      },
    ],
    ['?order=x', { order: ['Enter a number.'] }],
    ['?policy_engine_mode=x', { policy_engine_mode: choice('x') }],
  ])('rejects the filter %j', async (query, json) => {
    expect(await send('GET', `${bindings}${query}`)).toMatchObject({ status: 400, json });
  });

  it('lists no use of a binding', async () => {
    expect((await send('GET', `${bindings}${bindingPk(1)}/used_by/`)).json).toEqual([]);
  });
});

describe('GET /flows/instances/', () => {
  const { send, pks } = sandboxOfThisFile();

  it.each([
    ['', [authenticationPk, enrollmentPk, recoveryPk]],
    ['?ordering=-slug', [recoveryPk, enrollmentPk, authenticationPk]],
    [`?flow_uuid=${recoveryPk}`, [recoveryPk]],
    ['?slug=twin-recovery-flow', [recoveryPk]],
    ['?name=Sign%20up', [enrollmentPk]],
    ['?designation=recovery', [recoveryPk]],
    ['?denied_action=message', [enrollmentPk]],
    ['?search=your%20account', [recoveryPk]],
  ])('responds to %j with the flows %j', async (query, expected) => {
    expect(await pks(`${instances}${query}`)).toEqual(expected);
  });

  it.each([
    ['?flow_uuid=nope', { flow_uuid: ['Enter a valid UUID.'] }],
    ['?designation=x', { designation: choice('x') }],
  ])('rejects the filter %j', async (query, json) => {
    expect(await send('GET', `${instances}${query}`)).toMatchObject({ status: 400, json });
  });

  it('shows a flow by its slug, with a stage for each binding', async () => {
    const { json } = await send('GET', `${instances}twin-recovery-flow/`);
    expect(json).toMatchObject({ pk: recoveryPk, stages: [turnstilePk, turnstilePk], policies: [], cache_count: 0 });
  });

  it.each([
    ['POST', instances, 'GET, HEAD, OPTIONS'],
    ['PUT', `${instances}twin-recovery-flow/`, 'GET, HEAD, OPTIONS'],
    ['DELETE', `${instances}twin-recovery-flow/`, 'GET, HEAD, OPTIONS'],
  ])('allows no %s of %s', async (method, path, allow) => {
    const reply = await send(method, path);
    expect(reply).toMatchObject({ status: 405, json: { detail: `Method "${method}" not allowed.` } });
    expect(reply.headers.get('allow')).toBe(allow);
  });
});

describe.each([
  ['documented', 'require_outpost', false, 'Not found.'],
  ['2024.6', 'require_outpost', false, 'Not found.'],
  ['2025.12', 'require_outpost', true, 'No Flow matches the given query.'],
  ['2026.8', 'require_token', true, 'No Flow matches the given query.'],
] as const)('flows in the profile %s', (profile, authentication, isThemed, detail) => {
  const { send } = sandboxOfThisFile({ profile });

  it('have the fields of the release', async () => {
    const { json } = await send('GET', `${instances}twin-recovery-flow/`);
    const address = '/static/dist/assets/images/flow_background.jpg';
    const pictures = isThemed
      ? { background: '', background_url: address, background_themed_urls: null }
      : { background: address };
    expect(json).toMatchObject({ authentication, ...pictures });
    expect('background_themed_urls' in Object(json)).toBe(isThemed);
  });

  it("have the release's message for a missing flow", async () => {
    expect(await send('GET', `${instances}nope/`)).toMatchObject({ status: 404, json: { detail } });
  });

  it('are listed with autocomplete since 2025.8', async () => {
    expect('autocomplete' in Object((await send('GET', instances)).json)).toBe(isThemed);
  });
});
