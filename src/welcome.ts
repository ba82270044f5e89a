import type { Settings } from './config.js';

const body = {
  query: 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk name } }',
  variables: { input: { name: 'my-captcha', publicKey: 'public-key', privateKey: 'private-key' } },
};

/** What a person sees who starts the gateway by hand: where it is, and a command that creates a stage as it is pasted. */
export function welcome(origin: string, settings: Settings): string {
  const credential = credentialHeader(settings);
  const curl = [
    `curl ${origin}/graphql`,
    "-H 'content-type: application/json'",
    ...(credential === undefined ? [] : [`-H ${credential}`]),
    `-d '${JSON.stringify(body)}'`,
  ].join(' \\\n    ');
  return `\n  GraphQL  ${origin}/graphql\n\n  Create a captcha stage:\n\n  ${curl}\n\n`;
}

const inQuotes = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function credentialHeader({ auth, authentik }: Settings): string | undefined {
  if (auth.mode === 'service') return auth.apiKey === undefined ? undefined : '"x-api-key: $GATEWAY_API_KEY"';
  return authentik.kind === 'sandbox'
    ? inQuotes(`authorization: Bearer ${authentik.token}`)
    : '"authorization: Bearer $AUTHENTIK_TOKEN"';
}
