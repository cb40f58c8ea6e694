import { compareProportions } from '../../core/statistics/twoProportions';
import { wilsonInterval } from '../../core/statistics/wilson';

/** Customers of a site, and how many of them have not ordered for too long. */
export interface SiteLoss {
  readonly site: string;
  readonly customers: number;
  readonly lost: number;
}

/** What the loss of a site says beside the other sites. */
export interface SiteChurn extends SiteLoss {
  readonly rate: number;
  /** Between these the true share lies with 95 %. */
  readonly low: number;
  readonly high: number;
  /** Rate of all other sites together; undefined for the only one. */
  readonly othersRate: number | undefined;
  /** `higher` and `lower` where chance alone is unlikely, `same` otherwise, `few` below the least number of customers on either side, `only` without another site. */
  readonly verdict: 'higher' | 'lower' | 'same' | 'few' | 'only';
}

/** From how many customers on there is a verdict, and how unlikely chance must be. */
export interface ChurnRule {
  readonly leastCustomers: number;
  readonly significance: number;
}

/** Judges the loss of each site against all others together (pooled two-proportion z; Wilson intervals), the highest rate first. Sites without customers are left out. */
export function siteChurn(losses: readonly SiteLoss[], { leastCustomers, significance }: ChurnRule): SiteChurn[] {
  const total = losses.reduce((sum, { customers, lost }) => ({ customers: sum.customers + customers, lost: sum.lost + lost }), { customers: 0, lost: 0 });
  return losses.filter(({ customers }) => customers > 0).map((loss): SiteChurn => {
    const rest = { customers: total.customers - loss.customers, lost: total.lost - loss.lost };
    const [low, high] = wilsonInterval(loss.lost, loss.customers);
    const base = { ...loss, rate: loss.lost / loss.customers, low, high, othersRate: rest.customers === 0 ? undefined : rest.lost / rest.customers };
    if (rest.customers === 0) return { ...base, verdict: 'only' };
    if (Math.min(loss.customers, rest.customers) < leastCustomers) return { ...base, verdict: 'few' };
    const { z, p } = compareProportions(loss.lost, loss.customers, rest.lost, rest.customers);
    return { ...base, verdict: p >= significance ? 'same' : z > 0 ? 'higher' : 'lower' };
  }).sort((a, b) => b.rate - a.rate);
}
