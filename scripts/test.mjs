/**
 * Everything that must hold, in one command: type checks, lint, unit and host tests, then the browser tests on a fresh
 * build of the page. With arguments it runs only the tests they name: `npm test -- test/core`.
 */
import fs from 'node:fs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureTools } from './lib/ensureTools.mjs';
import { inProject } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const chosen = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

await ensureInstalled();
const toolVariables = await ensureTools();
if (chosen.length === 0) await runEverything();
else await runChosen();
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runEverything() {
  await stage('Type checks', () => runNode([inProject('scripts', 'typecheck.mjs')]));
  await stage('Lint', () => runNode([bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']));
  await jest('Unit and host tests', 'jest.config.mjs', []);
  const built = await stage('Build of the page', () =>
    runNode([
      bin('webpack', 'bin/webpack.js'),
      '--mode',
      'development',
      '--env',
      'workbench',
      '--stats',
      'errors-only',
    ]),
  );
  if (built) await jest('Browser tests', 'test/e2e/jest.config.mjs', []);
}

/** Tests in test/e2e have a configuration of their own; each argument is offered to the one it is meant for. */
async function runChosen() {
  const isBrowserTest = chosen.some((argument) => argument.includes('e2e'));
  const config = isBrowserTest ? 'test/e2e/jest.config.mjs' : 'jest.config.mjs';
  await jest(isBrowserTest ? 'Browser tests' : 'Unit and host tests', config, chosen);
}

/** Runs one stage, says how long it took, and counts a failed one as one failure. */
async function stage(name, work) {
  const ok = await timed(name, async () => (await work()) === 0);
  if (!ok) total.failed += 1;
  return ok;
}

async function jest(name, config, args) {
  const report = inProject('.cache', `${name.toLowerCase().replaceAll(' ', '-')}.json`);
  fs.rmSync(report, { force: true });
  fs.mkdirSync(inProject('.cache'), { recursive: true });
  await timed(name, async () => {
    const status = await runNode(
      [
        '--experimental-vm-modules',
        bin('jest', 'bin/jest.js'),
        '--config',
        config,
        '--json',
        '--outputFile',
        report,
        ...args,
      ],
      { env: jestEnvironment(), stdio: ['inherit', 'ignore', 'inherit'] },
    );
    return addCounts(report) && status === 0;
  });
}

/** Node's flag reaches jest's worker processes only through the environment. */
function jestEnvironment() {
  const flags = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--no-warnings'].filter(Boolean).join(' ');
  return { ...process.env, ...toolVariables, NODE_OPTIONS: flags };
}

/** Adds a run's counts; a test file that could not run counts as one failure, a run without report as well. */
function addCounts(report) {
  if (!fs.existsSync(report)) {
    total.failed += 1;
    return false;
  }
  const counts = JSON.parse(fs.readFileSync(report, 'utf8'));
  total.passed += counts.numPassedTests;
  total.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  total.skipped += counts.numPendingTests + counts.numTodoTests;
  return counts.success;
}

async function timed(name, work) {
  process.stdout.write(`\n── ${name}\n`);
  const start = performance.now();
  const ok = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return ok;
}

function bin(name, file) {
  return inProject('node_modules', name, ...file.split('/'));
}
