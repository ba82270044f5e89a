import type { Settings } from '../config/settings.js';
import { exampleCredential } from './example-credential.js';

const query =
  'mutation ($stage: CreateCaptchaStageInput!, $binding: CreateFlowStageBindingInput!) ' +
  '{ createCaptchaStage(input: $stage) { pk name } createFlowStageBinding(input: $binding) { pk order } }';
const name = 'my-captcha';
/** A flow of the sandbox. No real authentik has the other one, so the command changes no flow there before it is edited. */
const flowSlugs = { sandbox: 'twin-enrollment-flow', remote: 'your-flow' };
const sandboxNotice =
  '  This is the embedded sandbox: a restart discards its data. AUTHENTIK_URL selects a real authentik.\n';

/** Shown when a person starts the gateway: its URLs, and a command to paste that creates a stage and binds it to a flow. */
export function startupBanner(origin: string, settings: Settings): string {
  const stage = { name, publicKey: 'public-key', privateKey: 'private-key' };
  const binding = { stageName: name, flowSlug: flowSlugs[settings.authentik.kind], order: 15 };
  const credential = credentialHeader(settings);
  const curl = [
    `curl ${origin}/graphql`,
    "-H 'content-type: application/json'",
    ...(credential === undefined ? [] : [`-H ${credential}`]),
    `-d '${JSON.stringify({ query, variables: { stage, binding } })}'`,
  ].join(' \\\n    ');
  const graphiql = settings.graphiql ? `  GraphiQL ${origin}/graphiql\n` : '';
  const sandbox = settings.authentik.kind === 'sandbox' ? sandboxNotice : '';
  return `\n  GraphQL  ${origin}/graphql\n${graphiql}${sandbox}\n  Create a captcha stage and bind it to a flow:\n\n  ${curl}\n\n`;
}

const shellQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The credential header, quoted for a shell; a shell variable stands for a secret. */
function credentialHeader(settings: Settings): string | undefined {
  const credential = exampleCredential(settings, { token: '$AUTHENTIK_TOKEN', apiKey: '$GATEWAY_API_KEY' });
  if (credential === undefined) return undefined;
  const header = `${credential.name}: ${credential.value}`;
  return credential.works ? shellQuote(header) : `"${header}"`;
}
