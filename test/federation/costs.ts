import { type ConstDirectiveNode, Kind, parse, print } from 'graphql';

/** The `@cost` and `@listSize` of each field that has one, by the field's path. */
export function costsOf(sdl: string): Record<string, readonly string[]> {
  const types = parse(sdl).definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  return Object.fromEntries(
    types.flatMap(({ name: type, fields = [] }) =>
      fields.flatMap(({ name, directives = [] }) => {
        const costs = directives.filter((directive) => ['cost', 'listSize'].includes(directive.name.value));
        return costs.length === 0 ? [] : [[`${type.value}.${name.value}`, costs.map(printSorted).sort()]];
      }),
    ),
  );
}

function printSorted({ name, arguments: given = [] }: ConstDirectiveNode): string {
  return `@${name.value}(${given.map(print).sort().join(', ')})`;
}
