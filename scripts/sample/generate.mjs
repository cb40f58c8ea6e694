import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSample } from './buildSample.mjs';

/**
 * Writes the sample exports and the answers that tests check imports against:
 * `node scripts/sample/generate.mjs [root]`, where root stands for this repository.
 */
const root = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url));
const samples = path.join(root, 'assets', 'sample');
const fixtures = path.join(root, 'test', 'fixtures');
const { files, answers } = buildSample();

mkdirSync(samples, { recursive: true });
mkdirSync(fixtures, { recursive: true });
for (const [name, bytes] of files) writeFileSync(path.join(samples, name), bytes);
writeFileSync(path.join(fixtures, 'sampleTotals.json'), answers);

const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
console.error(`${files.size} files, ${Math.round(size / 1024)} KB in ${samples}`);
