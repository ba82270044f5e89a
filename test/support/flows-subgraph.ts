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

interface Change {
  readonly number: number;
  readonly stage: Reference;
  readonly binding: Reference;
  readonly flow: Reference;
}

export interface FlowsSubgraph {
  readonly url: string;
  /** The Authorization header of each request. */
  readonly authorizations: (string | undefined)[];
  stop(): Promise<void>;
}

const pk = (kind: string, digit: number) => `${kind}000000-0000-4000-8000-00000000000${digit}`;

const change = (number: number, stage: string, binding: string, flow: string): Change => ({
  number,
  stage: { pk: stage },
  binding: { pk: binding },
  flow: { pk: flow },
});

/** They refer to objects of the sandbox. The last two refer to objects that do not exist, and one to an invalid key. */
const changes: readonly Change[] = [
  change(10, pk('ca', 1), pk('b2', 1), pk('f1', 1)),
  change(20, pk('ca', 2), pk('b2', 3), pk('f1', 3)),
  change(30, pk('ca', 9), pk('b2', 9), pk('f1', 2)),
  change(40, 'legacy-7', pk('b2', 2), pk('f1', 9)),
];

const reference = ({ pk: key }: Reference): Reference => ({ pk: key });
const resolvers = {
  Query: { changes: () => changes },
  CaptchaStage: {
    __resolveReference: reference,
    notes: (stage: Reference) => [`note on ${stage.pk}`],
  },
  FlowStageBinding: { __resolveReference: reference, approvedBy: () => 'team-security' },
  Flow: {
    __resolveReference: reference,
    owner: () => 'team-identity',
    changes: (flow: Reference) => changes.filter((each) => each.flow.pk === flow.pk),
  },
};

/** A second subgraph over HTTP: it refers to stages, bindings and flows, and adds fields to each. */
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
