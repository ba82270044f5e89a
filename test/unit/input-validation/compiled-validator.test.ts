import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { isValidInput } from '../../../src/input-validation/compiled-validator.js';
import { CaptchaStagesArgs } from '../../../src/resources/captcha-stage/inputs/captcha-stages.args.js';
import { CreateCaptchaStageInput } from '../../../src/resources/captcha-stage/inputs/create-captcha-stage.input.js';
import { UpdateCaptchaStageInput } from '../../../src/resources/captcha-stage/inputs/update-captcha-stage.input.js';
import { FlowInput } from '../../../src/resources/flow/flow.input.js';
import { Secret } from '../../../src/scalars/secret.js';

const classes = { CreateCaptchaStageInput, UpdateCaptchaStageInput, FlowInput, CaptchaStagesArgs };
const values: unknown[] = [
  undefined,
  null,
  '',
  'a',
  ' ',
  '\u001c',
  ',',
  '\ud800',
  '\0',
  'a b',
  'x'.repeat(51),
  0,
  1,
  1.5,
  true,
  [],
  {},
];
const more: unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, new Secret(''), new Secret('a'), new Secret('\0')];
const flow = (overrides: object) => Object.assign(new FlowInput(), { name: 'a', slug: 'a', title: 'a' }, overrides);
const flows = [
  [flow({})],
  [flow({ slug: 'a b' })],
  [flow({}), flow({ title: '' })],
  [null],
  [1],
  flow({}),
  flow({ name: 1 }),
];
const valid = { name: 'a', slug: 'a', title: 'a', publicKey: 'a', privateKey: new Secret('a') };
const fields = [
  ...Object.keys(valid),
  'flowSet',
  'jsUrl',
  'interactive',
  'scoreMinThreshold',
  'layout',
  'search',
  'orderBy',
  'page',
  'pageSize',
];

describe('isValidInput', () => {
  it.each(Object.entries(classes))('agrees with class-validator on %s', (_, Class) => {
    for (const field of fields) {
      for (const value of [...values, ...more, ...flows]) {
        const input = Object.assign(new Class(), valid, { [field]: value });
        const isValid = validateSync(input, { forbidUnknownValues: true }).length === 0;
        expect([field, value, isValidInput(input)]).toEqual([field, value, isValid]);
      }
    }
  });

  it('is false for an object of an unknown class', () => {
    expect(isValidInput({})).toBe(false);
  });
});
