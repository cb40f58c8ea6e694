import { invalid } from '../core/methodError';
import { RFM_MEASURES, scoreRfm } from '../domain/customer-map/rfm';
import type { RfmOptions, RfmValues } from '../domain/customer-map/rfm';
import { isLeftOut, readMatrix, readNumber, readNumbers } from './arguments';
import type { ResultCell } from './cells';
import { answer } from './failure';
import { requireSameLength } from './vectors';

/**
 * Returns the scores R, F and M of each customer in a row of 3; a customer of whom one of the three is blank gets empty
 * cells and does not count.
 * @customfunction RFM_SCORE
 */
export function rfmScore(recency: unknown[][], freq: unknown[][], monetary: unknown[][], bins?: unknown, thresholds?: unknown[][]): unknown[][] {
  return answer(() => {
    const customers = readCustomers(recency, freq, monetary);
    const { scores } = scoreRfm(customers.filter((one) => one !== undefined), {
      bins: readNumber('bins', bins),
      cuts: readThresholds(thresholds),
    });
    let next = 0;
    return customers.map((one): ResultCell[] => {
      const score = one === undefined ? undefined : scores[next++];
      return RFM_MEASURES.map((measure) => score?.[measure] ?? '');
    });
  });
}

function readCustomers(recency: unknown, freq: unknown, monetary: unknown): (RfmValues | undefined)[] {
  const days = readNumbers('recency', recency).cells;
  const orders = readNumbers('freq', freq).cells;
  const money = readNumbers('monetary', monetary).cells;
  requireSameLength('recency', days.length, { freq: orders, monetary: money });
  return days.map((value, index) => {
    const [frequency, amount] = [orders[index], money[index]];
    const known = value !== undefined && frequency !== undefined && amount !== undefined;
    return known ? { recency: value, frequency, monetary: amount } : undefined;
  });
}

function readThresholds(raw: unknown): RfmOptions['cuts'] {
  const rows = readMatrix('thresholds', raw);
  if (rows.flat().every(isLeftOut)) return undefined;
  const [recency, frequency, monetary, ...more] = rows.map((row) => row.filter((cut) => cut !== undefined));
  if (recency === undefined || frequency === undefined || monetary === undefined || more.length > 0) throw invalid('rfm/cuts');
  return { recency, frequency, monetary };
}
