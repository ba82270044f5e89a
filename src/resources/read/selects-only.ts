import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether a selection has only these fields and `__typename`. If they are known, the resolver needs no call. Follows
 * fragments, `@skip` and `@include`.
 */
export function selectsOnly(info: GraphQLResolveInfo, fields: readonly string[]): boolean {
  const known = new Set(['__typename', ...fields]);
  return info.fieldNodes.every(({ selectionSet }) => isWithin(selectionSet, known, info));
}

function isWithin(
  selectionSet: SelectionSetNode | undefined,
  known: ReadonlySet<string>,
  info: GraphQLResolveInfo,
): boolean {
  return (selectionSet?.selections ?? []).every((selection) => {
    if (!isIncluded(selection, info)) return true;
    if (selection.kind === Kind.FIELD) return known.has(selection.name.value);
    return isWithin(fragmentOf(selection, info)?.selectionSet, known, info);
  });
}

function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  { fragments }: GraphQLResolveInfo,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}
