import { GraphQLScalarType, Kind } from 'graphql';
import { Secret } from './secret.js';

/** The input side of Secret; there is no output side. */
export const SecretScalar = new GraphQLScalarType<Secret, never>({
  name: 'Secret',
  description:
    'A text that is only ever taken in, such as a private key. Its value never appears in an answer, an error, a log or a trace.',
  serialize: () => {
    throw new TypeError('a Secret is never put out');
  },
  parseValue: parseSecret,
  parseLiteral: (node) => parseSecret(node.kind === Kind.STRING ? node.value : undefined),
});

function parseSecret(value: unknown): Secret {
  if (typeof value === 'string') return new Secret(value);
  throw new TypeError('not a text');
}
