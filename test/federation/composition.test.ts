import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { flowsSdl } from '../support/flows-subgraph.js';
import { costsOf } from './costs.js';
import { composeHiveSupergraph, composeSupergraph } from './supergraph.js';

const captcha = { sdl: readFileSync('schema.graphql', 'utf8') };
const problems = (sdl: string) =>
  composeSupergraph(captcha, { sdl }).errors?.map(({ message, extensions }) => [extensions['code'], message]);
const ownFlow = flowsSdl.replace('type Query {', 'type Query {\n  ownFlow(pk: UUID!): Flow\n');

describe('composition', () => {
  it.each(['CaptchaStage', 'Flow', 'FlowStageBinding'])('lets another subgraph refer to a %s by pk', (type) => {
    const { errors, supergraphSdl } = composeSupergraph(captcha);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toMatch(
      new RegExp(
        `type ${type}\\s+@join__type\\(graph: CAPTCHA, key: "pk"\\)\\s+@join__type\\(graph: FLOWS, key: "pk"\\)`,
      ),
    );
  });

  it('produces no hint about the shared types', () => {
    expect(composeSupergraph(captcha).hints?.map(({ definition, message }) => [definition.code, message])).toEqual([]);
  });

  it.each([
    ['Apollo', () => composeSupergraph(captcha).supergraphSdl ?? ''],
    ['Hive', () => composeHiveSupergraph(captcha)],
  ])('by %s keeps the cost of each field and the size of a page', (_, compose) => {
    const costs = costsOf(compose());
    expect(costs).toEqual(costsOf(captcha.sdl));
    expect(costs).toMatchObject({
      'Query.captchaStage': ['@cost(weight: 10)'],
      'Query.captchaStages': ['@cost(weight: 10)', expect.stringContaining('slicingArguments: ["pageSize"]')],
      'CaptchaStage.bindings': ['@cost(weight: 10)'],
      'Mutation.createFlowStageBinding': ['@cost(weight: 30)'],
    });
  });

  it('composes without another definition of Flow', () => {
    const { errors } = composeSupergraph(captcha, { sdl: 'type Query { ping: Boolean }' });
    expect(errors).toBeUndefined();
  });

  it('composes when that subgraph has its own query for flows, whose other fields the gateway resolves', () => {
    expect(problems(ownFlow)).toBeUndefined();
  });

  it('composes when that subgraph defines the same shareable fields', () => {
    expect(problems(withSameFields(ownFlow))).toBeUndefined();
  });

  it('rejects a key of another type', () => {
    expect(problems(flowsSdl.replaceAll('pk: UUID!', 'pk: ID!'))).toContainEqual([
      'FIELD_TYPE_MISMATCH',
      expect.stringContaining('CaptchaStage.pk'),
    ]);
  });

  it('rejects a second definition of a field of a stage or binding', () => {
    expect(problems(flowsSdl.replace('notes:', 'name: String!\n  notes:'))).toContainEqual([
      'INVALID_FIELD_SHARING',
      expect.stringContaining('CaptchaStage.name'),
    ]);
    expect(problems(flowsSdl.replace('approvedBy:', 'order: Int!\n  approvedBy:'))).toContainEqual([
      'INVALID_FIELD_SHARING',
      expect.stringContaining('FlowStageBinding.order'),
    ]);
  });
});

describe('api-schema.graphql', () => {
  it('is the API schema that a router would show of the gateway', () => {
    const sorted = (schema: GraphQLSchema | undefined) => schema && printSchema(lexicographicSortSchema(schema));
    const { schema } = composeServices([{ name: 'captcha', url: 'http://captcha', typeDefs: parse(captcha.sdl) }]);
    const file = buildSchema(readFileSync('api-schema.graphql', 'utf8'));
    expect(sorted(file)).toBe(sorted(schema?.toAPISchema().toGraphQLJSSchema()));
  });
});

/** Adds the captcha subgraph's fields of a flow to the SDL, with their enums. */
function withSameFields(sdl: string): string {
  const named =
    (name: string) =>
    ({ definitions }: { definitions: readonly DefinitionNode[] }) =>
      definitions.find((definition) => 'name' in definition && definition.name?.value === name);
  const flow = named('Flow')(parse(captcha.sdl));
  if (flow?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new TypeError('schema.graphql has no Flow');
  const fields = flow.fields?.filter(({ name }) => name.value !== 'pk').map((field) => print(field));
  const enums = ['FlowDesignation', 'PolicyEngineMode', 'FlowLayout', 'FlowDeniedAction', 'FlowAuthentication'].flatMap(
    (name) => {
      const definition = named(name)(parse(captcha.sdl));
      return definition === undefined ? [] : [print(definition)];
    },
  );
  return [
    sdl
      .replace('["@key"]', '["@key", "@shareable"]')
      .replace('  owner: String', `${fields?.join('\n')}\n  owner: String`),
    ...enums,
  ].join('\n');
}
