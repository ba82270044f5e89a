import { type DocumentNode, Kind, parse, print } from 'graphql';

/** The `@cost` and `@listSize` of each field that has one, by the field's place. */
export function costsOf(sdl: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    objectTypes(parse(sdl)).flatMap(({ name: type, fields = [] }) =>
      fields.flatMap(({ name, directives = [] }) => {
        const costs = directives.filter((directive) => ['cost', 'listSize'].includes(directive.name.value));
        return costs.length === 0 ? [] : [[`${type.value}.${name.value}`, costs.map(print).sort()]];
      }),
    ),
  );
}

const objectTypes = ({ definitions }: DocumentNode) =>
  definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
