/** Benchmarks: `npm run bench -- import`. Each is a TypeScript entry in scripts/bench, so that it measures the source itself. */
import { readdirSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { runTypeScript } from './lib/runTypeScript.mjs';

const names = readdirSync(inProject('scripts', 'bench')).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const [name = ''] = process.argv.slice(2);
if (names.includes(name)) await runTypeScript(`scripts/bench/${name}.ts`);
else {
  console.error(`Name a benchmark: ${names.map((one) => `npm run bench -- ${one}`).join(', ')}`);
  process.exitCode = 2;
}
