import { describe, expect, it } from '@jest/globals';
import { assertInputObjectType } from 'graphql';
import type { InputNames } from '../../../src/errors/translate/rest-resource.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import {
  captchaStageInputNames,
  toCaptchaStage,
  toStageWrite,
} from '../../../src/resources/captcha-stage/captcha-stage.mapper.js';
import { decodeCaptchaStage } from '../../../src/resources/captcha-stage/rest/captcha-stage.decode.js';
import { resourceModules } from '../../../src/resources/resource-modules.js';
import { wireCaptchaStage, wireFlow } from '../../support/wire-captcha-stage.js';
import { objectOf } from '../authentik/builders.js';
import { flowInput, stageInput } from './inputs.js';

const namesIn = (names: InputNames) =>
  Object.values(names).map((name) => (typeof name === 'string' ? name : name.name));
const fieldsOf = (type: string) =>
  Object.keys(assertInputObjectType(createSchema(resourceModules).getType(type)).getFields());

describe('captchaStageInputNames', () => {
  it.each<[string, InputNames]>([
    ['CreateCaptchaStageInput', captchaStageInputNames],
    ['FlowInput', captchaStageInputNames.flow_set.items],
  ])('names each field of %s once', (type, names) => {
    // authentik knows no provider: the gateway fills other fields.
    const fields = fieldsOf(type).filter((name) => name !== 'provider');
    expect(namesIn(names).sort()).toEqual(fields.sort());
  });
});

describe('toStageWrite', () => {
  it.each<[string, object, object, InputNames]>([
    ['a stage', stageInput(), toStageWrite(stageInput()).body, captchaStageInputNames],
    ['a flow', flowInput(), toStageWrite(stageInput()).body.flow_set?.[0] ?? {}, captchaStageInputNames.flow_set.items],
  ])('sends every field of %s, each value under its wire name', (_, input, request, names) => {
    // The private key is sent separately.
    const sent = Object.keys(names).filter((name) => name !== 'private_key');
    expect(Object.keys(request).sort()).toEqual(sent.sort());
    for (const [wireName, name] of Object.entries(names)) {
      if (typeof name !== 'string' || wireName === 'private_key') continue;
      expect(Reflect.get(request, wireName)).toBe(Reflect.get(input, name));
    }
  });

  it('omits omitted fields', () => {
    const { name, publicKey } = stageInput();
    expect(toStageWrite({ name, publicKey }).body).toEqual({ name: 'captcha', public_key: 'public' });
    const { slug, title, designation } = flowInput();
    const flow = { name, slug, title, designation };
    expect(toStageWrite(stageInput({ flowSet: [flow] })).body.flow_set).toEqual([flow]);
  });

  it('omits undefined fields', () => {
    const input = stageInput({
      flowSet: undefined,
      jsUrl: undefined,
      interactive: undefined,
      scoreMinThreshold: undefined,
    });
    const request = toStageWrite(input).body;
    for (const key of ['flow_set', 'js_url', 'interactive', 'score_min_threshold'])
      expect(request).not.toHaveProperty(key);
  });

  it('sends values that are false, zero or empty', () => {
    const flowSet = [flowInput({ compatibilityMode: false }), flowInput({ slug: 'second' })];
    const input = stageInput({ flowSet, jsUrl: '', interactive: false, scoreMinThreshold: 0, scoreMaxThreshold: -0 });
    expect(toStageWrite(input).body).toMatchObject({
      flow_set: [{ compatibility_mode: false }, { slug: 'second' }],
      js_url: '',
      interactive: false,
      score_min_threshold: 0,
      score_max_threshold: -0,
      error_on_invalid_score: false,
    });
    expect(toStageWrite(stageInput({ flowSet: [] })).body.flow_set).toEqual([]);
  });
});

describe('toCaptchaStage', () => {
  const stageOf = (overrides: object) =>
    toCaptchaStage(decodeCaptchaStage(objectOf(wireCaptchaStage({ ...overrides }))));

  it('shows every field of the type, null for missing ones', () => {
    const gone = ['js_url', 'api_url', 'score_min_threshold', 'score_max_threshold', 'error_on_invalid_score'];
    const stage = stageOf({ flow_set: [wireFlow()], ...Object.fromEntries(gone.map((key) => [key, undefined])) });
    const fields = createSchema(resourceModules).getType('CaptchaStage');
    // Separate resolvers load these.
    expect([...Object.keys(stage), 'usedBy', 'bindings'].sort()).toEqual(
      Object.keys(Reflect.get(Object(fields), 'getFields').call(fields)).sort(),
    );
    expect(stage).toMatchObject({
      jsUrl: null,
      apiUrl: null,
      interactive: null,
      scoreMinThreshold: null,
      scoreMaxThreshold: null,
      errorOnInvalidScore: null,
      requestContentType: null,
    });
  });

  it('shows values that are false, zero or empty', () => {
    const empty = { js_url: '', api_url: '', interactive: false, error_on_invalid_score: false };
    expect(stageOf({ ...empty, score_min_threshold: 0, score_max_threshold: 0 })).toMatchObject({
      jsUrl: '',
      apiUrl: '',
      interactive: false,
      errorOnInvalidScore: false,
      scoreMinThreshold: 0,
      scoreMaxThreshold: 0,
    });
  });

  it('records the error of a field at its path', () => {
    expect(stageOf({ js_url: 7 })).toMatchObject({ jsUrl: { reason: 'CONTRACT_VIOLATION', field: 'js_url' } });
  });
});
