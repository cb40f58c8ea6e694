/** Money that a map promises: one row of the growth ledger. */
export interface PromisedMoney {
  readonly row: string;
  /** Plan currency, a year, before netting. */
  readonly increment: number;
  /** The claim line that holds it; empty = none. */
  readonly claimedIn: string;
}

/** A claim as hints look at it; amounts in plan currency. */
export interface HintedLine {
  readonly id: string;
  /** What it states on top of last year. */
  readonly increase: number;
  /** Months of the plan year from 1; undefined = from the start. */
  readonly firstMonth: number | undefined;
  /** Earliest month that stock, certificate or asks allow; undefined = nothing holds it back; 13 = not within the year. */
  readonly earliestMonth: number | undefined;
  /** Revenue planned before the earliest month. */
  readonly beforeEarliest: number;
}

/** A cap and what the lines under it add up to. */
export interface HintedCap {
  readonly id: string;
  readonly amount: number;
  readonly used: number;
}

/** ▲ money that nobody claims; ▼ claims that their map, their dates or a resource do not carry. */
export type Hint =
  | { readonly kind: 'unclaimed'; readonly row: string; readonly amount: number }
  | { readonly kind: 'aboveMap'; readonly line: string; readonly amount: number }
  | { readonly kind: 'tooEarly'; readonly line: string; readonly month: number; readonly amount: number }
  | { readonly kind: 'overCap'; readonly cap: string; readonly amount: number };

/** Less than this share of a claim is no reason to speak up. */
const NOISE = 0.005;

/**
 * Compares claims with the maps: rows that promise money and are in no claim, claims whose increase exceeds the rows that they
 * name, revenue before the earliest possible month, and resources that are asked for more than there is. Largest first.
 */
export function findHints(money: readonly PromisedMoney[], lines: readonly HintedLine[], caps: readonly HintedCap[]): Hint[] {
  const known = new Set(lines.map(({ id }) => id));
  const promised = new Map<string, number>();
  for (const { claimedIn, increment } of money) promised.set(claimedIn, (promised.get(claimedIn) ?? 0) + increment);
  const unclaimed = money.filter(({ claimedIn, increment }) => increment > 0 && !known.has(claimedIn)).map(({ row, increment }): Hint => ({ kind: 'unclaimed', row, amount: increment }));
  const aboveMap = lines.flatMap(({ id, increase }): Hint[] => {
    const map = promised.get(id);
    return map !== undefined && increase - map > NOISE * Math.abs(increase) ? [{ kind: 'aboveMap', line: id, amount: increase - map }] : [];
  });
  const tooEarly = lines.flatMap(({ id, firstMonth = 1, earliestMonth, beforeEarliest }): Hint[] =>
    earliestMonth !== undefined && earliestMonth > firstMonth && beforeEarliest > 0 ? [{ kind: 'tooEarly', line: id, month: earliestMonth, amount: beforeEarliest }] : []);
  const overCap = caps.filter(({ amount, used }) => used - amount > NOISE * amount).map(({ id, amount, used }): Hint => ({ kind: 'overCap', cap: id, amount: used - amount }));
  return [...unclaimed, ...aboveMap, ...tooEarly, ...overCap].sort((a, b) => b.amount - a.amount);
}
