/**
 * The life of a request, step by step: a file may import its own step and those after it, and of what stands beside them
 * what is named. Each file of src/ belongs to one of these.
 */
const steps = [
  { step: 'main', path: 'main\\.ts$', beside: ['telemetry', 'config'] },
  { step: 'gateway', path: 'gateway\\.ts$', beside: ['telemetry', 'config', 'sandbox'] },
  { step: 'process', path: 'process/', beside: ['telemetry', 'config'] },
  { step: 'http', path: 'http/', beside: ['telemetry'] },
  { step: 'graphql', path: 'graphql/', beside: ['telemetry'] },
  { step: 'resources', path: 'resources/', beside: [] },
  { step: 'context', path: 'context/', beside: ['telemetry'] },
  { step: 'input-validation', path: 'input-validation/', beside: [] },
  { step: 'scalars', path: 'scalars/', beside: [] },
  { step: 'client', path: 'client\\.ts$', beside: [] },
  { step: 'errors', path: 'errors/', beside: [] },
  { step: 'authentik', path: 'authentik/', beside: [] },
];
const besides = [
  { step: 'telemetry', path: 'telemetry/', uses: ['authentik/'] },
  { step: 'config', path: 'config/', uses: ['telemetry/', 'sandbox/profile\\.ts$', 'context/credentials\\.ts$'] },
  { step: 'sandbox', path: 'sandbox/', uses: ['authentik/', 'resources/.+\\.wire\\.ts$'] },
];
/** The resources in order, the shapes that they share first: each may import those before it. */
const resources = [
  'read',
  'list',
  'write',
  'ensure',
  'used-by',
  'managed-secret',
  'flow',
  'captcha-stage',
  'flow-stage-binding',
];

const onlyTo = (name, comment, path, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${path}` },
  to: { path: '^src/', pathNot: `^src/(${[path, ...allowed].join('|')})` },
});

const order = steps.map(({ step, path, beside }, index) => {
  const after = steps.slice(index + 1).map((other) => other.path);
  const others = besides.filter((other) => beside.includes(other.step)).map((other) => other.path);
  const comment = 'A step would depend on one before it: the reader could no longer follow a request in one direction.';
  return onlyTo(`${step}-looks-ahead-only`, comment, path, [...after, ...others]);
});
const stand = besides.map(({ step, path, uses }) =>
  onlyTo(`${step}-stands-beside`, 'What serves all steps would depend on one of them.', path, uses),
);
const resourceOrder = resources.map((resource, index) => ({
  name: `${resource}-knows-no-later-resource`,
  comment: 'Two resources would need each other: neither could be read, moved or taken out alone.',
  severity: 'error',
  from: { path: `^src/resources/${resource}/` },
  to: {
    path: '^src/resources/',
    pathNot: `^src/resources/((${resources.slice(0, index + 1).join('|')})/|resource-module\\.ts$)`,
  },
}));

/** Each rule says what breaking it would mean. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    ...stand,
    ...resourceOrder,
    {
      name: 'every-file-has-a-step',
      comment: 'The file is in no folder of the lists above, and no rule would hold for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${[...steps, ...besides].map(({ path }) => path).join('|')})` },
      to: {},
    },
    {
      name: 'every-resource-has-a-place',
      comment: 'The folder is not in the list of resources above.',
      severity: 'error',
      from: { path: '^src/resources/.+/', pathNot: `^src/resources/(${resources.join('|')})/` },
      to: {},
    },
    {
      name: 'the-page-stands-alone',
      comment:
        "The server would need what only a browser has, or the browser get the server's code: they meet over HTTP.",
      severity: 'error',
      from: { path: '^(src|graphiql)/' },
      to: { path: '^(src|graphiql)/', pathNot: '^$1/' },
    },
    {
      name: 'rest-side-knows-no-graphql',
      comment: 'The REST client and the sandbox could no longer be used, read or published without GraphQL.',
      severity: 'error',
      from: { path: '^src/(authentik|sandbox)/|\\.(wire|decode|client)\\.ts$' },
      to: { path: 'node_modules/(graphql|type-graphql|@apollo|class-validator)' },
    },
    {
      name: 'one-door-to-the-network',
      comment:
        'A second user of the pool could send a secret past the limits, the deadline and the redaction of authentik/client/http-client.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/authentik/client/(http-client|pool)\\.ts$' },
      to: { path: 'node_modules/undici|^src/authentik/client/pool\\.ts$' },
    },
    {
      name: 'wire-types-stay-at-the-border',
      comment:
        "authentik's spelling would spread; only the client, the sandbox, the mappers and what compares their results know it.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/|\\.(wire|decode|client|mapper|enum)\\.ts$' },
      to: { path: '\\.wire\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other have one job between them and no order to be read in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Code that nothing reaches is dead, or its user has forgotten to import it.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'The gateway would start here and fail where only its production dependencies are installed.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-drawers',
      comment: 'A folder named utils, lib, common, helpers or types says nothing of what is in it.',
      severity: 'error',
      from: {},
      to: { path: '/(utils|lib|common|helpers|types)/', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
