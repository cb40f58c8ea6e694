import { describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

/** What 85 % kept, 30 % who buy and 40 % more support of a goal of half as much again, if those alone rise or if all do. */
const [KEPT, BUY, RISE, GOAL] = [0.85, 0.3, 0.4, 1.5];
const [SOME, ALL] = [KEPT * (1 + BUY * RISE), KEPT * (1 + RISE)];
const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
const SUPPORTED = [percent(BUY * RISE), SOME.toFixed(3), ALL.toFixed(2), percent(GOAL - SOME), percent(GOAL - ALL), percent(GOAL / KEPT - 1)];

/** The case of the vendor whose customers are sellers, in both languages, recalculated by another program. */
describe.each([['zh-CN', '1月–2月推动，对应3月下单'], ['en', 'push in Jan–Feb for orders in Mar']] as const)('the example erp in %s', (language, window) => {
  test('passes its own checks, shows no error, names the first quarter and stands in the growth ledger', async () => {
    const plan = await startPlan({ language });
    const result = await plan.runAction('example', { parameters: { name: 'erp' } });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
    const errors = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col }) => `${sheet.name} ${row} ${col}`));
    expect(errors).toEqual([]);
    expect((await plan.row('CustomerActions', 'A01'))['actionWindow']).toBe(window);
    const note = String((await plan.row('CustomerActions', 'A01'))['actionNote']);
    for (const share of SUPPORTED) expect(note).toContain(share);
    expect((await plan.runAction('customer-map')).refreshed).toEqual([]);
    await plan.runAction('business-map');
    expect((await plan.row('GrowthLedger', 'Z.A01'))['increment']).toBe(720_000);
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.differences).toEqual([]);
  });
});
