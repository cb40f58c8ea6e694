import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import webpack from 'webpack';
import { SizeReport } from '../../scripts/lib/sizeReport.mjs';

const FILES = {
  'main.js': 'import("./page.js"); if (location.hash) { import("./later.js"); new Worker(new URL("./sums.js", import.meta.url), { name: "sums" }); }',
  'page.js': `export const page = ${JSON.stringify(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 10007))};`,
  'later.js': `export const later = ${JSON.stringify(Array.from({ length: 4000 }, (_, at) => (at * 104729) % 10009))};`,
  'sums.js': `onmessage = () => postMessage(${JSON.stringify(Array.from({ length: 4000 }, (_, at) => (at * 1299709) % 10037))});`,
};

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'size-report-'));
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(folder, name), text);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => {
  jest.restoreAllMocks();
});

/** Errors of a build whose first paint may take so many kB, and what it printed. */
async function build(most: number): Promise<{ readonly errors: readonly string[]; readonly printed: string }> {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const compiler = webpack({
    mode: 'production', target: 'web', context: folder, entry: { main: './main.js' }, output: { path: path.join(folder, 'dist'), publicPath: '' },
    plugins: [new SizeReport({ entry: 'main', alwaysLoaded: ['/page.js'], most })],
  });
  const errors = await new Promise<string[]>((resolve, reject) => {
    compiler?.run((failure, stats) => (failure === null ? resolve((stats?.compilation.errors ?? []).map(({ message }) => message)) : reject(failure)));
  });
  return { errors, printed: write.mock.calls.map(([text]) => String(text)).join('') };
}

test('a build prints what arrives first, and apart from it what is loaded when needed, workers too', async () => {
  const { errors, printed } = await build(300);
  expect(errors).toEqual([]);
  expect(printed).toMatch(/First paint of the pane: 2 scripts, \d+ kB, \d+ kB compressed, at most 300 kB/);
  const later = printed.slice(printed.indexOf('Loaded when needed'));
  expect(later).toMatch(/kB {2}later\n/);
  expect(later).toMatch(/kB {2}sums \(worker\)\n/);
  expect(later).not.toContain('page');
});

test('a build whose first paint is larger than it may be fails', async () => {
  const { errors } = await build(5);
  expect(errors).toEqual([expect.stringMatching(/first paint of the pane takes \d+ kB compressed; at most 5 kB may/)]);
});
