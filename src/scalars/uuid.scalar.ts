import { GraphQLScalarType, Kind } from 'graphql';
import { isUuid } from '../authentik/response/response-object.js';

/** A canonical UUID. Strict, because it becomes part of a URL. */
export const UuidScalar = new GraphQLScalarType<string, string>({
  name: 'UUID',
  description:
    'A UUID in canonical form (`8-4-4-4-12` hexadecimal digits), e.g. `ca000000-0000-4000-8000-000000000001`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc9562',
  serialize: parseUuid,
  parseValue: parseUuid,
  parseLiteral: (node) => parseUuid(node.kind === Kind.STRING ? node.value : undefined),
});

function parseUuid(value: unknown): string {
  if (isUuid(value)) return value.toLowerCase();
  throw new TypeError('not a UUID');
}
