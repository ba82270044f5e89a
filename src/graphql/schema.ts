import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ResolverData } from 'type-graphql';
import { CaptchaStageMutations } from '../captcha-stage/captcha-stage.mutations.js';
import { CaptchaStageResolver } from '../captcha-stage/captcha-stage.resolver.js';
import { captchaStageResource } from '../captcha-stage/captcha-stage.resource.js';
import { validateInput } from '../errors/from-validation.js';
import type { RestResource } from '../errors/rest-resource.js';

/** The REST resources behind the schema: one more stage type adds its resource here and its resolver below. */
export const resources: readonly RestResource[] = [captchaStageResource];

/** The public schema, from the classes. */
export function createSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers: [CaptchaStageResolver, CaptchaStageMutations], validate: false, validateFn });
}

/** Every argument that is an input object is named `input`; other arguments are leaves, which their scalars check. */
function validateFn(value: unknown, _type: unknown, { args }: ResolverData): void {
  const isInput = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isInput) validateInput(value, Object.hasOwn(args, 'input') ? ['input'] : []);
}
