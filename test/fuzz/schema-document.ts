import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Draw } from './draw.js';
import { madeOf, type Odds, type ValueMaker } from './schema-value.js';

/** A request generated from the schema. */
export interface SchemaRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many calls of its fields write: one each, but an `ensure` up to two. */
  readonly writes: { readonly min: number; readonly max: number };
}

const maxAliases = 10;
const maxDirectives = 15;
/** Names that are special in JavaScript; rejected as aliases if every object has them, and as variables if `__proto__`. */
const oddAliases = ['then', 'toJSON', 'data', 'errors', 'length'];
const oddVariables = ['constructor', 'toString', 'then', 'data', 'errors'];

/** Walks the schema and selects some of it; with oddities, also what does not exist or is invalid. */
export class DocumentMaker {
  readonly #draw: Draw;
  readonly #schema: GraphQLSchema;
  readonly #odds: Odds;
  readonly #variables: Record<string, unknown> = {};
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  #level = 0;
  #aliases = 0;
  #directives = 0;

  constructor(schema: GraphQLSchema, draw: Draw, odds: Odds) {
    this.#schema = schema;
    this.#draw = draw;
    this.#odds = odds;
  }

  make(): SchemaRequest {
    const draw = this.#draw;
    const isWrite = draw.chance(50);
    const kind = isWrite ? 'mutation' : 'query';
    const root = (isWrite ? this.#schema.getMutationType() : this.#schema.getQueryType()) as GraphQLObjectType;
    const names = Object.keys(root.getFields());
    const chosen = Array.from({ length: draw.below(3) + 1 }, () => names[draw.below(names.length)] ?? '');
    const aliases = draw.some(oddAliases, 20);
    const fields = chosen.map((name, index) => this.#field(root, name, `${aliases[index] ?? `f${index}`}: `));
    const extra = this.#odd(
      'nope',
      'createCaptchaStage { pk }',
      '__schema { types { name } }',
      '...Nowhere',
      'a: a: b',
    );
    const name = draw.chance(70) ? ' Fuzzed' : '';
    const given = this.#definitions.length === 0 ? '' : ` (${this.#definitions.join(', ')})`;
    const operation = `${kind}${name}${given}${this.#directive(true)} { ${fields.join(' ')} ${extra} }`;
    const more = this.#odd(
      'query Other { __typename }',
      'fragment Unused on Query { x }',
      'type T { a: Int }',
      '}',
      '"',
    );
    const query = [operation, ...this.#fragments, more].join('\n');
    const ensures = chosen.filter((each) => each.startsWith('ensure')).length;
    const writes = isWrite ? { min: chosen.length - ensures, max: chosen.length + ensures } : { min: 0, max: 0 };
    return { query, variables: this.#variables, writes };
  }

  #field(parent: GraphQLObjectType, name: string, alias = ''): string {
    const field = parent.getFields()[name];
    if (field === undefined) return name;
    this.#level += 1;
    const selection = this.#selection(getNamedType(field.type));
    this.#level -= 1;
    const nameless = this.#odd('x', '@', '(a: 1)');
    return `${alias}${name}${this.#arguments(field)}${this.#directive(alias !== '')}${selection}${nameless}`;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    const draw = this.#draw;
    const maker: ValueMaker = { draw, odds: this.#odds, variable: this.#variable };
    const given = args
      .filter((argument) => (isRequiredArgument(argument) && !draw.chance(this.#odds.document)) || draw.chance(40))
      .map((argument) => `${argument.name}: ${madeOf(argument.type, maker, argument.name).literal}`);
    const all = [...given, this.#odd('nope: "Zq9xArgument"', 'pk: 1', 'input: {}')].filter((each) => each !== '');
    return all.length === 0 ? '' : `(${all.join(', ')})`;
  }

  readonly #variable = (type: string, json: unknown): string => {
    const name = oddVariables[this.#definitions.length] ?? `v${this.#definitions.length}`;
    const declared = this.#odd('Int', 'Nope', '[String!]!', 'CaptchaStage') || type;
    this.#definitions.push(`$${name}: ${declared}`);
    this.#variables[name] = json;
    return name;
  };

  #selection(type: unknown): string {
    if (isUnionType(type)) {
      return ` { __typename ${type
        .getTypes()
        .map((each) => `... on ${each}${this.#selection(each)}`)
        .join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    // The gateway accepts ten levels of fields.
    const isLast = this.#level >= 9;
    const fields = Object.values(type.getFields()).filter((field) => !isLast || isLeafType(getNamedType(field.type)));
    const names = this.#draw.some(
      fields.map(({ name }) => name),
      30,
    );
    const selected = names.map((name) => this.#wrapped(type, this.#field(type, name, this.#alias())));
    return ` { __typename ${selected.join(' ')} ${this.#odd('nope', 'pk: name', 'pk(a: 1)', '... on Flow { pk }')} }`;
  }

  #alias(): string {
    if (this.#aliases >= maxAliases || !this.#draw.chance(10)) return '';
    this.#aliases += 1;
    return `a${this.#aliases}: `;
  }

  /** The field itself, or in a fragment. */
  #wrapped(type: GraphQLObjectType, field: string): string {
    switch (this.#draw.below(10)) {
      case 9:
        return `... on ${type}${this.#directive(false)} { ${field} }`;
      case 8: {
        const name = `F${this.#fragments.length}`;
        this.#fragments.push(`fragment ${name} on ${type} { ${field} ${this.#odd(`...${name}`, 'nope')} }`);
        return `...${name}`;
      }
      default:
        return field;
    }
  }

  /** @param isRoot whether the field it is applied to must be executed. */
  #directive(isRoot: boolean): string {
    if (this.#directives >= maxDirectives || !this.#draw.chance(10)) return '';
    this.#directives += 1;
    if (isRoot) return this.#odd(' @include(if: null)', ' @nope', ' @skip');
    const value = this.#draw.chance(50);
    const condition = this.#draw.chance(50) ? `$${this.#variable('Boolean!', value)}` : String(value);
    return ` ${this.#draw.oneOf('@include', '@skip')}(if: ${condition})`;
  }

  #odd(...texts: [string, ...string[]]): string {
    return this.#draw.chance(this.#odds.document) ? this.#draw.oneOf(...texts) : '';
  }
}
