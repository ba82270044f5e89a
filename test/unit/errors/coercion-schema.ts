import { buildSchema, type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** A schema with an input of every kind. */
export const kinds: GraphQLSchema = buildSchema(`
  enum Mode { ALL ANY }
  input Inner { slug: String! mode: Mode defaulted: Int! = 7 }
  input Outer { name: String! inner: [Inner!] one: Inner int: Int float: Float flag: Boolean id: ID matrix: [[Int!]] mode: Mode }
  input Loose { a: String b: [String!] }
  type Query {
    f(input: Outer, inputs: [Outer!], loose: Loose, name: String, n: Int, mode: Mode, ids: [ID!]): Query
    g(a: String, b: [[String]]): Int
  }
`);

export function documentOf(text: string): { document: DocumentNode; operations: OperationDefinitionNode[] } {
  const document = parse(text);
  return { document, operations: document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION) };
}

/** The first operation of a document. @throws when there is none. */
export function operationOf(text: string): { document: DocumentNode; operation: OperationDefinitionNode } {
  const { document, operations } = documentOf(text);
  const [operation] = operations;
  if (operation === undefined) throw new Error('no operation');
  return { document, operation };
}
