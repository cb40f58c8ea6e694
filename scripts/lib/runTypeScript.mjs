import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { inProject } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * Runs one TypeScript entry of src with this process's arguments and exit status. Relative paths in the arguments
 * keep their meaning: the entry runs where this script was started.
 */
export async function runTypeScript(entry) {
  await ensureInstalled();
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  process.exitCode = await runNode(['--import', loader, inProject(entry), ...process.argv.slice(2)], {
    cwd: process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: inProject('tsconfig.json') },
  });
}
