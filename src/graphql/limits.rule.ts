import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { limitExceeded } from '../errors/from-graphql.js';

/** What a document costs, fragments counted wherever they are spread. */
interface Cost {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Of the selection set itself. */
  readonly fields: number;
}

const free: Cost = { depth: 0, aliases: 0, directives: 0, fields: 0 };

/** The most of each that an operation may have; `fields` are those of its root. */
const most: Cost = { depth: 10, aliases: 15, directives: 20, fields: 10 };
const names: Readonly<Record<keyof Cost, string>> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  fields: 'fields at its root',
};

/** Refuses operations that ask for too much, in one pass. Each fragment is weighed once, so that a bomb costs nothing. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const weigh = createScales(context);
  return {
    OperationDefinition(operation) {
      const cost = weigh(operation.selectionSet);
      const total = { ...cost, directives: cost.directives + (operation.directives?.length ?? 0) };
      const exceeded = (Object.keys(most) as (keyof Cost)[]).find((key) => total[key] > most[key]);
      if (exceeded !== undefined) {
        context.reportError(
          limitExceeded(`The operation has more than ${most[exceeded]} ${names[exceeded]}.`, operation),
        );
      }
      return false;
    },
  };
}

function createScales(context: ValidationContext): (selectionSet: SelectionSetNode) => Cost {
  const weighed = new Map<FragmentDefinitionNode, Cost>();

  const weigh = ({ selections }: SelectionSetNode): Cost => selections.map(weighSelection).reduce(add, free);

  const weighSelection = (selection: SelectionNode): Cost => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      // Introspection is deep by nature; where it is off, another rule refuses it.
      const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type';
      const inside = selection.selectionSet === undefined || isIntrospection ? free : weigh(selection.selectionSet);
      const own = { depth: inside.depth + 1, aliases: selection.alias === undefined ? 0 : 1, directives, fields: 1 };
      return { ...add({ ...inside, depth: 0, fields: 0 }, own) };
    }
    const inside =
      selection.kind === Kind.INLINE_FRAGMENT ? weigh(selection.selectionSet) : weighFragment(selection.name.value);
    return add(inside, { ...free, directives });
  };

  const weighFragment = (name: string): Cost => {
    const fragment = context.getFragment(name);
    if (fragment === undefined || fragment === null) return free;
    const known = weighed.get(fragment);
    if (known !== undefined) return known;
    // A cycle ends here; another rule refuses it.
    weighed.set(fragment, free);
    const cost = add(weigh(fragment.selectionSet), { ...free, directives: fragment.directives?.length ?? 0 });
    weighed.set(fragment, cost);
    return cost;
  };

  return weigh;
}

function add(a: Cost, b: Cost): Cost {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
  };
}
