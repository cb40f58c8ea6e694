import { describe, expect, test } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';

const MAPPING = { header: true, columns: { date: 'Date', order: 'Order', code: 'SKU', quantity: 'Quantity', unitPrice: 'Price', site: 'Site' }, currency: 'CNY', dateOrder: 'ymd' };
const HALF = { kind: 'periods', sites: 'Shop', from: '2025-02-01', to: '2025-02-28', baseFrom: '2025-01-01', baseTo: '2025-01-31' };

/** A shop with an order of 10 on each day of January, and on every second day of February. */
async function fallingShop(language: 'zh-CN' | 'en'): Promise<Plan> {
  const days = [...Array.from({ length: 31 }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`), ...Array.from({ length: 14 }, (_, at) => `2025-02-${String(at * 2 + 2).padStart(2, '0')}`)];
  const lines = ['Date,Order,SKU,Quantity,Price,Site', ...days.map((day, at) => `${day},A${at},MUG,1,10,Shop`)];
  const plan = await startPlan({ language });
  await plan.importFile({ file: { name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) }, mapping: MAPPING });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'CNY' } });
  await plan.runAction('review', { parameters: HALF });
  return plan;
}

/** What stands in the table of causes as a cause of the review: id and money. */
async function causes(plan: Plan): Promise<unknown[]> {
  return (await plan.rows('ReviewCauses')).filter((row) => row['reviewRow'] === 'R01' || row['causeText'] !== null).map((row) => [row['rowId'], Math.round(Number(row['causeMoney']))]);
}

const typeVisits = (plan: Plan): Promise<unknown> => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ FunnelSteps: [{ row: { id: 'FR01.S01.visits' }, values: { stepCount: 1_000, stepBefore: 1_000 } }] }) } });
const rerun = (plan: Plan): ReturnType<Plan['runAction']> => plan.runAction('review', { parameters: { review: 'R01' } });

describe.each(['en', 'zh-CN'] as const)('Proposed causes of a review (%s)', (language) => {
  test('that a later run no longer proposes are gone, also after a change of language, and come back with their figures', async () => {
    const plan = await fallingShop(language);
    expect(await causes(plan)).toEqual([['NR01.S01.orders', -170]]);
    await typeVisits(plan);
    await rerun(plan);
    expect(await causes(plan)).toEqual([['NR01.S01.conversion', -170]]);
    expect((await plan.rows('ReviewCauses')).find((row) => row['rowId'] === 'NR01.S01.orders')).toMatchObject({ reviewRow: null, causeText: null, causeMoney: null, causeStateCode: null });
    const again = await rerun(plan);
    expect([again.created, again.refreshed]).toEqual([[], []]);
    await plan.runAction('relabel', { parameters: { to: language === 'en' ? 'zh-CN' : 'en' } });
    for (const cell of ['stepCount', 'stepBefore']) await plan.type(`FunnelSteps[FR01.S01.visits].${cell}`, '');
    await rerun(plan);
    expect(await causes(plan)).toEqual([['NR01.S01.orders', -170]]);
  });

  test.each([
    ['words', 'causeText', 'Out of stock from 3 February'], ['money', 'causeMoney', '-50'], ['evidence', 'evidence', 'stock list'], ['a map row', 'leadsTo', 'B01'], ['a state', 'causeState', 'refuted'],
  ])('stay once somebody has given them %s', async (_, key, text) => {
    const plan = await fallingShop(language);
    await plan.type(`ReviewCauses[NR01.S01.orders].${key}`, text);
    await typeVisits(plan);
    await rerun(plan);
    expect((await causes(plan)).map((row) => (row as unknown[])[0])).toEqual(['NR01.S01.orders', 'NR01.S01.conversion']);
    expect(String((await plan.row('ReviewCauses', 'NR01.S01.orders'))[key])).toBe(text);
  });

  test('stay once somebody has noted something in a column of their own', async () => {
    const plan = await fallingShop(language);
    await plan.byHand((context) => {
      context.workbook.tables.getItem('ReviewCauses').columns.add(undefined, [['Note'], ['ask the warehouse']]);
    });
    await typeVisits(plan);
    await rerun(plan);
    expect(await causes(plan)).toHaveLength(2);
  });
});

test('Two sites: the step at which conversion was lost stands for the conversion', async () => {
  const plan = await startPlan({ language: 'en' });
  const ordersOf = (site: string, aDay: number): string[] => Array.from({ length: 10 * aDay }, (_, at) => `2025-01-${String(Math.floor(at / aDay) + 1).padStart(2, '0')},${site}${at},MUG,1,10,${site}`);
  const lines = ['Date,Order,SKU,Quantity,Price,Site', ...ordersOf('First', 2), ...ordersOf('Second', 1)];
  await plan.importFile({ file: { name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) }, mapping: MAPPING });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'CNY' } });
  await plan.runAction('review', { parameters: { kind: 'sites', sites: 'Second', against: 'First', from: '2025-01-01', to: '2025-01-10' } });
  expect(await causes(plan)).toEqual([['NR01.S02.orders', -100]]);
  const step = (id: string, stepSite: string, funnelStep: string, stepCount: number): object => ({ row: { id }, values: { reviewRow: 'R01', stepSite, funnelStep, stepCount } });
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ FunnelSteps: [step('FR01.S01.visits', 'First', 'visits', 100), step('FR01.S02.visits', 'Second', 'visits', 100), step('FX.1', 'First', 'checkout', 40), step('FX.2', 'Second', 'checkout', 40)] }) } });
  await rerun(plan);
  expect(await causes(plan)).toEqual([['NR01.S02.step.orders', -100]]);
});
