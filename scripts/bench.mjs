/** Benchmarks: `npm run bench -- import`. Each is a TypeScript entry in scripts/bench, built as the add-in is: what its users run is measured. */
import { readdirSync } from 'node:fs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { inProject } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const names = readdirSync(inProject('scripts', 'bench')).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const [name = ''] = process.argv.slice(2);
if (names.includes(name)) {
  await ensureInstalled();
  const { bundleForNode } = await import('./lib/bundleForNode.mjs');
  process.exitCode = await runNode([await bundleForNode(`scripts/bench/${name}.ts`, ['@duckdb/node-api'])]);
} else {
  console.error(`Name a benchmark: ${names.map((one) => `npm run bench -- ${one}`).join(', ')}`);
  process.exitCode = 2;
}
