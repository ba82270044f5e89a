import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutableDefinitionNode,
  type GraphQLError,
  Kind,
  type ValidationContext,
} from 'graphql';
import { limitExceeded } from '../../errors/translate/from-graphql.js';
import { type Cost, countCost, type Fragments } from './operation-cost.js';

const maxOperations = 20;

/** Per operation. */
const limits: Readonly<Record<keyof Cost, number>> = {
  depth: 10,
  aliases: 15,
  directives: 20,
  rootFields: 10,
  fields: 1000,
  spreads: 100,
  repetitions: 40,
  schemaFields: 1,
  introspectionAliases: 0,
};
const names: Readonly<Record<keyof Cost, string>> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'root fields',
  fields: 'fields',
  spreads: 'fragment spreads',
  repetitions: 'repetitions of a field with arguments or a selection set',
  schemaFields: '__schema field',
  introspectionAliases: 'aliases inside introspection',
};
const everyKey = Object.keys(limits) as (keyof Cost)[];
/** Costs that make a document expensive to validate. */
const sizeKeys = ['fields', 'spreads', 'repetitions'] as const satisfies (keyof Cost)[];

/**
 * Rejects documents that exceed a limit. It runs before other rules visit the document's nodes, and hides a document
 * that is too large from them: some rules compare all fields with one another.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const { errors, isTooLarge } = measureDocument(document);
      for (const error of errors) context.reportError(error);
      // In graphql-js's visit(), null removes the node, so that no rule visits its children.
      return isTooLarge ? null : undefined;
    },
  };
}

interface Finding {
  readonly errors: readonly GraphQLError[];
  readonly isTooLarge: boolean;
}

function measureDocument({ definitions }: DocumentNode): Finding {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const extraOperation = operations[maxOperations];
  if (extraOperation !== undefined)
    return tooLarge(limitExceeded(`The document has more than ${maxOperations} operations.`, extraOperation));
  const byName: Fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const errors: GraphQLError[] = [];
  for (const definition of [...operations, ...fragments]) {
    const cost = countCost(definition, byName, limits);
    const error = describeExcess(definition, cost);
    if (error === undefined) continue;
    if (sizeKeys.some((key) => cost[key] > limits[key])) return tooLarge(error);
    errors.push(error);
  }
  return { errors, isTooLarge: false };
}

const tooLarge = (error: GraphQLError): Finding => ({ errors: [error], isTooLarge: true });

/** The first exceeded limit. Only the size of a fragment counts; its other costs depend on where it is spread. */
function describeExcess(definition: ExecutableDefinitionNode, cost: Cost): GraphQLError | undefined {
  const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
  const keys: readonly (keyof Cost)[] = isOperation ? everyKey : sizeKeys;
  const key = keys.find((name) => cost[name] > limits[name]);
  const subject = isOperation ? 'operation' : 'fragment';
  return key && limitExceeded(`The ${subject} has more than ${limits[key]} ${names[key]}.`, definition);
}
