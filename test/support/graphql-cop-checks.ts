/** One check of graphql-cop: its request, and the response that it reports as a finding. */
export interface GraphqlCopCheck {
  readonly title: string;
  readonly requests: (origin: string) => [url: string, init: RequestInit][];
  readonly finds: (response: CheckedResponse) => boolean;
  /** Whether a response is a finding. */
  readonly finding: string;
}

/** Some checks look for words, others at members of a JSON response. */
export interface CheckedResponse {
  readonly text: string;
  readonly json: Json;
}

// biome-ignore lint/suspicious/noExplicitAny: any server's response
type Json = any;

/** The tool sends no credential by default; a page cannot send a header with one unasked. */
const headers = { 'user-agent': 'graphql-cop/1.15', accept: '*/*' };
const post = (origin: string, body: unknown): [string, RequestInit][] => [
  [
    `${origin}/graphql`,
    { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
  ],
];
/** Sends an operation as the tool does. */
export const copQuery =
  (text: string): GraphqlCopCheck['requests'] =>
  (origin) =>
    post(origin, { query: text, operationName: 'cop' });
const inUrl =
  (text: string, method = 'GET'): GraphqlCopCheck['requests'] =>
  (origin) => [[`${origin}/graphql?${new URLSearchParams({ query: text })}`, { method, headers }]];

const respondsWithTypename = ({ json }: CheckedResponse) => Boolean(json?.data?.__typename);
const typename = '{"data":{"__typename":"Query"}}';
const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));

/** The twelve that graphql-cop's README lists, and one more that it runs. */
export const graphqlCopChecks: readonly GraphqlCopCheck[] = [
  {
    title: 'Alias Overloading',
    requests: copQuery(`query cop { ${times(101, (i) => `alias${i}:__typename`).join(' \n')} }`),
    finds: ({ json }) => Boolean(json?.data?.alias100),
    finding: '{"data":{"alias100":"Query"}}',
  },
  {
    title: 'Array-based Query Batching',
    requests: (origin) =>
      post(
        origin,
        times(10, () => 'query cop { __typename }').map((text) => ({ query: text })),
      ),
    // For an object the tool counts the members.
    finds: ({ json }) => Object.keys(json ?? {}).length >= 10,
    finding: `[${times(10, () => typename)}]`,
  },
  {
    // The gateway does serve a GET with a preflight header, which no page of another origin can send unasked and
    // which the tool does not send: it reports a GET that any page can make a browser send.
    title: 'GET Method Query Support',
    requests: inUrl('{__typename}'),
    finds: respondsWithTypename,
    finding: typename,
  },
  {
    title: 'POST based url-encoded query (possible CSRF)',
    requests: (origin) => [
      ...inUrl('query {__typename}', 'POST')(origin),
      // The tool sends it in the URL alone; a form sends it in the body.
      [`${origin}/graphql`, { method: 'POST', headers, body: new URLSearchParams({ query: '{__typename}' }) }],
    ],
    finds: respondsWithTypename,
    finding: typename,
  },
  {
    title: 'Mutation is allowed over GET (possible CSRF)',
    requests: inUrl('mutation {__typename}'),
    finds: respondsWithTypename,
    finding: '{"data":{"__typename":"Mutation"}}',
  },
  {
    title: 'Trace Mode',
    requests: copQuery('query cop { __typename }'),
    finds: ({ json, text }) => Boolean(json?.errors?.[0]?.extensions?.tracing) || /tracing|stacktrace/i.test(text),
    finding: '{"data":{"__typename":"Query"},"extensions":{"tracing":{"version":1}}}',
  },
  {
    title: 'Field Duplication',
    requests: copQuery(`query cop { ${'__typename \n'.repeat(500)}} `),
    finds: respondsWithTypename,
    finding: typename,
  },
  {
    title: 'Field Suggestions',
    requests: copQuery('query cop { __schema { directive } }'),
    finds: ({ text }) => text.includes('Did you mean'),
    finding: '{"errors":[{"message":"Cannot query field \\"directive\\". Did you mean \\"directives\\"?"}]}',
  },
  {
    title: 'GraphQL IDE',
    requests: (origin) =>
      ['/graphiql', '/playground', '/console', '/graphql'].map((path) => [`${origin}${path}`, { headers }]),
    finds: ({ text }) => /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/.test(text),
    finding: '<title>GraphiQL</title>',
  },
  {
    title: 'Introspection',
    requests: copQuery('query cop { __schema { types { name fields { name } } } }'),
    finds: ({ json }) => Boolean(json?.data?.__schema?.types),
    finding: '{"data":{"__schema":{"types":[{"name":"Query"}]}}}',
  },
  {
    title: 'Directive Overloading',
    requests: copQuery(`query cop { __typename ${'@aa'.repeat(10)} }`),
    finds: ({ json }) => json?.errors?.length >= 10,
    finding: `{"errors":[${times(10, () => '{"message":"Unknown directive."}')}]}`,
  },
  {
    title: 'Introspection-based Circular Query',
    requests: copQuery(`query cop { __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`),
    finds: ({ json }) => json?.data?.__schema?.types?.length > 25,
    finding: `{"data":{"__schema":{"types":[${times(26, () => '{}')}]}}}`,
  },
  {
    title: 'Unhandled Errors Detection',
    requests: copQuery('qwerty cop { abc }'),
    finds: ({ json, text }) => Boolean(json?.errors?.[0]?.extensions?.exception) || /"exception":/.test(text),
    finding: '{"errors":[{"extensions":{"exception":{"stacktrace":[]}}}]}',
  },
];
