import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

/** A row by the texts of the table's header; backticks stay. */
type Row = Readonly<Record<string, string>>;

/** The table under a heading. */
interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A document as GitHub shows it. */
export class Markdown {
  readonly #tokens: Token[];

  constructor(readonly path: string) {
    this.#tokens = lexer(readFileSync(path, 'utf8'));
  }

  /** The possible targets of `#…`. */
  get anchors(): ReadonlySet<string> {
    const slugger = new GithubSlugger();
    return new Set(this.#all('heading').map(({ tokens }) => slugger.slug(plain(tokens))));
  }

  get links(): readonly string[] {
    return [...this.#all('link'), ...this.#all('image')].map(({ href }) => href);
  }

  /** The blocks of code in a language. */
  code(language: string): readonly string[] {
    return this.#all('code')
      .filter(({ lang }) => lang === language)
      .map(({ text }) => text);
  }

  /** The texts in backticks. */
  get words(): readonly string[] {
    return this.#all('codespan').map(({ text }) => text);
  }

  get tables(): readonly Table[] {
    let heading = '';
    return this.#tokens.flatMap((token) => {
      if (isA(token, 'heading')) heading = token.text;
      return isA(token, 'table') ? [toTable(heading, token)] : [];
    });
  }

  /** The rows of the one table below a heading. */
  rows(heading: string): readonly Row[] {
    const found = this.tables.filter((table) => table.heading === heading);
    if (found.length !== 1) throw new Error(`${this.path}: ${found.length} tables below "${heading}"`);
    return found[0]?.rows ?? [];
  }

  #all<Type extends keyof ByType>(type: Type): ByType[Type][] {
    const found: ByType[Type][] = [];
    walkTokens(this.#tokens, (token) => {
      if (isA(token, type)) found.push(token);
    });
    return found;
  }
}

/** The text of a cell that contains one word in backticks. */
export const word = (cell = ''): string => cell.replace(/^`(.*)`$/, '$1');

interface ByType {
  heading: Tokens.Heading;
  link: Tokens.Link;
  image: Tokens.Image;
  code: Tokens.Code;
  codespan: Tokens.Codespan;
  table: Tokens.Table;
}

const isA = <Type extends keyof ByType>(token: Token, type: Type): token is ByType[Type] => token.type === type;

const plain = (tokens: readonly Token[] = []): string =>
  tokens.map((token) => ('tokens' in token ? plain(token.tokens) : Reflect.get(token, 'text'))).join('');

function toTable(heading: string, { header, rows }: Tokens.Table): Table {
  const columns = header.map(({ text }) => text);
  return {
    heading,
    columns,
    rows: rows.map((cells) => Object.fromEntries(cells.map(({ text }, index) => [columns[index] ?? '', text]))),
  };
}
