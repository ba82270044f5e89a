import { type DefinitionNode, type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { isRecord } from '../../authentik/unknown-value.js';
import type { Path } from '../contract/error-extensions.js';

/** As long as the document is kept: a request may ask for each of its variables. */
const pathsByOperation = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, Path>>();

/**
 * Where a variable's value goes: from the name of the argument it is passed to, or is part of.
 * `f(input: $i)` → ["input"]; `f(input: {flowSet: [{slug: $s}]})` → ["input","flowSet",0,"slug"]. Its own name if it goes nowhere.
 */
export function variablePath(document: DocumentNode, operation: OperationDefinitionNode, variableName: string): Path {
  const paths = pathsByOperation.get(operation) ?? findPaths(document, operation);
  pathsByOperation.set(operation, paths);
  return paths.get(variableName) ?? [variableName];
}

/** Of each variable, by its first use. */
function findPaths(document: DocumentNode, operation: OperationDefinitionNode): ReadonlyMap<string, Path> {
  const reached: DocumentNode = { ...document, definitions: [operation, ...fragmentsOf(operation, document)] };
  const paths = new Map<string, Path>();
  visit(reached, {
    VariableDefinition: () => false,
    Variable({ name: { value: name } }, _key, _parent, keys) {
      if (!paths.has(name)) paths.set(name, inputPath(reached, keys));
    },
  });
  return paths;
}

/** The fragments that a definition spreads, also through one another. */
function fragmentsOf(
  definition: DefinitionNode,
  document: DocumentNode,
  found = new Set<DefinitionNode>(),
): ReadonlySet<DefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const isIt = (node: DefinitionNode) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name.value;
      const fragment = document.definitions.find(isIt);
      if (fragment !== undefined && !found.has(fragment)) fragmentsOf(fragment, document, found.add(fragment));
    },
  });
  return found;
}

/** The names of arguments and fields, and the positions in lists, that the keys lead along. */
function inputPath(document: DocumentNode, keys: readonly (string | number)[]): Path {
  const path: (string | number)[] = [];
  let node: unknown = document;
  for (const [depth, key] of keys.entries()) {
    node = Object(node)[key];
    if (keys[depth - 1] === 'values') path.push(key);
    else if (isNamedInput(node)) path.push(node.name.value);
  }
  return path;
}

function isNamedInput(node: unknown): node is { name: { value: string } } {
  return isRecord(node) && (node['kind'] === Kind.ARGUMENT || node['kind'] === Kind.OBJECT_FIELD);
}
