import { describe, expect, it } from '@jest/globals';
import { decodeCaptchaStage } from '../../../src/resources/captcha-stage/rest/captcha-stage.decode.js';
import { wireCaptchaStage, wireFlow } from '../../support/wire-captcha-stage.js';
import { objectOf, thrownBy } from '../authentik/builders.js';

const decode = (overrides: object) => decodeCaptchaStage(objectOf(wireCaptchaStage({ ...overrides })));
const decodeFlow = (overrides: object) => decode({ flow_set: [wireFlow({ ...overrides })] }).flow_set[0];
const broken = (field: string, reason = 'CONTRACT_VIOLATION') =>
  expect.objectContaining({ name: 'InvalidResponseError', reason, status: 201, field });

const texts = [7, true, [], {}];
const numbers = ['0.5', true, [], {}, Number.POSITIVE_INFINITY];
const booleans = ['true', 0, [], {}];
const uuids = ['x', '', 7, {}, 'ca000000-0000-4000-8000-00000000000', '../../admin'];

describe('decodeCaptchaStage', () => {
  it.each<[string, unknown[]]>([
    ['pk', uuids],
    ['name', texts],
    ['component', texts],
    ['verbose_name', texts],
    ['verbose_name_plural', texts],
    ['meta_model_name', texts],
    ['public_key', texts],
  ])('rejects a stage without a valid %s', (field, wrong) => {
    for (const value of [...wrong, null, undefined])
      expect(thrownBy(() => decode({ [field]: value }))).toEqual(broken(field));
  });

  it.each<[string, unknown[], unknown]>([
    ['js_url', texts, ''],
    ['api_url', texts, 'x'],
    ['interactive', booleans, false],
    ['score_min_threshold', numbers, 0],
    ['score_max_threshold', numbers, -1.5],
    ['error_on_invalid_score', booleans, true],
    ['request_content_type', texts, 'application/json'],
  ])('reads %s, and records its error at its path', (field, wrong, good) => {
    expect(decode({ [field]: good })).toHaveProperty(field, good);
    for (const value of [null, undefined]) expect(decode({ [field]: value })).toHaveProperty(field, value);
    for (const value of wrong) expect(decode({ [field]: value })).toHaveProperty(field, broken(field));
  });

  it.each<[string, unknown[]]>([
    ['pk', uuids],
    ['name', texts],
    ['slug', texts],
    ['title', texts],
  ])('rejects a flow without a valid %s', (field, wrong) => {
    for (const value of [...wrong, null, undefined])
      expect(thrownBy(() => decodeFlow({ [field]: value }))).toEqual(broken(`flow_set[0].${field}`));
  });

  it.each<[string, unknown[], unknown]>([
    ['policybindingmodel_ptr_id', uuids, 'B1000000-0000-4000-8000-000000000009'],
    ['designation', texts, 'recovery'],
    ['background', texts, ''],
    ['background_url', texts, '/b.jpg'],
    ['policy_engine_mode', texts, 'all'],
    ['compatibility_mode', booleans, true],
    ['export_url', texts, '/x'],
    ['layout', texts, 'sidebar_right_frame_background'],
    ['denied_action', texts, 'continue'],
  ])("reads a flow's %s, and records its error at its path", (field, wrong, good) => {
    expect(decodeFlow({ [field]: good })).toHaveProperty(field, good);
    for (const value of [null, undefined]) expect(decodeFlow({ [field]: value })).toHaveProperty(field, value);
    for (const value of wrong)
      expect(decodeFlow({ [field]: value })).toHaveProperty(field, broken(`flow_set[0].${field}`));
  });

  it.each(['designation', 'policy_engine_mode', 'layout', 'denied_action'])(
    'does not pass on an unknown %s',
    (field) => {
      expect(decodeFlow({ [field]: 'hunter2' })).toHaveProperty(
        field,
        broken(`flow_set[0].${field}`, 'UNKNOWN_ENUM_VALUE'),
      );
    },
  );

  it('does not pass on an unknown request_content_type', () => {
    const stage = decode({ request_content_type: 'text/hunter2' });
    expect(stage.request_content_type).toEqual(broken('request_content_type', 'UNKNOWN_ENUM_VALUE'));
    expect(String(stage.request_content_type)).not.toContain('hunter2');
  });

  it('drops unknown fields', () => {
    const stage = decode({ private_key: 'hunter2', autocomplete: 'x', flow_set: [wireFlow({ secret: 'hunter2' })] });
    expect(JSON.stringify(stage)).not.toContain('hunter2');
    expect(stage).not.toHaveProperty('autocomplete');
  });

  it.each([null, 'text', [], 7, undefined])('rejects the response %j', (json) => {
    expect(thrownBy(() => decodeCaptchaStage(objectOf(json)))).toEqual(broken(''));
  });

  it('keeps a duplicate flow', () => {
    expect(decode({ flow_set: [wireFlow(), wireFlow()] }).flow_set).toHaveLength(2);
  });
});
