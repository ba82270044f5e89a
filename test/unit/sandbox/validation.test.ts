import { describe, expect, it } from '@jest/globals';
import { collection, sandboxOfThisFile, stageBody } from './sandbox-client.js';

const blank = 'This field may not be blank.';
const noNull = 'This field may not be null.';
const notText = 'Not a valid string.';
const notNumber = 'A valid number is required.';
const notBoolean = 'Must be a valid boolean.';

describe('the fields of a stage', () => {
  const { send, createStage } = sandboxOfThisFile();

  it.each([
    ['public_key', '  spaced \n', 'spaced'],
    ['public_key', 42, '42'],
    ['public_key', 1.5, '1.5'],
    ['js_url', 'not a url', 'not a url'],
    ['score_min_threshold', '0.25', 0.25],
    ['score_min_threshold', ' 1e-1 ', 0.1],
    ['score_min_threshold', '-.5', -0.5],
    ['score_min_threshold', true, 1],
    ['score_min_threshold', -3, -3],
    ['error_on_invalid_score', 'off', false],
    ['error_on_invalid_score', 'No', false],
    ['error_on_invalid_score', 0, false],
    ['error_on_invalid_score', '1', true],
    ['error_on_invalid_score', 'YES', true],
  ])('reads %s %j as %j', async (field, sent, kept) => {
    expect(await createStage({ [field]: sent })).toMatchObject({ [field]: kept });
  });

  it.each([
    ['public_key', '', blank],
    ['public_key', ' \t\n', blank],
    ['public_key', null, noNull],
    ['public_key', true, notText],
    ['public_key', ['x'], notText],
    ['public_key', { x: 1 }, notText],
    ['public_key', 'a\0b', 'Null characters are not allowed.'],
    ['private_key', ' ', blank],
    ['private_key', null, noNull],
    ['js_url', '', blank],
    ['api_url', null, noNull],
    ['score_min_threshold', '', notNumber],
    ['score_min_threshold', 'x', notNumber],
    ['score_min_threshold', '1__0', notNumber],
    ['score_min_threshold', '0x10', notNumber],
    ['score_min_threshold', [1], notNumber],
    ['score_min_threshold', null, noNull],
    ['error_on_invalid_score', 'maybe', notBoolean],
    ['error_on_invalid_score', '', notBoolean],
    ['error_on_invalid_score', 2, notBoolean],
    ['error_on_invalid_score', [true], notBoolean],
    ['error_on_invalid_score', null, noNull],
  ])('rejects %s %j: %s', async (field, sent, message) => {
    const rejected = await send('POST', collection, { json: stageBody({ [field]: sent }) });
    expect(rejected.status).toBe(400);
    expect(rejected.json).toEqual({ [field]: [message] });
  });

  it('reports the problems of all fields in the order of the contract', async () => {
    const json = { error_on_invalid_score: 9, score_max_threshold: [], api_url: '', flow_set: 1, public_key: null };
    const { text } = await send('POST', collection, { json });
    expect(Object.keys(JSON.parse(text))).toEqual([
      'name',
      'flow_set',
      'public_key',
      'private_key',
      'api_url',
      'score_max_threshold',
      'error_on_invalid_score',
    ]);
  });

  it('crashes on a number beyond all bounds, and writes nothing', async () => {
    const body = '{"name":"crash","public_key":"p","private_key":"k","score_min_threshold":1e999}';
    expect(await send('POST', collection, { body })).toMatchObject({ status: 405, text: '' });
    expect(await createStage({ name: 'crash' })).toMatchObject({ name: 'crash' });
  });
});

describe('a choice field', () => {
  const { send } = sandboxOfThisFile({ profile: '2026.8' });

  it.each([
    ['text/xml', '"text/xml" is not a valid choice.'],
    ['', '"" is not a valid choice.'],
    [' application/json', '" application/json" is not a valid choice.'],
    [true, '"True" is not a valid choice.'],
    [1.5, '"1.5" is not a valid choice.'],
    [['a'], `"['a']" is not a valid choice.`],
    [null, noNull],
  ])("rejects %j, in Python's spelling", async (sent, message) => {
    const rejected = await send('POST', collection, { json: stageBody({ request_content_type: sent }) });
    expect(rejected.json).toEqual({ request_content_type: [message] });
  });
});
