import { describe, expect, it } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const refusal = async (plan: Plan): Promise<string[]> =>
  plan.runAction('bind').then(() => [], (error: { problems?: readonly { code: string }[] }) => (error.problems ?? []).map(({ code }) => code));

async function claimed(): Promise<Plan> {
  const plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' })] });
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 300, owner: '王', ...stated })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 370, ...stated })],
  });
  await plan.runAction('align');
  return plan;
}

describe('binding', () => {
  it('refuses with everything that is missing, writes nothing, then writes the agreed lines to the cent', async () => {
    const plan = await claimed();
    await enter(plan, { Asks: [row('H000001', { askFrom: 'customer', askTo: 'market', request: '三场闭门会' })] });
    expect(await refusal(plan)).toEqual(['bind/overlap-open', 'bind/ask-open', 'bind/owner-missing']);
    expect(plan.workbook.table('Agreed')).toBeUndefined();
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 100, resolution: 'once', countedIn: 'M000001' })], Asks: [row('H000001', { askAnswer: 'yes' })], ClaimsCustomer: [row('U000001', { owner: '李' })] });
    await plan.runAction('align');
    await plan.runAction('bind');
    const agreed = await plan.rows('Agreed');
    expect(agreed.map((line) => [line['rowId'], line['agreedAmount'], line['accountable'], line['exclusiveScope']])).toEqual([
      ['M000001', 300, '王', '墨西哥站'],
      ['U000001', 270, '李', '老客；不含 墨西哥站 · 老客'],
    ]);
    expect((await plan.rows('ClaimsMarket'))[0]).toMatchObject({ claimStatus: 'locked' });
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
  });

  it('refuses while nothing tells how lines of one department share what overlaps', async () => {
    const plan = await startPlan();
    await plan.runAction('department-tabs');
    await enter(plan, { ClaimsMarket: [row('M000001', { description: '老客', claimBuyer: '老客', amount: 300, owner: '王', ...stated }), row('M000002', { description: '新品', claimScope: '新品', amount: 200, owner: '王', ...stated })] });
    await plan.runAction('align');
    expect(await refusal(plan)).toEqual(['bind/untold']);
    expect(plan.workbook.table('Agreed')).toBeUndefined();
  });

  it('refuses while the splits of a line do not add up to it', async () => {
    const plan = await claimed();
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 0 })], ClaimsCustomer: [row('U000001', { owner: '李' })] });
    await plan.runAction('align');
    await plan.runAction('bind');
    await enter(plan, { AgreedParts: [row('K000001', { lineA: 'M000001', partName: '老客', partKind: 'split', partAmount: 120 })] });
    expect(await refusal(plan)).toEqual(['bind/parts-differ']);
    expect(await plan.row('Checks', 'K74')).toMatchObject({ value: 180, result: 'differs' });
    await enter(plan, { AgreedParts: [row('K000002', { lineA: 'M000001', partName: '新客', partKind: 'split', partAmount: 180 })] });
    expect(await refusal(plan)).toEqual([]);
    expect((await plan.rows('Agreed'))[0]).toMatchObject({ tieOut: 0 });
  });

  it('keeps a line whose claim is gone, marked and without an amount, so that it counts in no total', async () => {
    const plan = await claimed();
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 100, resolution: 'once', countedIn: 'M000001' })], ClaimsCustomer: [row('U000001', { owner: '李' })] });
    await plan.runAction('align');
    await plan.runAction('bind');
    await enter(plan, { Agreed: [row('U000001', { standard: '增购 270 万' })], AgreedParts: [row('K000001', { lineA: 'U000001', partName: '套装', partKind: 'split', partAmount: 270 })] });
    await plan.byHand((context) => context.workbook.tables.getItem('ClaimsCustomer').rows.getItemAt(0).delete());
    await plan.runAction('align');
    await plan.runAction('bind');
    expect((await plan.rows('Agreed')).map((line) => [line['rowId'], line['agreedAmount'], line['tieOut'], line['standard'], line['rowState']])).toEqual([['M000001', 300, 0, null, 'current'], ['U000001', null, 0, '增购 270 万', 'gone']]);
    expect((await plan.row('Checks', 'K74'))['value']).toBe(0);
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
  });
});

describe('rounds', () => {
  it('keep what was frozen, say what changed and why, and leave nothing over', async () => {
    const plan = await claimed();
    await plan.runAction('freeze-round');
    await expect(plan.runAction('freeze-round')).rejects.toMatchObject({ problems: [expect.objectContaining({ code: 'align/round-same' })] });
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 450 })] });
    await plan.runAction('align');
    await plan.runAction('freeze-round');
    const rounds = await plan.rows('Rounds');
    expect(rounds.filter((line) => line['roundNumber'] === 1 && line['lineA'] === 'M000001')).toHaveLength(1);
    const second = rounds.filter((line) => line['roundNumber'] === 2);
    const sum = (key: string): number => second.reduce((total, line) => total + Number(line[key] ?? 0), 0);
    expect(sum('roundBeforeAmount') + sum('roundChange')).toBeCloseTo(sum('roundAmount'), 6);
    expect((await plan.rows('Submissions')).filter((line) => line['roundNumber'] === 1).find((line) => line['lineA'] === 'M000001')).toMatchObject({ stated: 300 });
  });
});
