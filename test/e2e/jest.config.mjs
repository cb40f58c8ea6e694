import base from '../../jest.config.mjs';

/** Browser tests run over the page that `webpack --mode development --env workbench` has built; `npm test` builds it first. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
};
