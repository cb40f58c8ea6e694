import type { Example, ExampleCheck } from './example';
import { LATAM_ROWS, LATAM_SITES } from './latamRows';

function number(table: string, id: string, column: string, expected: number, tolerance = 1e-6): ExampleCheck {
  return { table, find: { id }, column, expected, tolerance };
}

function word(table: string, id: string, column: string, expected: string): ExampleCheck {
  return { table, find: { id }, column, expected, tolerance: 0 };
}

/** Checks of the plan that the finished example passes. */
const PASSED: Readonly<Record<string, 'met' | 'ok'>> = { K21: 'met', K22: 'met', K23: 'ok', K24: 'ok', K25: 'met', K26: 'met', K27: 'met', K28: 'ok', K30: 'met' };

/**
 * The case of a seller of 3C accessories who stalls in the United States and Europe and opens Latin America: base 400, 300
 * and 20, next year 430, 335 and 55, in ten thousand. Of the increment 35 % comes from Latin America.
 */
export const latamExample: Example = {
  name: 'latam',
  steps: [{ action: 'business-map' }, LATAM_SITES, LATAM_ROWS, { action: 'business-map' }],
  checks: [
    number('Opportunities', 'O000001', 'increment', 350_000),
    number('Opportunities', 'O000002', 'increment', 300_000),
    number('Opportunities', 'O000003', 'increment', 350_000),
    number('Opportunities', 'O000001', 'incrementShare', 0.35),
    number('Opportunities', 'O000001', 'marketRank', 1),
    word('Opportunities', 'O000001', 'robustness', 'stable'),
    word('Opportunities', 'O000001', 'playState', 'closed'),
    word('Opportunities', 'O000009', 'robustness', 'knockedOut'),
    // 15–20 to 3–5 days: 13.5 days, 9.64 of them business days, beyond the seven that count.
    number('Bottlenecks', 'B000001', 'currentMid', 17.5),
    number('Bottlenecks', 'B000001', 'targetMid', 4),
    number('Bottlenecks', 'B000001', 'uplift', 0.1015),
    word('Bottlenecks', 'B000001', 'upliftBasis', 'capped'),
    number('GrowthLedger', 'Z.O000001', 'increment', 350_000),
    ...Object.entries(PASSED).map(([id, result]) => word('Checks', id, 'result', result)),
  ],
};
