import { describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { importedPlan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

/** Targets by month, eight months of actuals, an override: every native formula of the tracker, recalculated by another program. */
describe.each(['zh-CN', 'en'] as const)('the tracker in %s', (language) => {
  test('shows no error, ties to the targets and agrees with LibreOffice', async () => {
    const plan = await importedPlan({ language }, { products: 4, months: 20 });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '9000' } });
    await plan.runAction('split-targets');
    await plan.runAction('pdca-tracker');
    const line = String((await plan.rows('Pdca08'))[0]?.['rowId']);
    await plan.type(`Pdca08[${line}].actualTyped`, '12.5');
    const errors = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col }) => `${sheet.name} ${row} ${col}`));
    expect(errors).toEqual([]);
    const total = (rows: readonly Readonly<Record<string, unknown>>[], key: string): number => rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
    for (const month of ['t01', 't12']) expect(total(await plan.rows('PdcaActuals'), month)).toBeCloseTo(total(await plan.rows('TargetMonths'), month), 6);
    expect((await plan.rows('PdcaSummary')).map((row) => row['companyGap'])).toEqual(Array.from({ length: 12 }, () => 0));
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.differences).toEqual([]);
  });
});
