/**
 * Apollo Gateway over the supergraph from stdin, on PORT; it notifies its parent once it listens.
 * A process of its own, because this folder has its own copy of graphql.
 */
import { text } from 'node:stream/consumers';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const gateway = new ApolloGateway({ supergraphSdl: await text(process.stdin) });
const server = new ApolloServer({ gateway, introspection: true });
await startStandaloneServer(server, { listen: { host: 'localhost', port: Number(process.env.PORT) } });
process.send?.('ready');
process.once('disconnect', () => process.exit());
