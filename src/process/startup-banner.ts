import type { Settings } from '../config/settings.js';
import { exampleCredential } from './example-credential.js';

const body = {
  query: 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk name } }',
  variables: { input: { name: 'my-captcha', publicKey: 'public-key', privateKey: 'private-key' } },
};

/** Shown when a person starts the gateway: its URLs, and a command to paste that creates a stage. */
export function startupBanner(origin: string, settings: Settings): string {
  const credential = credentialHeader(settings);
  const curl = [
    `curl ${origin}/graphql`,
    "-H 'content-type: application/json'",
    ...(credential === undefined ? [] : [`-H ${credential}`]),
    `-d '${JSON.stringify(body)}'`,
  ].join(' \\\n    ');
  const graphiql = settings.graphiql ? `  GraphiQL ${origin}/graphiql\n` : '';
  return `\n  GraphQL  ${origin}/graphql\n${graphiql}\n  Create a captcha stage:\n\n  ${curl}\n\n`;
}

const shellQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The credential header, quoted for a shell; a shell variable stands for a secret. */
function credentialHeader(settings: Settings): string | undefined {
  const credential = exampleCredential(settings, { token: '$AUTHENTIK_TOKEN', apiKey: '$GATEWAY_API_KEY' });
  if (credential === undefined) return undefined;
  const header = `${credential.name}: ${credential.value}`;
  return credential.works ? shellQuote(header) : `"${header}"`;
}
