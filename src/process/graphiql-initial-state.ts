import type { Settings } from '../config/settings.js';
import type { GraphiqlInitialState } from '../http/routes/graphiql-routes.js';
import { exampleCredential } from './example-credential.js';

/** What GraphiQL's tabs begin with: a header that works in the sandbox and is a template elsewhere, and stages to try things on. */
export function graphiqlInitialState(settings: Settings, stagePks: readonly string[] = []): GraphiqlInitialState {
  const credential = exampleCredential(settings, { token: '<authentik API token>', apiKey: '<GATEWAY_API_KEY>' });
  const headers = credential === undefined ? {} : { [credential.name]: credential.value };
  return { headers, stagePks };
}
