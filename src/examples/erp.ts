import { ERP_ROWS, ERP_SETTINGS } from './erpRows';
import type { Example, ExampleCheck } from './example';

function number(table: string, id: string, column: string, expected: number, tolerance = 1e-6): ExampleCheck {
  return { table, find: { id }, column, expected, tolerance };
}

function word(table: string, id: string, column: string, expected: string): ExampleCheck {
  return { table, find: { id }, column, expected, tolerance: 0 };
}

/**
 * The case of a software vendor whose customers are sellers: 85 % renew, less than 10 % buy more, and the goal is half as much again.
 * Large sellers plan after the peak and approve for one to two months, so that the first quarter decides. 30 % of them bought, and
 * their yearly value rose by 40 %: that is 12 % of what large sellers bring.
 */
export const erpExample: Example = {
  name: 'erp',
  steps: [{ action: 'customer-map' }, ERP_SETTINGS, { action: 'customer-map' }, ERP_ROWS, { action: 'customer-map' }],
  checks: [
    number('CustomerTiers', 'T01.all', 'share', 0.6),
    number('CustomerTiers', 'T01.all', 'aov', 100_000),
    number('CustomerTiers', 'T01.all', 'churnRate', 0.15),
    // 60 sellers × 30 % × 40 % × 100,000 a year.
    number('CustomerActions', 'A01', 'increment', 720_000),
    number('BudgetCalendar', 'T01.all', 'p01', 4.8),
    number('BudgetCalendar', 'T01.all', 'p02', 4.2),
    number('BudgetCalendar', 'T01.all', 'p03', 1.2),
    number('BudgetCalendar', 'T01.all', 'peakMonth', 3),
    number('Needs', 'E01', 'opportunity', 16),
    word('Needs', 'E01', 'needBand', 'veryHigh'),
    word('Needs', 'E02', 'needBand', 'high'),
    word('Needs', 'E03', 'needBand', 'low'),
    word('Needs', 'E01', 'sampleState', 'small'),
    word('Profiles', 'U03', 'profileState', 'incomplete'),
    word('BuyReasons', 'Y01', 'weightState', 'ok'),
    word('Checks', 'K41', 'result', 'ok'),
    word('Checks', 'K42', 'result', 'met'),
  ],
};
