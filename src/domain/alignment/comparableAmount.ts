import type { ClaimLine, PlanBasis, RevenueBasis } from './claimLine';

/** What a line still has to say, or to say rightly, before it can be compared. */
export type MissingField = 'amount' | 'means' | 'basis' | 'rate' | 'taxIncluded' | 'taxRate' | 'cancelRate' | 'returnRate' | 'feeRate';

/** The steps from the stated amount to the comparable one; factors multiply, `lastYear` is added. */
export interface BasisSteps {
  readonly stated: number;
  /** Plan currency for one unit of the line's. */
  readonly rate: number;
  readonly tax: number;
  readonly cancelled: number;
  readonly returned: number;
  readonly fee: number;
  /** Last year's revenue of the line's own scope for an increase, else 0; plan currency on the plan's basis. */
  readonly lastYear: number;
  /** Plan currency, on the plan's basis, of the whole year. */
  readonly comparable: number;
}

/** A comparable line, or what keeps it from being one. */
export type BasisReading = { readonly kind: 'comparable'; readonly steps: BasisSteps } | { readonly kind: 'blocked'; readonly missing: readonly MissingField[] };

type Deduction = 'cancelled' | 'returned' | 'fee';

/** What is already taken off an amount of each basis, beside tax; net sales lose returns where the plan's do. */
const TAKEN_OFF: Readonly<Record<RevenueBasis, readonly Deduction[]>> = {
  gmv: [],
  net: ['cancelled', 'returned'],
  settlement: ['cancelled', 'returned', 'fee'],
  supply: ['cancelled', 'returned', 'fee'],
};

const RATE_OF = { cancelled: 'cancelRate', returned: 'returnRate', fee: 'feeRate' } as const;

/**
 * Brings a claim to the plan's currency and basis, step by step: × rate, tax in or out, and only those deductions that the two
 * bases count differently. An increase becomes a total by last year's revenue of its own scope. Nothing is assumed: a line
 * that lacks what it needs, or states what cannot be (an amount below 0, a rate outside 0–1), is blocked and says what. `lastYear` in plan currency on the plan's basis.
 */
export function comparableAmount(line: ClaimLine, plan: PlanBasis, lastYear: number): BasisReading {
  const rate = plan.rates.get(line.currency);
  const missing = missingFields(line, plan, rate);
  if (missing.length > 0) return { kind: 'blocked', missing };
  const factor = (deduction: Deduction): number => (1 - (line[RATE_OF[deduction]] ?? 0)) ** directionOf(deduction, line.basis ?? plan.basis, plan);
  const tax = (1 + (line.taxRate ?? 0)) ** (Number(plan.taxIncluded) - Number(line.taxIncluded ?? plan.taxIncluded));
  const steps = { stated: line.amount ?? 0, rate: rate ?? 1, tax, cancelled: factor('cancelled'), returned: factor('returned'), fee: factor('fee'), lastYear: line.means === 'increase' ? lastYear : 0 };
  const comparable = inPlanTerms(steps.stated, steps);
  // On top of a year that gave back more than it sold.
  return comparable < 0 ? { kind: 'blocked', missing: ['amount'] } : { kind: 'comparable', steps: { ...steps, comparable } };
}

/** Returns an amount that is stated as the line's amount is, such as its floor, on the plan's currency and basis, of the whole year. */
export function inPlanTerms(amount: number, { rate, tax, cancelled, returned, fee, lastYear }: Omit<BasisSteps, 'stated' | 'comparable'>): number {
  return amount * rate * tax * cancelled * returned * fee + lastYear;
}

/** 1: to be taken off; −1: to be put back; 0: both bases agree. */
function directionOf(deduction: Deduction, from: RevenueBasis, plan: PlanBasis): number {
  const isOff = (basis: RevenueBasis): boolean => TAKEN_OFF[basis].includes(deduction) && (deduction !== 'returned' || basis !== 'net' || plan.afterReturns);
  return Number(isOff(plan.basis)) - Number(isOff(from));
}

function missingFields(line: ClaimLine, plan: PlanBasis, rate: number | undefined): MissingField[] {
  const stated: MissingField[] = (['amount', 'means', 'basis', 'taxIncluded'] as const).filter((field) => line[field] === undefined || (field === 'amount' && !((line.amount ?? 0) >= 0)));
  const noRate: MissingField[] = rate === undefined ? ['rate'] : [];
  const tax: MissingField[] = line.taxIncluded !== undefined && line.taxIncluded !== plan.taxIncluded && !isRate(line.taxRate) ? ['taxRate'] : [];
  const { basis } = line;
  const rates = basis === undefined ? [] : (['cancelled', 'returned', 'fee'] as const).filter((one) => directionOf(one, basis, plan) !== 0 && !isRate(line[RATE_OF[one]]));
  return [...stated, ...noRate, ...tax, ...rates.map((one) => RATE_OF[one])];
}

/** A share that leaves something over: what was taken off whole cannot be put back. */
function isRate(rate: number | undefined): boolean {
  return rate !== undefined && rate >= 0 && rate < 1;
}
