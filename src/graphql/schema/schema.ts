import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { RestResource } from '../../errors/translate/rest-resource.js';
import { captchaStageResource } from '../../resources/captcha-stage/captcha-stage.module.js';
import { CaptchaStageMutations } from '../../resources/captcha-stage/captcha-stage.mutations.js';
import { CaptchaStageResolver } from '../../resources/captcha-stage/captcha-stage.queries.js';
import { resolveCaptchaStageReference } from '../../resources/captcha-stage/captcha-stage.reference.js';
import { checkRepresentations } from '../validation/representations.js';
import { createSubgraph } from './subgraph.js';

/** The REST resources behind the schema: one more stage type adds its resource here, its classes and entity below. */
export const resources: readonly RestResource[] = [captchaStageResource];

const links = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

const resolvers = [CaptchaStageResolver, CaptchaStageMutations] as const;

/** The public schema without federation's parts, to be printed: tools for client code do not know those. */
export function createApiSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers });
}

/** The public schema, from the classes, as a Federation 2 subgraph. */
export function createSchema(): GraphQLSchema {
  const schema = createSubgraph({
    resolvers,
    links,
    entities: { CaptchaStage: resolveCaptchaStageReference },
  });
  checkRepresentations(schema, ['CaptchaStage']);
  return schema;
}
