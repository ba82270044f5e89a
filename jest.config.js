/** Tests run as the ES modules that ship: no module is rewritten to CommonJS. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/support/build-program.ts',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // For slow machines; no test waits so long on a quiet one.
  testTimeout: 30_000,
  transform: { '\\.ts$': ['@swc/jest'] },
};
