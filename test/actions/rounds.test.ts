import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

/** The bridge as it stands on its sheet: label and amount of each step, the reasons in their order. */
async function bridge(plan: Plan): Promise<readonly (readonly [label: string, amount: number])[]> {
  let cells: unknown[][] = [];
  await plan.byHand(async (context) => {
    const range = context.workbook.names.getItem('tm_rounds_bridge').getRange();
    range.load('values');
    await context.sync();
    cells = range.values;
  });
  return cells.slice(1).map(([label, amount]) => [String(label), Number(amount)]);
}

async function frozenTwice(): Promise<Plan> {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, {
    Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' })],
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 300, ...stated }), row('M000002', { description: '北美', claimSite: '北美', amount: 500, ...stated })],
  });
  await plan.runAction('freeze-round');
  await enter(plan, { ClaimsMarket: [row('M000001', { amount: 450 }), row('M000002', { amount: 480 }), row('M000003', { description: '新站', claimSite: '美国站', claimScope: '新品', amount: 60, ...stated, claimStatus: 'returned' })] });
  return plan;
}

describe('rounds', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await frozenTwice();
  });

  it('may rise; a change asks for its reason, and the bridge leaves nothing over while reasons are still missing', async () => {
    const result = await plan.runAction('freeze-round');
    expect(result).toMatchObject({ counts: { round: 2 }, problems: [{ code: 'rounds/reason-missing', params: { count: 2, lines: '拉美；北美' } }] });
    expect((await bridge(plan)).map(([, amount]) => amount)).toEqual([800, 0, 0, 0, 0, 0, 0, 130, 930]);
    await enter(plan, { Rounds: [row('J02M000001', { roundReason: 'potential' }), row('J02M000002', { roundReason: 'resource' })] });
    const steps = (await bridge(plan)).map(([, amount]) => amount);
    expect(steps).toEqual([800, 0, 0, 150, 0, -20, 0, 0, 930]);
    expect(steps.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(steps.at(-1));
  });

  it('are not frozen again while nothing is stated otherwise', async () => {
    await expect(plan.prepare({ action: 'freeze-round' })).rejects.toMatchObject({ problems: [{ code: 'align/round-same' }] });
  });

  test('the next round counts to the cent and starts from what was frozen, not from what was typed, and lines that were deleted come back', async () => {
    await plan.type('Submissions[R02M000001].roundAmount', '999');
    await plan.byHand((context) => context.workbook.tables.getItem('Rounds').rows.getItemAt(0).delete());
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 400.0000004 })] });
    const result = await plan.runAction('freeze-round');
    expect(codes(result)).toEqual(expect.arrayContaining(['rounds/typed-over', 'rounds/reason-missing']));
    expect(String((await plan.row('Submissions', 'R03M000001'))['frozenAt'])).toMatch(/^2025-03-05 \d\d:\d\d$/);
    expect(await plan.row('Rounds', 'J03M000001')).toMatchObject({ roundBeforeAmount: 450, roundAmount: 400, roundChange: -50 });
    expect(await plan.row('Rounds', 'J01M000001')).toMatchObject({ roundAmount: 300 });
    expect((await bridge(plan)).map(([, amount]) => amount)).toEqual([930, 0, 0, 0, 0, 0, 0, -50, 880]);
  });

  it('stay as they were frozen: what is typed over them is listed with both values and put back when the user says so', async () => {
    await plan.type('Rounds[J01M000002].roundAmount', '1');
    const prepared = await plan.prepare({ action: 'freeze-round' });
    expect(codes(prepared.preview)).toEqual(expect.arrayContaining(['align/round-same', 'rounds/typed-over', 'table/typed-over']));
    expect(prepared.preview.typedOver).toEqual([
      { cell: 'Submissions[R02M000001].roundAmount', typed: '999', calculated: '450' },
      { cell: 'Rounds[J01M000002].roundAmount', typed: '1', calculated: '500' },
    ]);
    await prepared.apply({ replaceTyped: true });
    expect(await plan.row('Submissions', 'R02M000001')).toMatchObject({ roundAmount: 450 });
    expect(await plan.row('Rounds', 'J01M000002')).toMatchObject({ roundAmount: 500 });
    await expect(plan.prepare({ action: 'freeze-round' })).rejects.toMatchObject({ problems: [{ code: 'align/round-same' }] });
  });

  it('agree with LibreOffice', async () => {
    expect((await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() })).differences).toEqual([]);
  });

  it('come back as they were frozen when their rows were deleted, at the next alignment, which says so', async () => {
    const before = await plan.row('Submissions', 'R02M000001');
    await plan.byHand(async (context) => {
      const { rows } = context.workbook.tables.getItem('Submissions');
      rows.load('items/values');
      await context.sync();
      rows.getItemAt(rows.items.findIndex(({ values }) => values[0]?.includes('R02M000001'))).delete();
    });
    const result = await plan.runAction('align');
    expect(result.problems.find(({ code }) => code === 'rounds/restored')?.params).toEqual({ count: 1, lines: '拉美 (2)' });
    const { stamp: _, ...values } = await plan.row('Submissions', 'R02M000001');
    expect(before).toMatchObject(values);
    expect(codes((await plan.prepare({ action: 'align' })).preview)).not.toContain('rounds/restored');
  });
});
