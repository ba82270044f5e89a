import { type CompositionResult, composeServices } from '@apollo/composition';
import { composeServices as composeByHive } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { flowsSdl } from '../support/flows-subgraph.js';

export interface SubgraphSource {
  readonly url?: string;
  readonly sdl: string;
}

/** Composes the captcha subgraph with the flows one, as `rover supergraph compose` does. */
export function composeSupergraph(
  captcha: SubgraphSource,
  flows: SubgraphSource = { sdl: flowsSdl },
): CompositionResult {
  return composeServices([definition('captcha', captcha), definition('flows', flows)]);
}

/** The supergraph by Hive's composition. @throws Error when the subgraphs do not compose. */
export function composeHiveSupergraph(captcha: SubgraphSource, flows: SubgraphSource = { sdl: flowsSdl }): string {
  const { supergraphSdl, errors } = composeByHive([definition('captcha', captcha), definition('flows', flows)]);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function definition(name: string, { sdl, url }: SubgraphSource) {
  return { name, url: url ?? `http://${name}.example.com/graphql`, typeDefs: parse(sdl) };
}
