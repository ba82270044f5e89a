import type { GraphiqlInitialState } from './initial-state.js';

/** One tab as it opens: GraphQL, and JSON texts of the two editors below it. */
interface Tab {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
}

const placeholderPk = '00000000-0000-0000-0000-000000000000';
const keys = { publicKey: 'your-site-key', privateKey: 'your-secret-key' };

const create = `# Run me with Ctrl-Enter.
# Run me twice: authentik refuses
# a name that is taken.
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
      flowSet {
        slug
      }
    }
  }
}
`;

const update = `# Changes what the input has, and
# nothing else. ListStages shows
# the pk of every stage.
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

const remove = `# Deletes the stage of this pk.
mutation DeleteStage($pk: UUID!) {
  deleteCaptchaStage(pk: $pk)
}
`;

const refused = `# Two fields are wrong: fieldErrors
# says which and why, and outcome
# that nothing was written.
mutation RefusedCreate(
  $input: CreateCaptchaStageInput!
) {
  createCaptchaStage(input: $input) {
    pk
  }
}
`;

/** Tabs that can be run one after the other as they are; outside the sandbox a token and two pks are to be filled in. */
export function createTabs({ headers, stagePks }: GraphiqlInitialState): [Tab, ...Tab[]] {
  const flow = { name: 'Sign up', slug: 'sign up', title: 'Sign up', designation: 'ENROLLMENT' };
  const tab = (query: string, variables: object): Tab => ({
    query,
    variables: json(variables),
    headers: json(headers),
  });
  return [
    tab(create, { input: { name: 'sign-up captcha', ...keys } }),
    tab(list, { search: null }),
    tab(update, { pk: stagePks.at(0) ?? placeholderPk, input: { scoreMinThreshold: 0.7, errorOnInvalidScore: false } }),
    tab(remove, { pk: stagePks.at(-1) ?? placeholderPk }),
    tab(refused, { input: { name: '', ...keys, flowSet: [flow] } }),
  ];
}

const json = (value: object): string => JSON.stringify(value, null, 2);
