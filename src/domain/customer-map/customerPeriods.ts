import { addMonths, monthToSerial, type Month } from '../../core/month';
import type { Periods } from './customer';

const YEAR = 12;
const QUARTER = 3;

/** Returns the periods of customers that end with a month: the last 12 months, the 12 before, and the last three. */
export function customerPeriods(last: Month): Periods {
  const next = addMonths(last, 1);
  const from = (months: number): number => monthToSerial(addMonths(next, -months));
  return { end: monthToSerial(next) - 1, yearFrom: from(YEAR), priorFrom: from(2 * YEAR), quarterFrom: from(QUARTER) };
}
