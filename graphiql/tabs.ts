import type { GraphiqlInitialState } from './initial-state.js';

/** The initial content of one tab: GraphQL, and JSON for the variables and headers editors. */
interface Tab {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
}

const placeholderPk = '00000000-0000-0000-0000-000000000000';
const keys = { publicKey: 'your-site-key', privateKey: 'your-secret-key' };

const create = `# Run this with Ctrl-Enter.
# Run it twice: authentik rejects
# a name that is already in use.
mutation CreateStage(
  $input: CreateCaptchaStageInput!
) {
  createCaptchaStage(input: $input) {
    pk
    name
    publicKey
    scoreMinThreshold
    scoreMaxThreshold
    errorOnInvalidScore
  }
}
`;

const createAndBind = `# A stage does nothing until it is
# bound to a flow. One request does
# both; the second mutation finds the
# stage by its name.
mutation CreateAndBind(
  $stage: CreateCaptchaStageInput!
  $binding: CreateFlowStageBindingInput!
) {
  createCaptchaStage(input: $stage) {
    pk
    name
  }
  createFlowStageBinding(input: $binding) {
    pk
    order
    captchaStage {
      pk
      name
      bindings {
        pk
        order
        flow {
          pk
          slug
        }
      }
    }
  }
}
`;

const ensure = `# Safe to run again: it changes only
# what differs. A private key always
# counts, as it cannot be compared.
# \`provider\` fills in the URLs.
mutation EnsureStage(
  $stage: CreateCaptchaStageInput!
  $binding: CreateFlowStageBindingInput!
) {
  ensureCaptchaStage(input: $stage) {
    change
    captchaStage {
      pk
      name
      jsUrl
    }
    warnings {
      message
    }
  }
  ensureFlowStageBinding(input: $binding) {
    change
    flowStageBinding {
      pk
      order
    }
  }
}
`;

const list = `query ListStages($search: String) {
  captchaStages(
    search: $search
    orderBy: [{ field: NAME }]
    pageSize: 20
  ) {
    pagination {
      count
      totalPages
    }
    results {
      pk
      name
      publicKey
      bindings {
        order
        flow {
          slug
        }
      }
    }
  }
}
`;

const update = `# Changes only the fields of the
# input. ListStages shows the pk
# of every stage.
mutation UpdateStage(
  $pk: UUID!
  $input: UpdateCaptchaStageInput!
) {
  updateCaptchaStage(pk: $pk, input: $input) {
    pk
    name
    scoreMinThreshold
    errorOnInvalidScore
  }
}
`;

const remove = `# Deletes the stage with this pk.
mutation DeleteStage($pk: UUID!) {
  deleteCaptchaStage(pk: $pk)
}
`;

const rejected = `# Two fields are invalid: fieldErrors
# shows which and why, and outcome
# that nothing was written.
mutation RejectedCreate(
  $input: CreateCaptchaStageInput!
) {
  createCaptchaStage(input: $input) {
    pk
  }
}
`;

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
    tab(create, { input: { name: 'sign-up captcha', ...keys } }),
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
