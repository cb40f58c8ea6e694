import { addMonths, type Month } from '../../core/month';
import type { CustomerHistory } from './customerHistory';

/** The tier id of every customer by place in `ids`; `trouble` is the code of the MethodError for which the rule cannot answer. */
export interface TierJudgement {
  readonly tiers: readonly string[];
  readonly trouble?: string;
}

/** Judges all customers at the end of a month by the rule of the plan; `rateOf` tells what a unit of a site's currency is worth. */
export type TierJudge = (history: CustomerHistory, end: Month, rateOf: (site: string) => number | undefined) => TierJudgement;

/** When customers are judged and who is new; all of it comes from the plan's settings. */
export interface CustomerRules {
  /** Last month of the base year; undefined before a plan has a year. */
  readonly baseEnd: Month | undefined;
  /** A buyer is new in the month of the first order, or in the whole (fiscal) year of it. */
  readonly newFor: 'month' | 'year';
  /** First month of the fiscal year, 1–12. */
  readonly fiscalStart: number;
}

const YEAR = 12;

/** The rules of a plan that says nothing else. */
export const USUAL_RULES: CustomerRules = { baseEnd: undefined, newFor: 'month', fiscalStart: 1 };

/** Returns the month whose end decides about tiers: the last of the base year, or of the orders where data end sooner; undefined without orders. */
export function tierMonth({ months }: CustomerHistory, { baseEnd }: CustomerRules): Month | undefined {
  const last = months.reduce<Month | undefined>((latest, { month }) => (latest === undefined || month > latest ? month : latest), undefined);
  return last === undefined || baseEnd === undefined || last < baseEnd ? last : baseEnd;
}

/** Tells whether a buyer whose first order was in `first` counts as new in `month`: by the plan's rule, and always when first seen after the base year. */
export function isNewBuyer(first: Month, month: Month, { baseEnd, newFor, fiscalStart }: CustomerRules): boolean {
  if (first >= month) return true;
  if (baseEnd !== undefined && first > baseEnd) return true;
  return newFor === 'year' && first >= yearStart(month, fiscalStart);
}

function yearStart(month: Month, fiscalStart: number): Month {
  const into = (Number(month.slice(5, 7)) - fiscalStart + YEAR) % YEAR;
  return addMonths(month, -into);
}
