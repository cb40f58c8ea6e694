import { invalid, unavailable } from '../../core/methodError';

/**
 * Returns the months until the margins add up to the investment, linear inside the month in which they do: 4.2 = a fifth
 * into the fifth month. `monthlyCm3` from the first month on, losses negative.
 * Throws MethodError: `payback/negative` (invalid); `payback/never` (unavailable) when the months do not suffice.
 */
export function paybackMonths(investment: number, monthlyCm3: readonly number[]): number {
  if (!(investment >= 0)) throw invalid('payback/negative');
  if (investment === 0) return 0;
  let earned = 0;
  for (const [month, margin] of monthlyCm3.entries()) {
    if (earned + margin >= investment) return month + (investment - earned) / margin;
    earned += margin;
  }
  throw unavailable('payback/never');
}
