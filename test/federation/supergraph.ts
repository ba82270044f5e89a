import { type CompositionResult, composeServices } from '@apollo/composition';
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

function definition(name: string, { sdl, url }: SubgraphSource) {
  return { name, url: url ?? `http://${name}.example.com/graphql`, typeDefs: parse(sdl) };
}
