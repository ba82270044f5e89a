import { execFile } from 'node:child_process';
import { folder, suite } from './processes.js';

interface SuiteReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly TestResult[];
  }[];
}

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** Runs the tests that the suite ships, by the command line that the suite itself runs them by. */
export async function runSuite(productsUrl: string): Promise<TestResult[]> {
  const jest = `${folder}node_modules/jest/bin/jest.js`;
  const args = [jest, `${suite}dist/tests`, '--ci', '--json', '--config', `${suite}federation-jest.config.js`];
  const env = { ...process.env, NODE_OPTIONS: '', PRODUCTS_URL: productsUrl };
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) =>
      stdout === '' ? reject(new Error(stderr, { cause: error })) : resolve(stdout),
    );
  });
  const report = JSON.parse(output) as SuiteReport;
  return report.testResults.flatMap(({ assertionResults }) => assertionResults);
}
