import { TestEnvironment } from 'jest-environment-node';

const byDesign =
  'rejected with 415, as GraphQL over HTTP requires, before Apollo Server sees it; the test expects 400 and its message';
const noStore = 'no response of the gateway is to be kept by a cache, so that each has a Cache-Control';
const needsGraphql17 = 'skipped by the suite itself: incremental delivery needs graphql 17';

/** The tests of Apollo's integration suite that the gateway does not pass, each with the reason. */
const differences: Readonly<Record<string, string>> = {
  'throws an error if POST body is empty': byDesign,
  'throws an error if invalid content-type': byDesign,
  'CSRF prevention default': byDesign,
  'runs when cache-control is disabled': noStore,
  'cache-control not set without any hints with if-cacheable': noStore,
};
const skippedBySuite = 24;

/** Of jest-circus' tree: what is read and changed here. */
interface Block {
  name: string;
  mode?: string | null;
  readonly children: (Block | Test)[];
  readonly type: 'describeBlock';
}
interface Test {
  name: string;
  mode?: string | null;
  failing?: boolean;
  readonly parent: Block;
  readonly type: 'test';
}

/**
 * Runs the suite and shows its differences: each is expected to fail, and fails the run when it passes or is
 * missing; its reason, like that of each test that the suite skips, is in its name and in the output.
 */
// biome-ignore lint/style/noDefaultExport: jest takes an environment only so
export default class ApolloIntegrationEnvironment extends TestEnvironment {
  async handleTestEvent(event: { name: string }, { rootDescribeBlock }: { rootDescribeBlock: Block }): Promise<void> {
    if (event.name === 'run_start') showDifferences(testsOf(rootDescribeBlock));
  }
}

function showDifferences(tests: readonly Test[]): void {
  const different = tests.filter((test) => reasonOf(test) !== undefined);
  const skipped = tests.filter(({ mode, parent }) => mode === 'skip' || parent.mode === 'skip');
  const differ = different.map((test) => `\n  ${test.parent.name}: ${test.name}: ${reasonOf(test)}`);
  for (const test of different) {
    test.failing = true;
    test.name = `DIFFERS BY DESIGN ${test.name} (${reasonOf(test)})`;
  }
  for (const test of skipped) test.name = `NOT RUN ${test.name} (${needsGraphql17})`;
  const found = `${different.length} differ by design, ${skipped.length} not run`;
  const expected = `${Object.keys(differences).length} differ by design, ${skippedBySuite} not run`;
  if (found !== expected) throw new Error(`Apollo's integration suite: ${found}; expected: ${expected}`);
  const lines = [`${tests.length} tests`, `${found} (${needsGraphql17})${differ.join('')}`];
  process.stderr.write(`Apollo's integration suite: ${lines.join(', ')}\n`);
}

const testsOf = ({ children }: Block): Test[] =>
  children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));

const reasonOf = ({ name, parent }: Test): string | undefined =>
  differences[name] ?? differences[`${parent.name} ${name}`];
