import { scoreRfm, type RfmScores } from '../../domain/customer-map/rfm';
import { customerPeriods } from '../../domain/customer-map/customerPeriods';
import { judgeTiers, type TierPlan } from '../../domain/customer-map/judgeTiers';
import { tierMonth, type CustomerRules } from '../../domain/sales/customerTiers';
import type { CustomerHistory } from '../../domain/sales/customerHistory';
import { customerSummaries, type CustomerSummary } from '../../domain/sales/customerSummaries';
import type { RowContent } from '../../sheets/tableContent';

/** What the plan says of its customers beside the rules of an import. */
export interface CustomerView {
  readonly tierPlan: TierPlan;
  readonly tierNames: ReadonlyMap<string, string>;
  readonly rateOf: (site: string) => number | undefined;
}

/** How many customers the sheet shows; the index keeps all. */
const SHOWN = 5000;
/** Fewest customers that can be scored: two for each of five scores. */
const SCORED_FROM = 10;

/**
 * Rows of Customers: the most valuable by net sales at the end of the base year, by pseudonym. Recency, frequency and money are scored
 * over the last 12 months among all customers of those months; who did not order in them has no scores. `tierNames` are the plan's, by id.
 */
export function customerRows(history: CustomerHistory, rules: CustomerRules, { tierPlan, tierNames, rateOf }: CustomerView): RowContent[] {
  const month = tierMonth(history, rules);
  if (month === undefined) return [];
  const { tiers } = judgeTiers(history, month, rateOf, tierPlan);
  const { end, yearFrom } = customerPeriods(month);
  const places = new Map(history.ids.map((id, place) => [id, place]));
  const scores = scoresOf(customerSummaries(history, { from: yearFrom, to: end, rateOf }), end);
  return customerSummaries(history, { from: 0, to: end, rateOf })
    .sort((a, b) => b.netSales - a.netSales || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, firstDay, lastDay, orders, netSales }) => {
      const score = scores.get(id);
      const place = places.get(id)!;
      return {
        id: '',
        values: {
          customerId: id, tier: tiers[place]!, tierName: tierNames.get(tiers[place]!) ?? tiers[place]!, country: history.countries?.[place] || null, firstOrder: firstDay, lastOrder: lastDay, orders, netSales,
          recencyScore: score?.recency ?? null, frequencyScore: score?.frequency ?? null, monetaryScore: score?.monetary ?? null,
        },
      };
    });
}

function scoresOf(year: readonly CustomerSummary[], day: number): Map<string, RfmScores['scores'][number]> {
  if (year.length < SCORED_FROM) return new Map();
  const { scores } = scoreRfm(year.map(({ lastDay, orders, netSales }) => ({ recency: day - lastDay, frequency: orders, monetary: netSales })));
  return new Map(year.map(({ id }, at) => [id, scores[at]!]));
}
