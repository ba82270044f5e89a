import { GraphQLScalarType, Kind } from 'graphql';
import { Secret } from './secret.js';

/** An input-only scalar. */
export const SecretScalar = new GraphQLScalarType<Secret, never>({
  name: 'Secret',
  description:
    'Write-only string, such as a private key. Its value never appears in a response, an error, a log or a trace.',
  serialize: () => {
    throw new TypeError('a Secret cannot be serialized');
  },
  parseValue: parseSecret,
  parseLiteral: (node) => parseSecret(node.kind === Kind.STRING ? node.value : undefined),
});

function parseSecret(value: unknown): Secret {
  if (typeof value === 'string') return new Secret(value);
  throw new TypeError('not a text');
}
