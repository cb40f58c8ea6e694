import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { main } from '../../../src/workbench/cli/main';
import { manyProducts } from '../../support/manyProducts';

let folder = '';
let out: string[] = [];
let told: string[] = [];

const inFolder = (name: string): string => path.join(folder, name);

/** Runs the command line in this process; what it prints is kept apart. */
async function run(...words: string[]): Promise<number> {
  out = [];
  told = [];
  // The library warns when the functions are handed over again, which happens once a process outside of tests.
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const spies = ([['stdout', (line: string) => out.push(line)], ['stderr', (line: string) => told.push(line)]] as const).map(([name, keep]) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      keep(String(text));
      return true;
    }),
  );
  try {
    return await main(words);
  } finally {
    for (const spy of [warnings, ...spies]) spy.mockRestore();
    told = told.filter((line) => !/ExperimentalWarning|--trace-warnings/.test(line));
  }
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'three-maps-'));
  const { file, mapping } = manyProducts({ products: 3, months: 3 });
  const random = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256);
  const files: Record<string, Uint8Array | string> = {
    'empty.csv': '',
    'blank.csv': '\n\n  \n',
    'random.csv': random,
    'random.xlsx': random,
    'page.html': '<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in, to see this report.</p></body></html>',
    'page.csv': '<!DOCTYPE html>\n<html><body>Sign in, please</body></html>\n',
    'picture.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...random]),
    'sales.csv': file.bytes,
    'mapping.json': JSON.stringify(mapping),
    'broken.json': '{ "header": tru',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(name), content);
});

beforeEach(() => writeFileSync(inFolder('kept.xlsx'), 'as it was'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One sentence for people, nothing written, an existing output untouched. */
function expectNothingWritten(): void {
  expect(told.join('').trim().split('\n')).toHaveLength(1);
  expect(told.join('')).not.toMatch(/[{}]|undefined|\bat .*:\d+/);
  expect(readFileSync(inFolder('kept.xlsx'), 'utf8')).toBe('as it was');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name === 'new.xlsx')).toEqual([]);
}

describe('A file that cannot be imported', () => {
  test.each(['empty.csv', 'blank.csv', 'random.csv', 'random.xlsx', 'page.html', 'page.csv', 'picture.png', 'missing.csv'])('ends with status 3 or 4, one sentence and no output: %s', async (name) => {
    for (const target of ['kept.xlsx', 'new.xlsx']) {
      const status = await run('import-sales', '--file', inFolder(name), '--out', inFolder(target));
      expect([3, 4]).toContain(status);
      expect(out.join('')).toBe('');
      expectNothingWritten();
    }
  });

  test.each(['empty.csv', 'picture.png', 'missing.csv'])('is told as one JSON object where that is asked for: %s', async (name) => {
    const status = await run('import-sales', '--file', inFolder(name), '--json', '--lang', 'en');
    expect([3, 4]).toContain(status);
    const result = JSON.parse(out.join('')) as { ok: boolean; problems: { code: string; message: string }[] };
    expect(result).toMatchObject({ action: 'import-sales', ok: false, created: [], refreshed: [], kept: [] });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.message).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('A workbook that cannot be read', () => {
  test.each(['empty.csv', 'random.xlsx', 'page.html', 'picture.png', 'missing.xlsx'])('ends with status 4 and no output: %s', async (name) => {
    expect(await run('product-map', '--in', inFolder(name), '--out', inFolder('kept.xlsx'))).toBe(4);
    expectNothingWritten();
  });
});

describe('An action that is refused', () => {
  test('ends with status 3 and leaves the output alone', async () => {
    expect(await run('product-map', '--out', inFolder('kept.xlsx'))).toBe(3);
    expectNothingWritten();
  });

  test('is told in the language of the plan, unless another is asked for', async () => {
    expect(await run('new-plan', '--lang', 'en', '--out', inFolder('english.xlsx'))).toBe(0);
    expect(await run('align', '--in', inFolder('english.xlsx'), '--out', inFolder('kept.xlsx'))).toBe(3);
    expect(told.join('')).not.toMatch(/[\u4e00-\u9fff]/);
    expectNothingWritten();
    expect(await run('align', '--in', inFolder('english.xlsx'), '--lang', 'zh-CN')).toBe(3);
    expect(told.join('')).toMatch(/[\u4e00-\u9fff]/);
  });

  test('for a mapping that cannot be read ends with status 3 or 4', async () => {
    expect([3, 4]).toContain(await run('import-sales', '--file', inFolder('sales.csv'), '--set', `mapping=${inFolder('broken.json')}`, '--out', inFolder('kept.xlsx')));
    expectNothingWritten();
  });
});

describe('Wrong usage', () => {
  test.each([[['no-such-action']], [['product-map', '--nonsense']], [[]], [['table']], [['import-sales', '--out']], [['product-map', '--lang', 'fr']]])('ends with status 2: %j', async (words) => {
    expect(await run(...words)).toBe(2);
    expect(out.join('')).toBe('');
    expect(told.join('').trim().split('\n')).toHaveLength(1);
  });

  test('of a parameter ends with status 2 or 3 and names the known ones', async () => {
    expect([2, 3]).toContain(await run('product-map', '--set', 'colour=red', '--out', inFolder('kept.xlsx')));
    expectNothingWritten();
  });
});

describe('An output file', () => {
  test('takes the place of an existing one after success', async () => {
    expect(await run('import-sales', '--file', inFolder('sales.csv'), '--set', `mapping=${inFolder('mapping.json')}`, '--out', inFolder('kept.xlsx'), '--json')).toBe(0);
    expect(readFileSync(inFolder('kept.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(JSON.parse(out.join(''))).toMatchObject({ ok: true, host: { syncs: expect.any(Number) } });
    expect(await run('product-map', '--in', inFolder('kept.xlsx'), '--out', inFolder('kept.xlsx'), '--json')).toBe(0);
    expect(await run('type', '--in', inFolder('kept.xlsx'), '--out', inFolder('kept.xlsx'), '--set', 'Products[P000001].unitCost=3万')).toBe(0);
    expect(await run('table', '--in', inFolder('kept.xlsx'), '--set', 'name=Products')).toBe(0);
    const rows = JSON.parse(out.join('')) as { rowId: string; unitCost: number }[];
    expect(rows.find((row) => row.rowId === 'P000001')?.unitCost).toBe(30_000);
  });

  test('that cannot be written is wrong usage, told in one sentence', async () => {
    const status = await run('import-sales', '--file', inFolder('sales.csv'), '--set', `mapping=${inFolder('mapping.json')}`, '--out', path.join(inFolder('sales.csv'), 'x.xlsx'));
    expect(status).toBe(2);
    expectNothingWritten();
  });
});
