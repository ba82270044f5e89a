import { type DocumentNode, Kind, parse, visit } from 'graphql';
import type { Draw } from './draw.js';

/** A document and the variables of each of its operations. */
export interface FragmentDocument {
  readonly query: string;
  /** Their names; at least one. */
  readonly operations: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

type TypeName = 'Query' | 'Mutation' | 'CaptchaStage' | 'CaptchaStagePage' | 'Pagination' | 'Flow' | 'UsedByObject';

interface Selectable {
  /** Alias, name and arguments: one response name always stands for the same field, so that any two selections merge. */
  readonly text: string;
  readonly type?: TypeName;
}

const pks = [1, 2, 3].map((digit) => `ca000000-0000-4000-8000-00000000000${digit}`);
const field = (text: string, type?: TypeName): Selectable => (type === undefined ? { text } : { text, type });

const selectables: Readonly<Record<TypeName, readonly Selectable[]>> = {
  Query: [
    field('captchaStage(pk: $p)', 'CaptchaStage'),
    field(`literal: captchaStage(pk: "${pks[1]}")`, 'CaptchaStage'),
    field('captchaStages', 'CaptchaStagePage'),
    field('found: captchaStages(search: $s, page: $n)', 'CaptchaStagePage'),
    field('second: captchaStages(page: $n)', 'CaptchaStagePage'),
    field('ordered: captchaStages(orderBy: [{field: NAME}])', 'CaptchaStagePage'),
  ],
  Mutation: [
    field('made: createCaptchaStage(input: $i)', 'CaptchaStage'),
    field('createCaptchaStage(input: {name: $s, publicKey: "p", privateKey: "k", interactive: $d})', 'CaptchaStage'),
    field('changed: updateCaptchaStage(pk: $p, input: {name: "n", scoreMinThreshold: 1})', 'CaptchaStage'),
    field('gone: deleteCaptchaStage(pk: $p)'),
    field('replaced: replaceCaptchaStage(pk: $p, input: $i)', 'CaptchaStage'),
    field(`alsoGone: deleteCaptchaStage(pk: "${pks[2]}")`),
  ],
  CaptchaStage: [
    ...['pk', 'name', 'publicKey', 'jsUrl', 'interactive', 'n: name', '__typename'].map((text) => field(text)),
    field('flowSet', 'Flow'),
    field('usedBy', 'UsedByObject'),
  ],
  CaptchaStagePage: [field('results', 'CaptchaStage'), field('pagination', 'Pagination'), field('__typename')],
  Pagination: [field('count'), field('next'), field('current')],
  Flow: [field('slug'), field('title'), field('designation'), field('kind: __typename')],
  UsedByObject: [field('app'), field('name'), field('action')],
};
const fragmentTypes: readonly TypeName[] = [
  'Query',
  'Mutation',
  'CaptchaStage',
  'CaptchaStage',
  'CaptchaStagePage',
  'Flow',
];

/** Every variable that a document may use, as an operation declares it. */
const declarations = {
  a: 'Boolean!',
  b: 'Boolean!',
  c: 'Boolean! = true',
  d: 'Boolean = false',
  p: 'UUID!',
  s: 'String! = "found"',
  n: 'Int',
  i: 'CreateCaptchaStageInput!',
} as const;
type Variable = keyof typeof declarations;

/** An argument that holds a literal, or a variable that has a default. */
const literal = /: (?:["[{]|\$[cds])/;

/** Generates documents out of fragments: spread in one another, on several paths, under every kind of condition. */
export class FragmentDocumentMaker {
  /** Whether all values come in variables without defaults: an engine may treat such documents differently. */
  readonly #onlyVariables: boolean;
  readonly #fragments: { readonly name: string; readonly type: TypeName; readonly text: string }[] = [];

  constructor(private readonly draw: Draw) {
    this.#onlyVariables = draw.chance(60);
  }

  make(): FragmentDocument {
    for (let count = this.draw.below(6); count > 0; count -= 1) this.#addFragment();
    const operations = ['A', 'B', 'C'].slice(0, this.draw.below(3) + 1).map((name) => {
      const type = this.draw.oneOf<TypeName>('Query', 'Mutation');
      return { name, kind: type.toLowerCase(), selection: this.#selection(type, 0) };
    });
    const fragments = this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    const texts = operations.map(({ name, kind, selection }) => `${kind} ${name} ${selection}`);
    const used = usedNames(parse([...texts, ...fragments].join('\n')));
    const declared = operations.map(({ name, kind, selection }) => {
      const variables = [...(used.get(name) ?? [])].filter((each): each is Variable => each in declarations);
      const list = variables.map((each) => `$${each}: ${declarations[each]}`).join(', ');
      return `${kind} ${name}${list === '' ? '' : ` (${list})`} ${selection}`;
    });
    const reached = this.#fragments.filter(({ name }) =>
      operations.some((each) => used.get(each.name)?.has(`...${name}`)),
    );
    const kept = reached.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return {
      query: [...declared, ...kept].join('\n'),
      operations: operations.map(({ name }) => name),
      variables: this.#values(),
    };
  }

  /** It may spread those before it, so that there is no cycle. */
  #addFragment(): void {
    const type = fragmentTypes[this.draw.below(fragmentTypes.length)] ?? 'CaptchaStage';
    const text = this.#selection(type, 1);
    this.#fragments.push({ name: `F${this.#fragments.length}`, type, text });
  }

  #selection(type: TypeName, depth: number): string {
    const count = this.draw.below(depth > 3 ? 2 : 3) + 1;
    const parts = Array.from({ length: count }, () => this.#part(type, depth));
    // It always selects something, whatever is spread and omitted.
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: TypeName, depth: number): string {
    const spreadable = this.#fragments.filter((fragment) => fragment.type === type);
    const kind = this.draw.below(10);
    const fragment = spreadable[this.draw.below(Math.max(1, spreadable.length))];
    if (kind < 4 && fragment !== undefined) return `...${fragment.name}${this.#condition()}`;
    if (kind === 4 && depth < 4) {
      const on = this.draw.chance(50) ? ` on ${type}` : '';
      return `...${on}${this.#condition()} ${this.#selection(type, depth + 1)}`;
    }
    const all = selectables[type].filter(({ text }) => !this.#onlyVariables || !literal.test(text));
    const { text, type: inner } = all[this.draw.below(all.length)] ?? field('__typename');
    return `${text}${this.#condition()}${inner === undefined ? '' : ` ${this.#selection(inner, depth + 1)}`}`;
  }

  #condition(): string {
    if (!this.draw.chance(35)) return '';
    const value = this.#onlyVariables
      ? this.draw.oneOf('$a', '$b')
      : this.draw.oneOf('$a', '$b', '$c', '$d', 'true', 'false');
    const both = this.draw.chance(10) ? ' @skip(if: $b)' : '';
    return both === '' ? ` @${this.draw.oneOf('include', 'skip')}(if: ${value})` : ` @include(if: ${value})${both}`;
  }

  #values(): Record<string, unknown> {
    const { draw } = this;
    const values: Record<Variable, unknown> = {
      a: draw.chance(50),
      b: draw.chance(50),
      c: draw.oneOf<unknown>(undefined, true, false, null),
      d: draw.oneOf<unknown>(undefined, true, false, null),
      p: draw.oneOf(...(pks as [string, ...string[]])),
      s: draw.oneOf<unknown>(undefined, 'given', 'taken'),
      n: draw.oneOf<unknown>(undefined, 1, 2),
      i: { name: draw.oneOf('given', 'taken'), publicKey: 'p', privateKey: 'k' },
    };
    // Undefined values are omitted from a request, as in JSON.
    return JSON.parse(JSON.stringify(values));
  }
}

/** By definition: the variables, and the fragments as `...Name`, that it uses, also through others. */
function usedNames(document: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const names = new Set<string>();
    visit(definition, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => void names.add(`...${name.value}`),
    });
    direct.set(definition.name?.value ?? '', names);
  }
  const all = (name: string): Set<string> => {
    const own = direct.get(name) ?? new Set<string>();
    const spread = [...own].filter((each) => each.startsWith('...'));
    return new Set([...own, ...spread.flatMap((each) => [...all(each.slice(3))])]);
  };
  return new Map([...direct.keys()].map((name) => [name, all(name)]));
}
