import type { ScopeText } from './planDimensions';

/** The departments that claim revenue, in the default order of who books a shared part. */
export const DEPARTMENTS = ['market', 'customer', 'product'] as const;
/** One of the departments that claim. */
export type Department = (typeof DEPARTMENTS)[number];

/** Whether an amount is that of the whole year or what comes on top of last year's. */
export type AmountMeans = 'total' | 'increase';

/** What an amount counts; each says what is still inside or already taken off. */
export type RevenueBasis = 'gmv' | 'net' | 'settlement' | 'supply';

/** One line of a department's tab, as typed; undefined = not stated. Rates are fractions, amounts in the line's currency. */
export interface ClaimLine {
  readonly id: string;
  readonly department: Department;
  readonly description: string;
  readonly scope: ScopeText;
  readonly amount: number | undefined;
  readonly means: AmountMeans | undefined;
  readonly basis: RevenueBasis | undefined;
  readonly currency: string;
  readonly taxIncluded: boolean | undefined;
  readonly taxRate: number | undefined;
  readonly cancelRate: number | undefined;
  readonly returnRate: number | undefined;
  /** Platform's share, for settlement and supply price. */
  readonly feeRate: number | undefined;
  readonly floor: number | undefined;
  readonly stretch: number | undefined;
}

/** What the plan counts as revenue. */
export interface PlanBasis {
  readonly basis: RevenueBasis;
  readonly taxIncluded: boolean;
  /** Whether refunds are taken off net sales. */
  readonly afterReturns: boolean;
  /** Plan currency for one unit of a currency, the plan's own among them; one that is missing has no plan rate. */
  readonly rates: ReadonlyMap<string, number>;
}
