/** Unit and host tests run in Node as ES modules; browser tests live in test/e2e and have a configuration of their own. */
export default {
  testEnvironment: 'node',
  // The client library keeps to its globals between test files of one worker.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', experimental: { keepImportAttributes: true }, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' } }] },
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  // One limit, against hanging alone: LibreOffice runs take turns, and a test may wait for several of them.
  testTimeout: 600_000,
  // Left to itself jest takes one core less than there are.
  maxWorkers: '100%',
  // Modules of finished test files stay in a worker's memory: a new one takes over before that slows it down.
  workerIdleMemoryLimit: '1.5GB',
};
