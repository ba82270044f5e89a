import {
  type ExecutableDefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The size of an operation or fragment, including the fragments that it spreads. */
export interface Cost {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  fields: number;
  /** Named and inline fragments; each spread counts. */
  spreads: number;
  /**
   * Maximum of fields with a selection set or arguments that share one response name on one level. graphql-js compares
   * them in pairs, with all their subfields; its own limit counts pairs, not how expensive each is.
   */
  repetitions: number;
  schemaFields: number;
  introspectionAliases: number;
}

/** One level of the response, and its fields so far. */
interface ResponseLevel {
  readonly depth: number;
  readonly isIntrospection: boolean;
  readonly fields: Map<string, { readonly nodes: Set<FieldNode>; readonly children: ResponseLevel }>;
}

/** Selections to count, and the fragments that lead to them. */
interface Step {
  readonly selections: readonly SelectionNode[];
  readonly level: ResponseLevel;
  readonly trail: readonly FragmentDefinitionNode[];
}

/** Counting stops at these limits, so that exponential fragments stay cheap. */
type StopAt = Pick<Cost, 'fields' | 'spreads' | 'repetitions'>;

/** The cost of a definition, as far as it was counted. Follows a cycle of fragments once. */
export function countCost(definition: ExecutableDefinitionNode, fragments: Fragments, stopAt: StopAt): Readonly<Cost> {
  const cost = { ...zeroCost, directives: countDirectives(definition) };
  const root: ResponseLevel = { depth: 0, isIntrospection: false, fields: new Map() };
  const steps: Step[] = [{ selections: definition.selectionSet.selections, level: root, trail: [] }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    for (const selection of step.selections) {
      cost.directives += countDirectives(selection);
      const next =
        selection.kind === Kind.FIELD
          ? enterField(cost, selection, step)
          : enterFragment(cost, selection, step, fragments);
      if (cost.fields > stopAt.fields || cost.spreads > stopAt.spreads || cost.repetitions > stopAt.repetitions)
        return cost;
      if (next !== undefined) steps.push(next);
    }
  }
  return cost;
}

function enterField(cost: Cost, field: FieldNode, { level, trail }: Step): Step | undefined {
  const children = countField(cost, field, level);
  return field.selectionSet && { selections: field.selectionSet.selections, level: children, trail };
}

function enterFragment(
  cost: Cost,
  spread: FragmentSpreadNode | InlineFragmentNode,
  { level, trail }: Step,
  fragments: Fragments,
): Step | undefined {
  cost.spreads += 1;
  if (spread.kind === Kind.INLINE_FRAGMENT) return { selections: spread.selectionSet.selections, level, trail };
  const fragment = fragments.get(spread.name.value);
  if (fragment === undefined || trail.includes(fragment)) return undefined;
  cost.directives += countDirectives(fragment);
  return { selections: fragment.selectionSet.selections, level, trail: [...trail, fragment] };
}

const zeroCost: Cost = {
  depth: 0,
  aliases: 0,
  directives: 0,
  rootFields: 0,
  fields: 0,
  spreads: 0,
  repetitions: 0,
  schemaFields: 0,
  introspectionAliases: 0,
};

function countDirectives(node: ExecutableDefinitionNode | SelectionNode): number {
  const variables = node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [];
  return [node, ...variables].reduce((count, { directives = [] }) => count + directives.length, 0);
}

/** @returns the level of its subfields. Introspection counts as one level, because it is always deep. */
function countField(cost: Cost, node: FieldNode, level: ResponseLevel): ResponseLevel {
  const { name, alias } = node;
  const depth = level.isIntrospection ? level.depth : level.depth + 1;
  const isIntrospection = level.isIntrospection || name.value === '__schema' || name.value === '__type';
  const { nodes, children } = fieldAt(level, (alias ?? name).value, { depth, isIntrospection, fields: new Map() });
  cost.fields += 1;
  if (node.selectionSet || node.arguments?.length) nodes.add(node);
  cost.repetitions = Math.max(cost.repetitions, nodes.size);
  cost.depth = Math.max(cost.depth, depth);
  if (level.depth === 0) cost.rootFields += 1;
  if (alias !== undefined) cost.aliases += 1;
  if (alias !== undefined && level.isIntrospection) cost.introspectionAliases += 1;
  if (name.value === '__schema') cost.schemaFields += 1;
  return children;
}

function fieldAt(
  { fields }: ResponseLevel,
  responseName: string,
  children: ResponseLevel,
): { nodes: Set<FieldNode>; children: ResponseLevel } {
  const known = fields.get(responseName);
  if (known !== undefined) return known;
  const field = { nodes: new Set<FieldNode>(), children };
  fields.set(responseName, field);
  return field;
}
