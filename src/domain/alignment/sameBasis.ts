import { invalid, unavailable } from '../../core/methodError';

/** An amount as a department states it, and what it is to be cleared of; undefined = not stated. */
export interface StatedAmount {
  readonly amount: number | undefined;
  /** Plan rate: plan currency for one unit of the amount's. */
  readonly fx: number | undefined;
  readonly taxIncluded: boolean | undefined;
  /** Not needed where tax is not included. */
  readonly vat: number | undefined;
  /** Share of the amount that is cancelled before shipping. */
  readonly cancelRate: number | undefined;
  /** Share of what is shipped that comes back. */
  readonly returnRate: number | undefined;
  /** Share of the year that the amount covers, above 0 up to 1; default 1. */
  readonly periodShare?: number | undefined;
  /** Platform's share that is already taken off, for a settlement amount; default 0. */
  readonly feeRate?: number | undefined;
}

/**
 * Returns an amount as net sales of a whole year in the plan's currency: × rate, without tax, cancellations and returns,
 * fees put back, ÷ share of the year. Throws MethodError: `basis/missing` (unavailable) with what is not stated, joined by
 * "/"; `basis/fx`, `basis/rate`, `basis/period` (invalid).
 */
export function sameBasis(stated: StatedAmount): number {
  const { periodShare = 1, feeRate = 0 } = stated;
  const { amount, fx, vat, cancelRate, returnRate } = requireStated(stated);
  if (!(fx > 0)) throw invalid('basis/fx');
  for (const [argument, value] of Object.entries({ vat, cancelRate, returnRate, feeRate })) {
    if (!(value >= 0 && value <= 1)) throw invalid('basis/rate', { argument });
  }
  if (feeRate === 1) throw invalid('basis/rate', { argument: 'feeRate' });
  if (!(periodShare > 0 && periodShare <= 1 + 1e-9)) throw invalid('basis/period');
  return (((amount * fx) / (1 + vat)) * (1 - cancelRate) * (1 - returnRate)) / (1 - feeRate) / periodShare;
}

/** Returns the numbers that every amount needs; the tax rate is 0 where tax is not included. */
function requireStated(stated: StatedAmount): Record<'amount' | 'fx' | 'vat' | 'cancelRate' | 'returnRate', number> {
  const given = stated.taxIncluded === false ? { ...stated, vat: 0 } : stated;
  const names = ['amount', 'fx', 'taxIncluded', 'vat', 'cancelRate', 'returnRate'] as const;
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length > 0) throw unavailable('basis/missing', { missing: missing.join('/') });
  const { amount = 0, fx = 0, vat = 0, cancelRate = 0, returnRate = 0 } = given;
  return { amount, fx, vat, cancelRate, returnRate };
}
