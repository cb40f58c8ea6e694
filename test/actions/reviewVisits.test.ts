import { describe, expect, test } from '@jest/globals';
import type { InputFile } from '../../src/actions/action';
import { describeWithSharedData, sharedSource } from '../support/sharedData';
import { startPlan, type Plan } from '../support/plan';

/** Visits of two months: 40 in October with 8 orders, 50 in November with 5. */
const LOG = ['Month,Source,Revenue', ...visits('Oct', 40, 8), ...visits('Nov', 50, 5)].join('\n');

function visits(month: string, count: number, orders: number): string[] {
  return Array.from({ length: count }, (_, at) => `${month},ad,${at < orders ? 'TRUE' : 'FALSE'}`);
}

async function reviewed(language: 'zh-CN' | 'en', file: InputFile): Promise<Plan> {
  const plan = await startPlan({ language });
  await plan.runAction('import-sales', { files: [file], parameters: { mapping: 'guess', currency: 'USD', period: '2024' } });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD' } });
  await plan.runAction('review', { parameters: { kind: 'periods', from: '2024-11-01', to: '2024-11-30', baseFrom: '2024-10-01', baseTo: '2024-10-31' } });
  return plan;
}

/** A cell of a block of the first review, row and column from 1; empty text for an empty one. */
function cell(plan: Plan, block: string, row: number, col: number): unknown {
  const [, sheetName = '', column = '', first = ''] = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)/.exec(plan.workbook.names.get(`tm_review01_${block}`)?.formula ?? '') ?? [];
  return plan.workbook.sheets.find(({ name }) => name === sheetName)?.value(Number(first) + row - 2, column.charCodeAt(0) - 65 + col - 1) ?? '';
}

/** What visits and conversion brought between two sides: the logarithmic mean of the orders times the logarithm of each change. */
function effects(before: readonly [visits: number, orders: number], now: readonly [visits: number, orders: number]): number[] {
  const mean = (now[1] - before[1]) / Math.log(now[1] / before[1]);
  return [mean * Math.log(now[0] / before[0]), mean * Math.log(now[1] / now[0] / (before[1] / before[0]))];
}

describe.each(['en', 'zh-CN'] as const)('A review of two months of a log of visits (%s)', (language) => {
  test('splits orders into visits and conversion, says that no sales are known, and follows a change of language', async () => {
    const plan = await reviewed(language, { name: 'log.csv', bytes: new TextEncoder().encode(LOG) });
    const [byVisits = 0, byConversion = 0] = effects([40, 8], [50, 5]);
    expect([cell(plan, 'effects', 2, 2), cell(plan, 'effects', 2, 3), cell(plan, 'effects', 2, 6)].map((value) => Number(value).toFixed(9))).toEqual([byVisits, byConversion, -3].map((value) => value.toFixed(9)));
    expect([2, 3, 4, 6, 8].map((row) => cell(plan, 'measures', row, 3))).toEqual([50, 5, '', 0.1, '']);
    expect([cell(plan, 'effects', 2, 5), cell(plan, 'bridge', 6, 2), cell(plan, 'result', 4, 3)]).toEqual(['', '', '']);
    expect([cell(plan, 'bridge', 2, 2), cell(plan, 'bridge', 7, 2)]).toEqual([8, 5]);
    expect(await plan.row('Reviews', 'R01')).toMatchObject({ changeOf: 'orders', changeRate: 5 / 8 - 1, visitorValueChange: null, parityGain: 1 });
    expect(await plan.row('ReviewCauses', 'NR01.S01.conversion')).toMatchObject({ causeMoney: null, causeStateCode: 'toVerify' });
    expect(await plan.row('FunnelSteps', 'FR01.S01.visits')).toMatchObject({ stepCount: 50, stepBefore: 40, source: 'facts' });
    const words = { 'en': ['Orders -37.5%', 'What changed orders'], 'zh-CN': ['订单数 -37.5%', '订单数变在哪里'] };
    const told = (): unknown[] => [String(cell(plan, 'result', 1, 1)), cell(plan, 'bridge', 1, 1)];
    const said = (wanted: 'zh-CN' | 'en'): unknown[] => [expect.stringContaining(words[wanted][0] ?? ''), words[wanted][1]];
    expect(told()).toEqual(said(language));
    const other = language === 'en' ? 'zh-CN' : 'en';
    await plan.runAction('relabel', { parameters: { to: other } });
    expect(told()).toEqual(said(other));
  });
});

describeWithSharedData('Real sessions', () => {
  test('are reviewed by two months: visits and conversion add up to the change of the published purchases', async () => {
    const plan = await reviewed('zh-CN', sharedSource('uci-online-shoppers', 'online_shoppers_intention.csv'));
    const [byVisits = 0, byConversion = 0] = effects([549, 115], [2_998, 760]);
    expect(cell(plan, 'effects', 2, 2)).toBeCloseTo(byVisits, 6);
    expect(cell(plan, 'effects', 2, 3)).toBeCloseTo(byConversion, 6);
    expect(byVisits + byConversion).toBeCloseTo(760 - 115, 9);
    expect([cell(plan, 'measures', 2, 2), cell(plan, 'measures', 2, 3), cell(plan, 'measures', 3, 2), cell(plan, 'measures', 3, 3)]).toEqual([549, 2_998, 115, 760]);
  });
});
