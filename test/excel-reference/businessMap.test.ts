import { describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

/** The case of the seller who opens Latin America, in both languages, recalculated by another program. */
describe.each(['zh-CN', 'en'] as const)('the example latam in %s', (language) => {
  test('passes its own checks, shows no error and is calculated alike by LibreOffice', async () => {
    const plan = await startPlan({ language });
    const result = await plan.runAction('example', { parameters: { name: 'latam' } });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
    const errors = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col }) => `${sheet.name} ${row} ${col}`));
    expect(errors).toEqual([]);
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.differences).toEqual([]);
    expect(agreement.compared).toBeGreaterThan(500);
    expect((await plan.runAction('business-map')).refreshed).toEqual([]);
  });
});
