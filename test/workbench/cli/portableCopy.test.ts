import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import functions from '../../../src/functions/functions.json' with { type: 'json' };
import { main } from '../../../src/workbench/cli/main';
import { Workbook } from '../../../src/workbench/model/workbook';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';

const CUSTOM = new Set(functions.functions.map(({ name }) => name));

test('on the command line the file behind --out is the copy, and the workbook stays as it was', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'three-maps-'));
  const [from, to] = [path.join(folder, 'plan.xlsx'), path.join(folder, 'copy.xlsx')];
  const workbook = new Workbook();
  const { grid } = workbook.addSheet('Mine');
  grid.setFormula(0, 0, '=GMROI(50000,25000)');
  grid.setFormula(1, 0, '=LIFECYCLE_STAGE({5,8,12,20,35,60})');
  const bytes = writeXlsx(workbook, { customFunctions: CUSTOM });
  writeFileSync(from, bytes);
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  expect(await main(['portable-copy', '--in', from, '--out', to, '--lang', 'zh-CN'])).toBe(0);
  spy.mockRestore();
  const copied = readXlsx(readFileSync(to)).sheet('Mine')?.grid;
  expect([copied?.formula(0, 0)?.includes('GMROI('), copied?.value(0, 0), copied?.formula(1, 0), copied?.value(1, 0)]).toEqual([false, 2, undefined, '成长期']);
  expect(readFileSync(from)).toEqual(Buffer.from(bytes));
  rmSync(folder, { recursive: true, force: true });
});
