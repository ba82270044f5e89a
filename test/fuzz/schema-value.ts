import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Draw } from './draw.js';
import { pk } from './good-authentik.js';

/** A value of an input, as GraphQL text and as JSON. */
export interface Value {
  readonly literal: string;
  readonly json: unknown;
}

/** The percentage of values that are replaced by an invalid one. */
export interface Odds {
  readonly document: number;
  readonly literals: number;
  readonly variables: number;
  /** The percentage of values that come in variables. */
  readonly inVariables: number;
}

/** The settings for generated values. */
export interface ValueMaker {
  readonly draw: Draw;
  readonly odds: Odds;
  /** Puts a value into a variable of the type and returns its name; undefined where there are no variables. */
  readonly variable?: (type: string, json: unknown) => string;
}

/** Values that the gateway accepts from 1 on. */
const fromOne: ReadonlySet<string> = new Set(['page', 'pageSize']);

/** Of each pair of an input's fields exactly one is given; in an update at most one. */
const pairsOf: Readonly<Record<string, readonly (readonly string[])[]>> = {
  CreateFlowStageBindingInput: [
    ['stage', 'stageName'],
    ['flow', 'flowSlug'],
  ],
  CreateCaptchaStageInput: [['privateKey', 'privateKeyRef']],
  UpdateCaptchaStageInput: [['privateKey', 'privateKeyRef']],
};
/** Given wherever a provider is, because one of the providers needs them. */
const neededByProvider: ReadonlySet<string> = new Set(['jsUrl', 'apiUrl']);

/** A value of the type; within it, anything may come from variables, or be invalid. */
export function madeOf(type: GraphQLInputType, maker: ValueMaker, name = ''): Value {
  const { draw, variable, odds } = maker;
  if (draw.chance(odds.literals)) return oddValue(draw);
  if (variable !== undefined && draw.chance(odds.inVariables)) {
    const { json } = madeOf(type, { draw, odds: { ...odds, literals: odds.variables } }, name);
    return { literal: `$${variable(String(type), json)}`, json };
  }
  return writtenOut(type, maker, name);
}

function writtenOut(type: GraphQLInputType, maker: ValueMaker, name: string): Value {
  if (isNonNullType(type)) return writtenOut(type.ofType, maker, name);
  const { draw, odds } = maker;
  const oddPercent = odds.literals;
  if (isListType(type)) return listOf(type.ofType, maker, name);
  if (!isInputObjectType(type)) return leafOf(type, draw, name);
  const fields = fieldsOf(type, draw);
  const entries = fields.map((field) => [field.name, madeOf(field.type, maker, field.name)] as const);
  const odd = draw.chance(oddPercent)
    ? [[draw.oneOf('colour', '__proto__', 'constructor', 'pk'), oddValue(draw)] as const]
    : [];
  const kept = draw.chance(oddPercent) ? entries.slice(1) : entries;
  return objectOf([...kept, ...odd]);
}

function fieldsOf(type: GraphQLInputObjectType, draw: Draw): GraphQLInputField[] {
  const pairs = pairsOf[type.name] ?? [];
  const excluded = new Set(pairs.map((pair) => pair[draw.below(2)]));
  const isPaired = ({ name }: GraphQLInputField) => pairs.flat().includes(name) && !excluded.has(name);
  const isWhole = type.name.startsWith('Create');
  const all = Object.values(type.getFields()).filter(({ name }) => !excluded.has(name));
  const chosen = new Set(
    all.filter((field) => isRequiredInputField(field) || (isWhole && isPaired(field)) || draw.chance(40)),
  );
  const hasProvider = [...chosen].some(({ name }) => name === 'provider');
  return all.filter((field) => chosen.has(field) || (hasProvider && neededByProvider.has(field.name)));
}

function listOf(type: GraphQLInputType, maker: ValueMaker, name: string): Value {
  const items = Array.from({ length: maker.draw.below(3) + 1 }, () => madeOf(type, maker, name));
  return { literal: `[${items.map(({ literal }) => literal).join(', ')}]`, json: items.map(({ json }) => json) };
}

function objectOf(entries: readonly (readonly [string, Value])[]): Value {
  return {
    literal: `{${entries.map(([key, { literal }]) => `${key}: ${literal}`).join(', ')}}`,
    json: Object.fromEntries(entries.map(([key, { json }]) => [key, json])),
  };
}

function leafOf(type: GraphQLLeafType, draw: Draw, name: string): Value {
  if (isEnumType(type)) {
    const choices = type.getValues().map((value) => value.name);
    const choice = choices[draw.below(choices.length)] ?? '';
    return { literal: choice, json: choice };
  }
  switch (type.name) {
    case 'Int':
      return same(
        fromOne.has(name)
          ? draw.oneOf(draw.below(2 ** 31 - 1) + 1, 1, 2 ** 31 - 1)
          : draw.oneOf(draw.int(), 0, 1, 2 ** 31 - 1, -(2 ** 31)),
      );
    case 'Float':
      return same(draw.oneOf(draw.number(), 0, 1, 0.5, 2 ** 53, 5e-324, 1.7976931348623157e308));
    case 'Boolean':
      return same(draw.chance(50));
    case 'UUID':
      return same(draw.oneOf(pk, pk.toUpperCase()));
    case '_Any':
      return objectOf([
        ['__typename', same(draw.oneOf('CaptchaStage', 'Flow', 'FlowStageBinding'))],
        ['pk', same(pk)],
        ...(draw.chance(30)
          ? [[draw.oneOf('then', 'constructor', 'name', 'toString'), textOf(draw, '')] as const]
          : []),
      ]);
    case 'Secret':
      return same(draw.secret());
    default:
      return textOf(draw, name);
  }
}

function textOf(draw: Draw, name: string): Value {
  const text = name === 'slug' || name === 'flowSlug' ? draw.slug() : draw.text();
  const isBlock = draw.chance(10) && /^[\w ]+$/.test(text);
  return isBlock ? { literal: `"""${text}"""`, json: text.trim() } : same(text);
}

/** Spelled the same in GraphQL and JSON. */
const same = (json: unknown): Value => ({ literal: JSON.stringify(json), json });

function oddValue(draw: Draw): Value {
  const text = draw.text();
  return draw.oneOf<Value>(
    same(null),
    same(text),
    same([text, [text]]),
    objectOf([[draw.oneOf('a', 'name', 'toString'), same(text)]]),
    same(''),
    same(draw.plainText()),
    same(7),
    same(0),
    same(-0.5),
    same(true),
    same([]),
    objectOf([]),
    { literal: 'Zq9xEnum', json: text },
    { literal: '1e999', json: 1e308 },
    { literal: '99999999999999999999', json: 2 ** 53 },
    { literal: '$nowhere', json: { nested: { text } } },
  );
}
