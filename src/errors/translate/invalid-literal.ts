import { type ASTNode, type GraphQLError, Kind, TokenKind } from 'graphql';

const literalKinds: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);
export const isLiteral = ({ kind }: ASTNode): boolean => literalKinds.has(kind);

/** graphql-js's messages about an object's fields. They quote names, not the literal. */
const namesOnly =
  /^Field "\w+(?:\.\w+)?" (?:of required type "[\w![\]]+" was not provided|is not defined by type "\w+")/;
const typeName =
  /^(?:Expected value of type "([\w![\]]+)"|(\w+) cannot represent|Enum "(\w+)"|Value "\w*" does not exist in "(\w+)")/;

/** @returns undefined unless the error concerns a literal. graphql-js prints the whole literal; this message has only names. */
export function invalidLiteralMessage({ nodes: [node] = [], message, locations }: GraphQLError): string | undefined {
  if (node === undefined || !isLiteral(node)) return undefined;
  if (namesOnly.test(message)) return message.replace(/ Did you mean .*$/s, '');
  const name = nameBefore(node);
  const subject = name === undefined ? 'The value' : `The value of "${name}"`;
  const [{ line, column } = { line: 0, column: 0 }] = locations ?? [];
  const [, ...names] = typeName.exec(message) ?? [];
  const type = names.find((each) => each !== undefined)?.replace(/!$/, '');
  const problem = node.kind === Kind.NULL ? 'must not be null' : `is not valid${type ? ` for type ${type}` : ''}`;
  return `${subject} at line ${line}, column ${column} ${problem}.`;
}

/** The argument or input field whose value starts with the node. Items of a list have none. */
function nameBefore({ loc }: ASTNode): string | undefined {
  const colon = loc?.startToken.prev;
  const name = colon?.prev;
  return colon?.kind === TokenKind.COLON && name?.kind === TokenKind.NAME ? name.value : undefined;
}
