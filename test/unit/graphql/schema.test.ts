import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  getNullableType,
  graphql,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { createApiSchema, createSchema } from '../../../src/graphql/schema/schema.js';
import { resourceModules } from '../../../src/resources/resource-modules.js';

const schema = createSchema(resourceModules);
/** What the federation specification adds; it has no descriptions of its own. */
const isFederation = (name: string) => /^_|__/.test(name);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !isFederation(type.name),
);
const roots = ['Query', 'Mutation'];

/** A type and all described parts of it, with their paths. */
function describable(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = roots.includes(type.name) ? [] : [[type.name, type.description]];
  const place = (name: string) => `${type.name}.${name}`;
  if (isEnumType(type))
    return [...own, ...type.getValues().map((each) => [place(each.name), each.description] as [string, string])];
  if (!isObjectType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields()).filter(({ name }) => !isFederation(name));
  const args = isObjectType(type)
    ? Object.values(type.getFields())
        .filter(({ name }) => !isFederation(name))
        .flatMap((field) =>
          field.args.map((arg) => [place(`${field.name}(${arg.name})`), arg.description] as [string, string]),
        )
    : [];
  return [...own, ...fields.map((field) => [place(field.name), field.description] as [string, string]), ...args];
}

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.map((field) => `${field.name}: ${field.type}`).join(' ');
};

describe('createSchema', () => {
  // Grafbase's composition crashes on a block string of fewer than six characters.
  it.each(types.flatMap(describable))('describes %s, in at least six characters', (_, description) => {
    expect(description?.trim()).toMatch(/^.{6}/);
  });

  it('names every argument that is an input object `input`, where errors begin', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    const inputs = fields.flatMap(({ args }) => args).filter(({ type }) => isInputObjectType(getNullableType(type)));
    expect(new Set(inputs.map(({ name }) => name))).toEqual(new Set(['input']));
  });

  it('matches schema.graphql', async () => {
    const file = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
    expect(data).toEqual({ _service: { sdl: file.slice(0, -1) } });
    expect(() => buildSchema(file)).not.toThrow();
  });

  it('matches api-schema.graphql without federation', () => {
    const file = readFileSync(new URL('../../../api-schema.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(createApiSchema(resourceModules))}\n`).toBe(file);
    expect(file).not.toMatch(/@link|@key|@shareable|@cost|@listSize|_entities|_service|_Any|FieldSet|extend schema/);
  });

  it.each([
    [
      'CaptchaStage',
      'pk: UUID! name: String! component: String! verboseName: String! verboseNamePlural: String! metaModelName: String! flowSet: [Flow!]! publicKey: String! jsUrl: String apiUrl: String interactive: Boolean scoreMinThreshold: Float scoreMaxThreshold: Float errorOnInvalidScore: Boolean requestContentType: CaptchaRequestContentType',
    ],
    [
      'Flow',
      'pk: UUID! policyBindingModelPtrId: UUID name: String! slug: String! title: String! designation: FlowDesignation background: String policyEngineMode: PolicyEngineMode compatibilityMode: Boolean exportUrl: String layout: FlowLayout deniedAction: FlowDeniedAction',
    ],
    [
      'FlowInput',
      'name: String! slug: String! title: String! designation: FlowDesignation! policyEngineMode: PolicyEngineMode compatibilityMode: Boolean layout: FlowLayout deniedAction: FlowDeniedAction',
    ],
    [
      'CreateCaptchaStageInput',
      'name: String! flowSet: [FlowInput!] publicKey: String! privateKey: Secret privateKeyRef: UUID provider: CaptchaProvider jsUrl: String apiUrl: String interactive: Boolean scoreMinThreshold: Float scoreMaxThreshold: Float errorOnInvalidScore: Boolean requestContentType: CaptchaRequestContentType',
    ],
  ])('defines %s with the fields that clients build on', (type, fields) => {
    for (const field of fields.split(/ (?=\w+:)/)) expect(fieldsOf(type).split(/ (?=\w+:)/)).toContain(field);
  });

  it('makes every root field nullable, so that an error keeps its siblings', () => {
    // _entities and _service follow the federation specification.
    for (const root of roots) expect(fieldsOf(root).replace(/ _.*$/, '')).not.toMatch(/!( |$)/);
  });

  it('never outputs a secret', () => {
    const output = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()));
    // A reference to a secret is none.
    const values = output.filter(({ name }) => name !== 'privateKeyRef');
    expect(values.filter((field) => /Secret/.test(String(field.type)) || /private/i.test(field.name))).toEqual([]);
  });
});

describe('graphql-js', () => {
  it('throws an Error that it finds as the value of a field', async () => {
    const wrong = new Error('wrong');
    const { data, errors } = await graphql({
      schema: buildSchema('type Query { a: String b: String }'),
      source: '{ a b }',
      rootValue: { a: wrong, b: 'b' },
    });
    expect(data).toEqual({ a: null, b: 'b' });
    expect(errors?.map(({ path, originalError }) => [path, originalError])).toEqual([[['a'], wrong]]);
  });
});
