import type { GraphiqlInitialState } from './initial-state.js';
import createAndBind from './operations/create-and-bind.graphql?raw';
import create from './operations/create-stage.graphql?raw';
import remove from './operations/delete-stage.graphql?raw';
import ensure from './operations/ensure-stage.graphql?raw';
import list from './operations/list-stages.graphql?raw';
import rejected from './operations/rejected-create.graphql?raw';
import update from './operations/update-stage.graphql?raw';

/** The initial content of one tab: GraphQL, and JSON for the variables and headers editors. */
interface Tab {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
}

const placeholderPk = '00000000-0000-0000-0000-000000000000';
const keys = { publicKey: 'your-site-key', privateKey: 'your-secret-key' };

/** Creates tabs that run in order without edits. Outside the sandbox, users fill in a token, a flow's slug and two pks. */
export function createTabs({ headers, stagePks }: GraphiqlInitialState): [Tab, ...Tab[]] {
  const flow = { name: 'Sign up', slug: 'sign up', title: 'Sign up', designation: 'ENROLLMENT' };
  const name = 'enrollment captcha';
  const binding = {
    stageName: name,
    flowSlug: stagePks.length > 0 ? 'twin-enrollment-flow' : 'your-flow',
    order: 15,
  };
  const tab = (query: string, variables: object): Tab => ({
    query,
    variables: json(variables),
    headers: json(headers),
  });
  return [
    tab(create, { input: { name: 'login captcha', ...keys } }),
    tab(createAndBind, { stage: { name, ...keys }, binding }),
    tab(ensure, {
      stage: { name, provider: 'TURNSTILE', ...keys },
      binding,
    }),
    tab(list, { search: null }),
    tab(update, { pk: stagePks.at(0) ?? placeholderPk, input: { scoreMinThreshold: 0.7, errorOnInvalidScore: false } }),
    tab(remove, { pk: stagePks.at(-1) ?? placeholderPk }),
    tab(rejected, { input: { name: '', ...keys, flowSet: [flow] } }),
  ];
}

const json = (value: object): string => JSON.stringify(value, null, 2);
