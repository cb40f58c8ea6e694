import { expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { createHost } from '../../src/workbench/host/createHost';
import type { FunctionMetadata } from '../../src/workbench/host/functionMetadata';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import type { Value } from '../../src/workbench/model/values';
import { productPlan } from '../support/plan';

test('a generated plan shows the same where blank cells arrive as 0 and as null', async () => {
  const { workbook } = await productPlan();
  const cellsOf = (): Map<string, Value> =>
    new Map(workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].map(({ row, col, value }) => [`${sheet.name} ${row} ${col}`, value] as const)));
  const asZero = cellsOf();
  const host = createHost(workbook, { locale: 'zh-CN', functions: [functions as unknown as FunctionMetadata], blankAs: 'null' });
  await loadOffice(host);
  await Excel.run(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  await host.idle();
  expect(cellsOf()).toEqual(asZero);
});
