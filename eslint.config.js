import fs from 'node:fs';
import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: the same table that test/architecture checks file by file. */
const layers = JSON.parse(fs.readFileSync(new URL('test/architecture/layers.json', import.meta.url), 'utf8'));
const pureFolders = ['core', 'domain', 'examples', 'files', 'functions', 'i18n', 'imports', 'sheets', 'workers'];
const documentedFolders = ['core', 'domain', 'functions', 'imports', 'sheets'];
const uiPackages = ['react', 'react-dom', '@fluentui/react-charts', '@fluentui/react-components', '@fluentui/react-icons'];

const inSource = (folder) => [`src/${folder}/**/*.{ts,tsx}`, `src/${folder}.{ts,tsx}`];

const forbiddenSyntax = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same everywhere.',
  },
  barrel: {
    selector: 'ExportAllDeclaration',
    message: 'Import from the file that defines it: a file of re-exports is how import cycles begin.',
  },
  enumeration: { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  emptyCatch: {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'Handle the failure, turn it into a problem, or let it pass on.',
  },
  extension: {
    selector: ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^\\.{1,2}\\u002F.*\\.[jt]sx?$/]',
    message: 'Leave the extension out of a relative import.',
  },
  clock: {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take a Clock as an argument: the same input must give the same result.',
  },
  sync: {
    selector: 'CallExpression[callee.property.name="sync"]',
    message: 'Only src/excel may sync: add what is needed to src/excel and call it.',
  },
  syncInLoop: {
    selector:
      ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement) CallExpression[callee.property.name="sync"]',
    message: 'Queue everything in the loop and sync once after it: each sync is a round trip to Excel.',
  },
  syncInCallback: {
    selector:
      'CallExpression[callee.property.name=/^(forEach|map|flatMap|filter|reduce|some|every)$/] :function CallExpression[callee.property.name="sync"]',
    message: 'Queue everything in the callback and sync once after it: each sync is a round trip to Excel.',
  },
};

const common = ['defaultExport', 'barrel', 'enumeration', 'emptyCatch', 'extension'];
const restrictSyntax = (...names) => ['error', ...[...common, ...names].map((name) => forbiddenSyntax[name])];

const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/excel talks to Excel; take what you need as data.',
}));
const pageGlobals = [
  'window',
  'document',
  'fetch',
  'localStorage',
  'sessionStorage',
  'navigator',
  'XMLHttpRequest',
].map((name) => ({ name, message: 'This folder also runs without a page; do it in taskpane.' }));
const unrepeatable = [
  ['Date', 'now', 'Take a Clock as an argument: the same input must give the same result.'],
  ['Math', 'random', 'Take a seeded generator as an argument: the same input must give the same result.'],
  ['performance', 'now', 'Take a Clock as an argument: the same input must give the same result.'],
].map(([object, property, message]) => ({ object, property, message }));

/** The import rules of one folder of src, from its row in the table. */
function layerRules(layer) {
  const allowed = new Set([layer.folder, ...layer.may]);
  const others = layers.map((other) => other.folder).filter((folder) => !allowed.has(folder));
  const patterns = others.map((folder) => ({
    regex: `^(\\.\\.\\/)+${folder}(\\/${allowedBelow(layer, folder)}|$)`,
    message: `${layer.folder} may not import ${folder}: ${layer.why}.`,
    allowTypeImports: (layer.types ?? []).includes(folder),
  }));
  return {
    files: inSource(layer.folder),
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, ...packageRules(layer)] }],
    },
  };
}

/** The entry points of a folder may import more than the rest of it. */
function entryRules(layer) {
  const entries = { ...layer, may: [...layer.may, ...layer.entries.may] };
  const files = layer.entries.places.flatMap((place) => [`src/${place}.ts`, `src/${place}/**/*.{ts,tsx}`]);
  return { ...layerRules(entries), files };
}

/** Leaves out of a forbidden folder those subfolders that the table allows, such as domain/sales. */
function allowedBelow(layer, folder) {
  const below = layer.may
    .filter((place) => place.startsWith(`${folder}/`))
    .map((place) => place.slice(folder.length + 1));
  return below.length === 0 ? '' : `(?!(${below.join('|')})\\/)`;
}

function packageRules(layer) {
  if (layer.packages === 'any') return [];
  const rules = [
    { regex: '^node:', message: 'src runs in a browser too: Node belongs to the workbench and to tests.' },
  ];
  const forbidden = uiPackages.filter((name) => !layer.packages.includes(name));
  if (forbidden.length > 0)
    rules.push({
      regex: `^(${forbidden.join('|')})(\\/|$)`,
      message: `React and Fluent belong to taskpane: ${layer.why}.`,
    });
  return rules;
}

/** Sideways imports inside domain: each part stands alone but for the few that build on another. */
function sidewaysRules(layer) {
  const layered = layerRules(layer).rules['@typescript-eslint/no-restricted-imports'][1].patterns;
  return Object.entries(layer.sideways).map(([part, row]) => {
    const sideways = Object.keys(layer.sideways)
      .filter((other) => other !== part && !row.may.includes(other))
      .map((other) => ({
        regex: `^(\\.\\.\\/)+${other}\\/`,
        message: `domain/${part} may not import domain/${other}: move what both need to core, or let the caller pass it in.`,
        allowTypeImports: (row.types ?? []).includes(other),
      }));
    return {
      files: [`src/${layer.folder}/${part}/**/*.ts`],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...layered, ...sideways] }] },
    };
  });
}

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', '.cache/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process', 'setTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { complexity: ['error', 12], 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 50] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/bench/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': restrictSyntax(),
      eqeqeq: 'error',
      // Exports hold control characters, and the patterns that remove them have to name them.
      'no-control-regex': 'off',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-alert': 'error',
      'no-restricted-syntax': restrictSyntax('sync'),
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/i18n/**/*.ts'], rules: { 'max-lines': 'off' } },
  ...layers.map(layerRules),
  ...layers.filter((layer) => layer.entries).map(entryRules),
  ...layers.filter((layer) => layer.sideways).flatMap(sidewaysRules),
  {
    files: [...pureFolders, 'actions'].flatMap(inSource),
    rules: {
      'no-restricted-syntax': restrictSyntax('sync', 'clock'),
      'no-restricted-properties': ['error', ...unrepeatable],
      'no-restricted-globals': ['error', ...hostGlobals, ...pageGlobals],
    },
  },
  {
    files: [...inSource('commands'), ...inSource('taskpane')],
    rules: { 'no-restricted-globals': ['error', hostGlobals[0]] },
  },
  {
    files: documentedFolders.flatMap(inSource),
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/no-types': 'error',
    },
  },
  {
    files: inSource('excel'),
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-syntax': restrictSyntax('syncInLoop', 'syncInCallback'),
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/call-sync-after-load': 'error',
      // Left out: call-sync-before-read, load-object-before-read and no-navigational-load take `table.worksheet` for a
      // value and `isNullObject` for a way to another object. The host of the workbench refuses such reads for real.
    },
  },
  {
    files: inSource('workbench'),
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      'no-eval': ['error', { allowIndirect: true }],
      'no-restricted-syntax': restrictSyntax(),
    },
  },
  // Each `??` and `?.` counts as a branch, and a reader of a file part is a list of attributes that may be absent.
  { files: ['src/workbench/xlsx/**/*.ts'], rules: { complexity: ['error', 20] } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 600],
      complexity: ['error', 20],
      // Expected numbers stand as they were published.
      'no-loss-of-precision': 'off',
      'no-restricted-syntax': restrictSyntax(),
    },
  },
);
