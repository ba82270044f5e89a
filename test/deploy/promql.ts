import { createRequire } from 'node:module';

// One instance of each of CodeMirror's packages: import and require would give two, and neither knows the other's objects.
const require = createRequire(import.meta.url);
const state: typeof import('@codemirror/state', { with: {
  'resolution-mode': 'require',
}}) = require('@codemirror/state');
const language: typeof import('@codemirror/language', { with: {
  'resolution-mode': 'require',
}}) = require('@codemirror/language');
const editor: typeof import('@prometheus-io/codemirror-promql', { with: {
  'resolution-mode': 'require',
}}) = require('@prometheus-io/codemirror-promql');
const editorParser: typeof import('@prometheus-io/codemirror-promql/dist/cjs/parser/index.js', { with: {
  'resolution-mode': 'require',
}}) = require('@prometheus-io/codemirror-promql/dist/cjs/parser/index.js');

const extensions = new editor.PromQLExtension().asExtension();

/** A metric that an expression uses. */
interface Selector {
  readonly metric: string;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
}

/** An expression as Prometheus's own editor reads it. */
export class PromQL {
  readonly #state;

  constructor(readonly text: string) {
    this.#state = state.EditorState.create({ doc: text, extensions });
  }

  /** Errors of syntax, of types and of arguments. */
  get problems(): readonly string[] {
    const parser = new editorParser.Parser(this.#state);
    parser.analyze();
    const types = parser.getDiagnostics().map(({ message }) => message);
    // The parser recovers from what it can, without an error.
    return [...types, ...this.#texts('⚠').map((text) => `syntax error before "${text}"`)];
  }

  get selectors(): readonly Selector[] {
    return this.#nodes('VectorSelector').map((node) => ({
      metric: this.#textOf(node.getChild('Identifier')),
      matchers: (node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) => ({
        label: this.#textOf(matcher.getChild('LabelName')),
        operator: this.#textOf(matcher.getChild('MatchOp')),
        value: this.#textOf(matcher.getChild('StringLiteral')).slice(1, -1),
      })),
    }));
  }

  /** The labels that it groups or joins by. */
  get groupedBy(): readonly string[] {
    return this.#nodes('GroupingLabels').flatMap((node) =>
      node.getChildren('LabelName').map((name) => this.#textOf(name)),
    );
  }

  #textOf(node: Node | null): string {
    return node === null ? '' : this.#state.sliceDoc(node.from, node.to);
  }

  #texts(name: string): string[] {
    return this.#nodes(name).map(({ from }) => this.#state.sliceDoc(from, from + 10));
  }

  #nodes(name: string): Node[] {
    const found: Node[] = [];
    language.syntaxTree(this.#state).iterate({
      enter: ({ node }) => {
        if (node.name === name) found.push(node);
      },
    });
    return found;
  }
}

type Node = ReturnType<ReturnType<typeof language.syntaxTree>['resolve']>;
