import { invalid } from '../core/methodError';
import { customerValue } from '../domain/customer-map/customerValue';
import type { CustomerValue } from '../domain/customer-map/customerValue';
import { readFraction, readFullNumbers, readNumber, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { remember } from './remember';

/**
 * Returns value over the coming months, chance of still buying and mean order value to expect in a row of 3; times in weeks.
 * @customfunction CUSTOMER_VALUE
 */
export function customerValueRow(
  x: unknown,
  tx: unknown,
  T: unknown,
  avgSpend: unknown,
  bgnbd4: unknown[][],
  gamma3: unknown[][],
  months?: unknown,
  margin?: unknown,
  monthlyDiscount?: unknown,
): unknown[][] {
  return answer(() => {
    const { value, alive, spend } = valueOf(x, tx, T, avgSpend, bgnbd4, gamma3, months, margin, monthlyDiscount);
    return [[value, alive, spend].map(toResultCell)];
  });
}

const valueOf = remember(
  (x: unknown, tx: unknown, T: unknown, avgSpend: unknown, bgnbd4: unknown, gamma3: unknown, months: unknown, margin: unknown, discount: unknown): CustomerValue => {
    const [r = 0, alpha = 0, a = 0, b = 0] = readParameters('bgnbd4', bgnbd4, 4);
    const [p = 0, q = 0, gamma = 0] = readParameters('gamma3', gamma3, 3);
    return customerValue({
      customer: {
        repeats: readRequiredNumber('x', x),
        lastOrder: readRequiredNumber('tx', tx),
        age: readRequiredNumber('T', T),
        averageSpend: readNumber('avgSpend', avgSpend),
      },
      buying: { r, alpha, a, b },
      spending: { p, q, gamma },
      months: readNumber('months', months),
      margin: readFraction('margin', margin),
      monthlyDiscount: readFraction('monthlyDiscount', discount),
    });
  },
);

function readParameters(argument: string, raw: unknown, count: number): readonly number[] {
  const { cells } = readFullNumbers(argument, raw);
  if (cells.length !== count) throw invalid('value/parameter-count', { argument, count });
  return cells;
}
