import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** A part of a document that has a selection set of its own. */
export type Selecting = OperationDefinitionNode | FragmentDefinitionNode;
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What an operation or a fragment asks for, all its fragments followed. */
export interface Cost {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  fields: number;
  /** Fragments, named and inline, each time that one is met. */
  spreads: number;
  /**
   * Fields with a selection set or arguments that are written for one response name in one place. graphql-js compares
   * each with each other one, and what is inside them; it limits how many it compares, but some are dearer than others.
   */
  repetitions: number;
  schemaFields: number;
  introspectionAliases: number;
}

/** Where in the response fields go, and those that have gone there. */
interface Place {
  readonly depth: number;
  readonly isIntrospection: boolean;
  readonly fields: Map<string, { readonly nodes: Set<FieldNode>; readonly inside: Place }>;
}

/** Selections that are still to be counted, and the fragments that led to them. */
interface Step {
  readonly selections: readonly SelectionNode[];
  readonly place: Place;
  readonly trail: readonly FragmentDefinitionNode[];
}

/** Where the count ends, so that a bomb of fragments costs no more than what is allowed. */
type End = Pick<Cost, 'fields' | 'spreads' | 'repetitions'>;

/** What a definition asks for, as far as it was counted. A cycle of fragments is followed once. */
export function countCost(definition: Selecting, fragments: Fragments, end: End): Readonly<Cost> {
  const cost = { ...zeroCost, directives: countDirectives(definition) };
  const root: Place = { depth: 0, isIntrospection: false, fields: new Map() };
  const steps: Step[] = [{ selections: definition.selectionSet.selections, place: root, trail: [] }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    for (const selection of step.selections) {
      cost.directives += countDirectives(selection);
      const next =
        selection.kind === Kind.FIELD
          ? enterField(cost, selection, step)
          : enterFragment(cost, selection, step, fragments);
      if (cost.fields > end.fields || cost.spreads > end.spreads || cost.repetitions > end.repetitions) return cost;
      if (next !== undefined) steps.push(next);
    }
  }
  return cost;
}

function enterField(cost: Cost, field: FieldNode, { place, trail }: Step): Step | undefined {
  const inside = countField(cost, field, place);
  return field.selectionSet && { selections: field.selectionSet.selections, place: inside, trail };
}

function enterFragment(
  cost: Cost,
  spread: FragmentSpreadNode | InlineFragmentNode,
  { place, trail }: Step,
  fragments: Fragments,
): Step | undefined {
  cost.spreads += 1;
  if (spread.kind === Kind.INLINE_FRAGMENT) return { selections: spread.selectionSet.selections, place, trail };
  const fragment = fragments.get(spread.name.value);
  if (fragment === undefined || trail.includes(fragment)) return undefined;
  cost.directives += countDirectives(fragment);
  return { selections: fragment.selectionSet.selections, place, trail: [...trail, fragment] };
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

function countDirectives(node: Selecting | SelectionNode): number {
  const variables = node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [];
  return [node, ...variables].reduce((count, { directives = [] }) => count + directives.length, 0);
}

/** @returns the place of the fields inside. Introspection is deep by nature: it counts as one level. */
function countField(cost: Cost, node: FieldNode, place: Place): Place {
  const { name, alias } = node;
  const depth = place.isIntrospection ? place.depth : place.depth + 1;
  const isIntrospection = place.isIntrospection || name.value === '__schema' || name.value === '__type';
  const { nodes, inside } = fieldAt(place, (alias ?? name).value, { depth, isIntrospection, fields: new Map() });
  cost.fields += 1;
  if (node.selectionSet || node.arguments?.length) nodes.add(node);
  cost.repetitions = Math.max(cost.repetitions, nodes.size);
  cost.depth = Math.max(cost.depth, depth);
  if (place.depth === 0) cost.rootFields += 1;
  if (alias !== undefined) cost.aliases += 1;
  if (alias !== undefined && place.isIntrospection) cost.introspectionAliases += 1;
  if (name.value === '__schema') cost.schemaFields += 1;
  return inside;
}

function fieldAt({ fields }: Place, responseName: string, inside: Place): { nodes: Set<FieldNode>; inside: Place } {
  const known = fields.get(responseName);
  if (known !== undefined) return known;
  const field = { nodes: new Set<FieldNode>(), inside };
  fields.set(responseName, field);
  return field;
}
