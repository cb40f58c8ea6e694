import { expect, test } from '@jest/globals';
import type { Month } from '../../src/core/month';
import { cannibalisedSales, rivalRows, slowRows, type OtherSales } from '../../src/sheets/reviewBeside';

const month = (text: string): Month => text as Month;
const sale = (product: string, at: string, amount: number, site = 'S1'): OtherSales['sales'][number] => ({ product, site, month: month(at), amount });
const DAYS: Readonly<Record<string, number>> = { '2025-08': 31, '2025-09': 30, '2025-10': 31, '2025-11': 30, '2025-12': 15 };
/** A pot sells 100 a day before the event of the mug, of the same category, and 60 in its months, of which the second is known to the 15th. */
const POT: OtherSales = {
  sales: [sale('POT', '2025-08', 3_100), sale('POT', '2025-09', 3_000), sale('POT', '2025-10', 3_100), sale('POT', '2025-11', 1_800), sale('POT', '2025-12', 900), sale('MUG', '2025-11', 9_000), sale('LAMP', '2025-10', 5_000)],
  promoted: new Set(['MUG']), categoryOf: (product) => (product === 'LAMP' ? 'light' : 'kitchen'),
  months: { event: [month('2025-11'), month('2025-12')], before: [month('2025-08'), month('2025-09'), month('2025-10')] },
  daysOf: (_, at) => DAYS[at] ?? 0,
};

test('what others of the category lost is counted by the days that are known: a month that has begun is no month without sales', () => {
  expect(cannibalisedSales(POT)).toBeCloseTo(45 * 100 - 1_800 - 900, 9);
});

test('each site is measured by its own days, and one without days before is left out', () => {
  const opened = (site: string, at: string): number => (site === 'S2' && at < '2025-11' ? 0 : (DAYS[at] ?? 0));
  expect(cannibalisedSales({ ...POT, sales: [...POT.sales, sale('POT', '2025-11', 10, 'S2')], daysOf: opened })).toBeCloseTo(1_800, 9);
});

test('nothing is told without promoted products, others beside them or days before, and nothing below 0', () => {
  expect([cannibalisedSales({ ...POT, promoted: new Set() }), cannibalisedSales({ ...POT, promoted: new Set(['MUG', 'POT']) }), cannibalisedSales({ ...POT, daysOf: () => 0 })]).toEqual([undefined, undefined, undefined]);
  expect(cannibalisedSales({ ...POT, sales: POT.sales.map((one) => ({ ...one, amount: one.month === '2025-11' ? one.amount * 9 : one.amount })) })).toBe(0);
});

test('slow movers stand with the largest stock at cost first, and one that no longer sells keeps its endless cover', () => {
  const product = (name: string, more: object): Parameters<typeof slowRows>[0][number] => ({ product: name, slowMover: 'slow', stock: 10, landedCost: 1, coverDays: 200, turnoverDays: 90, stageCode: 'decline', stockMove: 'clear', ...more });
  const rows = slowRows([product('Cup', {}), product('Lamp', { landedCost: 30, coverDays: '∞', turnoverDays: null }), product('Mug', { slowMover: null })]);
  expect(rows).toEqual([['Lamp', 10, '∞', '', 'decline', 'clear'], ['Cup', 10, 200, 90, 'decline', 'clear']]);
});

test('competitors are told where they were seen in time, anywhere or on a site that the review speaks of', () => {
  const seen = (competitor: string, observedOn: number | null, site: string | null, rowState: string | null = null): Parameters<typeof rivalRows>[0][number] => ({ competitor, observedOn, site, rowState, priceMove: '-5%', opening: null });
  const rows = [seen('A', 100, 'Own site'), seen('B', 100, 'Other site'), seen('C', 100, null), seen('D', 99, null), seen('E', null, null), seen('F', 110, 'Germany'), seen('G', 111, null), seen('H', 105, null, 'gone')];
  expect(rivalRows(rows, { from: 100, to: 110 }, (site) => site === 'Other site').map(([name]) => name)).toEqual(['A', 'C', 'F']);
});
