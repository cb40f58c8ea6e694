import { unavailable } from '../core/methodError';
import { paybackMonths } from '../domain/product-map/payback';
import { readNumbers, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the months until the monthly margins after ads add up to the investment; blank cells at the end do not count.
 * @customfunction PAYBACK_MONTHS
 */
export function paybackMonthsOf(investment: unknown, monthlyCm3: unknown[][]): number {
  return answer(() => toResultCell(paybackMonths(readRequiredNumber('investment', investment), readMonths(monthlyCm3))) as number);
}

function readMonths(raw: unknown): number[] {
  const { cells } = readNumbers('monthlyCm3', raw);
  const end = cells.reduce<number>((last, cell, index) => (cell === undefined ? last : index + 1), 0);
  if (end === 0) throw unavailable('argument/missing', { argument: 'monthlyCm3' });
  return cells.slice(0, end).map((cell, index) => {
    if (cell === undefined) throw unavailable('payback/month-missing', { month: index + 1 });
    return cell;
  });
}
