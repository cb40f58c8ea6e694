import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';

test('the coverage script compares the host with the library, and the host answers no member that the library lacks', () => {
  const output = execFileSync(process.execPath, [path.resolve('scripts/host-coverage.mjs')], { encoding: 'utf8' });
  expect(output).toMatch(/^Range: \d+ of \d+$/m);
  expect(output).toMatch(/^\d+ of \d+ classes, \d+ of \d+ members\.$/m);
  expect(output).not.toContain('not in the library');
});
