import { MethodError } from '../../core/methodError';
import type { Month } from '../../core/month';
import type { CustomerHistory } from '../sales/customerHistory';
import type { TierJudgement } from '../sales/customerTiers';
import { assignTiers, type Tier, type TierOptions } from './assignTiers';
import { UNKNOWN_TIER } from './buildCustomerMap';
import { customerPeriods } from './customerPeriods';
import { readCustomers } from './readCustomers';

/** The tiers of a plan, best first, and its rule: plain data, so that it can be handed to a worker. */
export interface TierPlan {
  readonly tiers: readonly Tier[];
  readonly options: TierOptions;
}

/** The tier of those who never ordered stands third. */
export const PROSPECT_PLACE = 2;

/**
 * Judges all customers of a history at the end of a month by the plan's rule, as the customer map does. Who first orders later is not
 * yet a customer; whose sites have no rate, or whom no tier fits, has an unknown tier, as have all where the rule cannot answer.
 */
export function judgeTiers(history: CustomerHistory, end: Month, rateOf: (site: string) => number | undefined, { tiers, options }: TierPlan): TierJudgement {
  const places = new Map(history.months.map(({ site }) => [site, { platform: '', country: '', rate: rateOf(site) }]));
  const periods = customerPeriods(end);
  const { customers } = readCustomers(history, places, periods);
  const found = history.ids.map(() => tiers[PROSPECT_PLACE]?.id ?? UNKNOWN_TIER);
  for (const { customers: buyers, days } of history.months) {
    buyers.forEach((buyer, at) => {
      if (days[at]! <= periods.end) found[buyer] = UNKNOWN_TIER;
    });
  }
  try {
    const { places: tierPlaces } = assignTiers(customers, periods, tiers, options);
    customers.forEach(({ place }, at) => {
      found[place] = tiers[tierPlaces[at] ?? -1]?.id ?? UNKNOWN_TIER;
    });
    return { tiers: found };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    return { tiers: found, trouble: error.code };
  }
}
