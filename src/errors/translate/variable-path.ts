import { type DefinitionNode, type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { isRecord } from '../../authentik/unknown-value.js';
import type { Path } from '../contract/error-extensions.js';

/** Cached per document, because one request may look up each of its variables. */
const pathsByOperation = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, Path>>();

/**
 * The input path where a variable is used; the variable's own name if it is unused.
 * `f(input: $i)` → ["input"]; `f(input: {flowSet: [{slug: $s}]})` → ["input","flowSet",0,"slug"].
 */
export function variablePath(document: DocumentNode, operation: OperationDefinitionNode, variableName: string): Path {
  const paths = pathsByOperation.get(operation) ?? findPaths(document, operation);
  pathsByOperation.set(operation, paths);
  return paths.get(variableName) ?? [variableName];
}

/** The path of each variable's first use. */
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

/** The fragments that a definition spreads, directly or through other fragments. */
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

/** The argument names, field names and list positions along the keys of a visitor. */
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
