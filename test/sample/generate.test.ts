import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const committed = path.resolve('assets/sample');
const answers = path.join('test', 'fixtures', 'sampleTotals.json');
const bytesLimit = 2_000_000;

describe('the sample exports', () => {
  let fresh = '';

  beforeAll(() => {
    fresh = mkdtempSync(path.join(os.tmpdir(), 'sample-'));
    execFileSync(process.execPath, [path.resolve('scripts/sample/generate.mjs'), fresh], { stdio: 'pipe' });
  });

  afterAll(() => {
    rmSync(fresh, { recursive: true, force: true });
  });

  it('are what the generator writes, byte for byte', () => {
    const names = readdirSync(committed).filter((name) => name !== 'README.md');
    expect(readdirSync(path.join(fresh, 'assets', 'sample')).sort()).toEqual(names.sort());
    const changed = names.filter(
      (name) =>
        !readFileSync(path.join(committed, name)).equals(readFileSync(path.join(fresh, 'assets', 'sample', name))),
    );
    expect(changed).toEqual([]);
  });

  it('come with the answers that the generator knows', () => {
    expect(readFileSync(path.resolve(answers), 'utf8')).toBe(readFileSync(path.join(fresh, answers), 'utf8'));
  });

  it('take less than two megabytes', () => {
    const sizes = readdirSync(committed).map((name) => statSync(path.join(committed, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bytesLimit);
  });

  it('are all named in the list of the import, in its order, and each once', () => {
    const listed = (
      JSON.parse(readFileSync(path.join(committed, 'sample.json'), 'utf8')) as { files: { file: string }[] }
    ).files.map(({ file }) => file);
    const present = readdirSync(committed).filter((name) => name !== 'README.md' && name !== 'sample.json');
    expect([...listed].sort()).toEqual(present.sort());
    expect(listed[0]).toBe('product-costs.csv');
  });
});
