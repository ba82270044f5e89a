import type { Settings } from '../config/settings.js';
import type { GraphiqlInitialState } from '../http/routes/graphiql-routes.js';
import { exampleCredential } from './example-credential.js';

/** The initial content of GraphiQL's tabs. The credential header works in the sandbox; elsewhere it is a template. */
export function graphiqlInitialState(settings: Settings, stagePks: readonly string[] = []): GraphiqlInitialState {
  const credential = exampleCredential(settings, { token: '<authentik API token>', apiKey: '<GATEWAY_API_KEY>' });
  const headers = credential === undefined ? {} : { [credential.name]: credential.value };
  return { headers, stagePks };
}
