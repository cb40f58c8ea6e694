import type { RowContent } from './tableContent';
import { monthKeys } from './trackingKeys';

/** What one sale of the plan year adds to the margin of its line. */
export interface LineSale {
  /** Row id of the line. */
  readonly id: string;
  /** Month of the plan year, from 0. */
  readonly at: number;
  /** Net sales after refunds, in plan currency. */
  readonly net: number;
  /** Fees and ads, in plan currency. */
  readonly spent: number;
  /** What goods, tax inside prices and fees that no report tells take of net sales; undefined = not known. */
  readonly untoldRate: number | undefined;
}

/**
 * Margin after ads (CM3) of each line by month, by row id; empty where the goods or fees of one of its sales are not known, and in months
 * without data. Closed months of lines that stand already are left as they are.
 */
export function lineProfit(sales: readonly LineSale[], ids: readonly string[], hasData: readonly boolean[], isKept: (id: string, at: number) => boolean): Map<string, RowContent['values']> {
  const sums = new Map(ids.map((id) => [id, hasData.map((isKnown): number | undefined => (isKnown ? 0 : undefined))]));
  for (const { id, at, net, spent, untoldRate } of sales) {
    const months = sums.get(id);
    const before = months?.[at];
    if (months === undefined || before === undefined) continue;
    months[at] = untoldRate === undefined ? undefined : before + net * (1 - untoldRate) - spent;
  }
  const keys = monthKeys('m');
  return new Map([...sums].map(([id, months]) => [id, Object.fromEntries(months.flatMap((amount, at) => (isKept(id, at) ? [] : [[keys[at] ?? '', amount === undefined ? null : Math.round(amount * 100) / 100]])))]));
}
