/** Tests run as the ES modules that ship: no module is rewritten to CommonJS. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/support/build-program.ts',
  globalTeardown: '<rootDir>/test/support/remove-program.ts',
  // It holds a copy of package.json.
  modulePathIgnorePatterns: ['<rootDir>/compiled/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // For slow machines; no test waits so long on a quiet one.
  testTimeout: 30_000,
  transform: { '\\.ts$': ['@swc/jest'] },
};
