import type { Example, ExampleCheck, ExampleRow, ExampleValue } from './example';

const MAPPING = JSON.stringify({
  header: true,
  columns: { date: 'Order Date', order: 'Order ID', code: 'SKU', name: 'Product Name', category: 'Category', quantity: 'Quantity', unitPrice: 'Unit Price', site: 'Site' },
  currency: 'CNY',
  dateOrder: 'ymd',
});

const say = (word: Extract<ExampleValue, object>['word']): ExampleValue => ({ word });
const row = (id: string, values: Readonly<Record<string, ExampleValue>>): ExampleRow => ({ row: { id }, values });
const number = (table: string, id: string, column: string, expected: number, tolerance = 1e-9): ExampleCheck => ({ table, find: { id }, column, expected, tolerance });
const word = (table: string, id: string, column: string, expected: ExampleValue): ExampleCheck => ({ table, find: { id }, column, expected, tolerance: 0 });

const SITES = { action: 'review', parameters: { kind: 'sites', sites: 'Own site', against: 'Amazon.com', event: 'blackFriday 2025' } } as const;
const EVENT = { action: 'review', parameters: { kind: 'event', sites: 'Amazon.com, Own site', event: 'blackFriday 2025' } } as const;

/** Visits and steps are ours: both sites have as many visits and checkouts, and only at payment the own site falls behind. */
const STEPS = {
  FunnelSteps: [
    row('FR01.S02.visits', { stepCount: 10_000 }), row('FR01.S01.visits', { stepCount: 10_000 }),
    row('FR01.OWN.1', { reviewRow: 'R01', stepSite: 'Own site', funnelStep: 'checkout', stepCount: 400, source: 'typed' }),
    row('FR01.OWN.2', { reviewRow: 'R01', stepSite: 'Amazon.com', funnelStep: 'checkout', stepCount: 400, source: 'typed' }),
    row('FR02.S02.visits', { stepCount: 10_000 }), row('FR02.S01.visits', { stepCount: 10_000 }),
  ],
} as const;

const FINDINGS = {
  Reviews: [row('R01', { conclusion: say('reviewConclusion'), owner: say('reviewOwner') }), row('R02', { reviewGoal: 45_000, owner: say('reviewOwner') })],
  ReviewCauses: [
    row('NR01.A', { reviewRow: 'R01', causeText: say('reviewCause'), evidence: say('reviewEvidence') }),
    row('NR01.B', { reviewRow: 'R01', causeText: say('reviewGuess') }),
  ],
  Lessons: [row('LR01.1', { lesson: say('reviewLesson'), lessonKeep: 'adjust' })],
  ReviewActions: [row('TR01.1', { reviewAction: say('reviewDo'), team: 'market', owner: say('reviewOwner') })],
} as const;

/**
 * Black Friday on two sites: on the own site the order value is 30 % higher and conversion 15 % lower, because local payment is missing. A visitor is
 * worth 10.5 % more there already; equal conversion would add 17.6 %. Amounts and days are ours.
 */
export const reviewExample: Example = {
  name: 'review',
  preset: { settings: { currency: 'CNY', planYear: 2026 }, rates: [] },
  steps: [
    { action: 'import-sales', files: [{ path: 'review/orders.csv', options: { mapping: MAPPING } }] },
    { action: 'new-plan' },
    { ...SITES, isDraft: true },
    { ...EVENT, isDraft: true },
    { rows: STEPS },
    { ...SITES, isDraft: true },
    { rows: FINDINGS },
    SITES,
    EVENT,
  ],
  checks: [
    number('Reviews', 'R01', 'visitorValueChange', 0.105), number('Reviews', 'R01', 'parityGain', 1 / 0.85 - 1), number('Reviews', 'R01', 'changeRate', 0.105),
    word('ReviewCauses', 'NR01.A', 'causeStateCode', 'verified'), word('ReviewCauses', 'NR01.B', 'causeStateCode', 'toVerify'),
    word('FunnelSteps', 'FR01.S02.orders', 'funnelStep', 'orders'), number('FunnelSteps', 'FR01.S02.orders', 'stepCount', 170), number('FunnelSteps', 'FR01.S01.orders', 'stepCount', 200),
  ],
};
