import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { CaptchaStageMutations } from '../captcha-stage/captcha-stage.mutations.js';
import { resolveCaptchaStageReference } from '../captcha-stage/captcha-stage.reference.js';
import { CaptchaStageResolver } from '../captcha-stage/captcha-stage.resolver.js';
import { captchaStageResource } from '../captcha-stage/captcha-stage.resource.js';
import type { RestResource } from '../errors/rest-resource.js';
import { checkRepresentations } from './representations.js';
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
