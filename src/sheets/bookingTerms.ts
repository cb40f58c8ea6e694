import type { BookingRule, BookingTerms } from '../domain/alignment/bookParts';
import type { Department } from '../domain/alignment/claimLine';
import { numberSetting, type PlanSettings } from './planSettings';

/** Between departments in the code of an order. */
const BETWEEN = '-';

/** Reads how the plan books shared parts: the rule, the order of departments, and their shares; a negative share counts as none. */
export function bookingTerms(settings: PlanSettings): BookingTerms {
  const shareOf = (key: 'bookingShareMarket' | 'bookingShareCustomer' | 'bookingShareProduct'): number => Math.max(0, numberSetting(settings, key));
  return {
    rule: settings.code('bookingRule') as BookingRule,
    priority: settings.code('bookingOrder').split(BETWEEN) as Department[],
    shares: { market: shareOf('bookingShareMarket'), customer: shareOf('bookingShareCustomer'), product: shareOf('bookingShareProduct') },
  };
}
