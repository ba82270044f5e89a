/** Each rule says what breaking it would mean. The order of the folders is the order of a request's life. */
const above = (folder, lower) => ({
  name: `${folder}-looks-down-only`,
  comment: `${folder}/ would depend on a step that comes before it in a request's life: the reader could no longer follow one direction.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...lower].join('|')})(/|\\.ts$)` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    above('sandbox', ['authentik']),
    above('authentik', []),
    above('telemetry', ['authentik']),
    above('errors', ['authentik']),
    above('scalars', ['errors', 'authentik']),
    above('flow', ['scalars', 'errors', 'authentik', 'context']),
    above('captcha-stage', ['flow', 'scalars', 'errors', 'authentik', 'context']),
    above('graphql', ['captcha-stage', 'flow', 'scalars', 'context', 'errors', 'authentik', 'telemetry']),
    above('http', ['graphql', 'context', 'errors', 'telemetry', 'authentik']),
    {
      name: 'only-the-top-starts-things',
      comment:
        'main, gateway and config would be reached from below: nothing but the top may read settings or put parts together.',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/(main|gateway|config)\\.ts$' },
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
      from: { path: '^src/(authentik|sandbox)/' },
      to: { path: 'node_modules/(graphql|type-graphql|@apollo|class-validator)' },
    },
    {
      name: 'one-door-to-the-network',
      comment:
        'A second importer of undici could send a secret past the limits, the deadline and the redaction of authentik/http.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/authentik/http\\.ts$' },
      to: { path: 'node_modules/undici' },
    },
    {
      name: 'wire-types-stay-at-the-border',
      comment:
        "authentik's spelling would spread; only the client, the sandbox, the mappers and what compares their results know it.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(authentik|sandbox)/|\\.(mapper|enum)\\.ts$|/ignored-input\\.ts$' },
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
