import { expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { manyProducts } from '../support/manyProducts';
import { startPlan } from '../support/plan';

const LIMIT = 5 * 1024 * 1024;
/** One message may hold this much before the next one is begun. */
const PIECE = 4 * 1024 * 1024;
const LINES = 1000;
/** As many function cells as a workbook bears. */
const FUNCTION_CELLS = 10_000;
const CALL = new RegExp(`\\b(${functions.functions.map(({ name }) => name).join('|')})\\(`);

test('Twelve months of 1,000 lines ask for three requests to prepare and six to apply but those that bytes need, none above 5 MB', async () => {
  const plan = await startPlan({ language: 'en' });
  const source = manyProducts({ products: LINES, months: 13, denseMonths: 1, categories: LINES });
  const imported = await plan.prepare({ action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } });
  await imported.apply({ withoutRestorePoint: true });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '34567890.12' } });
  await plan.type('Settings[trackerRowsMax].value', String(LINES));

  plan.host.resetCounters();
  const prepared = await plan.prepare({ action: 'pdca-tracker' });
  const before = plan.host.counters;
  plan.host.resetCounters();
  const { counts } = await prepared.apply({ withoutRestorePoint: true });
  const during = plan.host.counters;
  await plan.host.idle();

  expect(counts['lines']).toBe(LINES);
  expect(before.syncs).toBeLessThanOrEqual(3 + Math.floor(before.responseBytes / PIECE));
  expect(during.syncs).toBeLessThanOrEqual(6 + Math.floor(during.requestBytes / PIECE));
  for (const { largestRequest, largestResponse } of [before, during]) expect(Math.max(largestRequest, largestResponse)).toBeLessThan(LIMIT);
  const rows = await Promise.all(Array.from({ length: 12 }, (_, at) => plan.rows(`Pdca${String(at + 1).padStart(2, '0')}`)));
  expect(rows.map(({ length }) => length)).toEqual(rows.map(() => LINES + 1));
  expect(rows.flat().reduce((sum, row) => sum + Math.round(Number(row['monthTarget']) * 100), 0)).toBe(3_456_789_012);
  expect(plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.formulas()]).filter(({ formula }) => CALL.test(formula)).length).toBeLessThanOrEqual(FUNCTION_CELLS);

  plan.host.resetCounters();
  expect((await plan.prepare({ action: 'pdca-tracker' })).preview.isEmpty).toBe(true);
  const again = plan.host.counters;
  expect(again.syncs).toBeLessThanOrEqual(3 + Math.floor(again.responseBytes / PIECE));
  expect(Math.max(again.largestRequest, again.largestResponse)).toBeLessThan(LIMIT);
});
