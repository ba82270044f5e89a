import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

export const flowsSdl = readFileSync(new URL('../federation/flows.graphql', import.meta.url), 'utf8');

interface Reference {
  readonly pk: string;
}

interface Binding {
  readonly order: number;
  readonly stage: Reference;
  readonly flow: string;
}

export interface FlowsSubgraph {
  readonly url: string;
  /** The Authorization header of each request. */
  readonly authorizations: (string | undefined)[];
  stop(): Promise<void>;
}

const pk = (kind: string, digit: number) => `${kind}000000-0000-4000-8000-00000000000${digit}`;

/** Of stages and flows of the sandbox; the last two refer to a stage that is not there, and by a key that none can have. */
const bindings: readonly Binding[] = [
  { order: 10, stage: { pk: pk('ca', 1) }, flow: pk('f1', 1) },
  { order: 20, stage: { pk: pk('ca', 2) }, flow: pk('f1', 1) },
  { order: 30, stage: { pk: pk('ca', 9) }, flow: pk('f1', 2) },
  { order: 40, stage: { pk: 'legacy-7' }, flow: pk('f1', 9) },
];

const resolvers = {
  Query: { bindings: () => bindings },
  CaptchaStage: {
    __resolveReference: (stage: Reference) => stage,
    notes: (stage: Reference) => [`note on ${stage.pk}`],
  },
  Flow: {
    __resolveReference: (flow: Reference) => flow,
    owner: () => 'team-identity',
    bindings: (flow: Reference) => bindings.filter((binding) => binding.flow === flow.pk),
  },
};

/** A second subgraph over HTTP: it refers to captcha stages, adds a field to them, and owns flows. */
export async function startFlowsSubgraph(): Promise<FlowsSubgraph> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(flowsSdl), resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const authorizations: (string | undefined)[] = [];
  const { url } = await startStandaloneServer(server, {
    context: async ({ req }) => {
      authorizations.push(req.headers.authorization);
      return {};
    },
    listen: { host: '127.0.0.1', port: 0 },
  });
  return { url, authorizations, stop: () => server.stop() };
}
