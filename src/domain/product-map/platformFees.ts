import type { Given } from '../../core/fillIn';
import { tryMethod } from '../../core/tryMethod';
import type { ProductFact } from '../sales/facts';
import type { BaseWindow } from './baseWindow';
import { unitEconomics } from './unitEconomics';
import type { UnitEconomicsTerms } from './unitEconomics';

/** What a platform takes of one unit, amounts in the currency of the site; what is left out is not taken. */
export type FeeTerms = Given<
  Pick<UnitEconomicsTerms, 'vat' | 'taxIncluded' | 'referral' | 'referralBase' | 'minReferral' | 'fulfilment' | 'storage' | 'paymentRate' | 'returnHandling' | 'adminCap' | 'other'>
>;

/** The fee card of a site and category, `*` for all. */
export interface FeeCard {
  readonly site: string;
  readonly category: string;
  /** Undefined where nobody has filled it in: it then tells nothing, while a rate of 0 tells that nothing is taken. */
  readonly terms: FeeTerms | undefined;
}

/** What is known of a product's platform fees beside those that reports tell. */
export interface CardFees {
  /** Fees by the cards in plan currency for the months whose reports tell none; undefined where a card is wanting, 0 where reports tell all. */
  readonly cardFees: number | undefined;
  /** Part of net sales whose fees reports tell, 0–1; 1 without sales. */
  readonly feesTold: number;
  /** Sites on which it sold whose fees neither reports nor a card tell. */
  readonly feesWanting: readonly string[];
}

/** The key of a site's month, `site|month`. */
export const siteMonth = ({ site, month }: Pick<ProductFact, 'site' | 'month'>): string => `${site}|${month}`;
const cardKey = (site: string, category: string): string => `${site}|${category}`;
const hasSales = ({ units, netSales }: ProductFact): boolean => units !== 0 || netSales !== 0;

/** Returns the terms of a site and category: of their own card, else that of the site, else that of all; of equal ones the first. */
export function feeTermsBy(cards: readonly FeeCard[]): (site: string, category: string) => FeeTerms | undefined {
  const known = new Map([...cards].reverse().map((card) => [cardKey(card.site, card.category), card]));
  return (site, category) => (known.get(cardKey(site, category)) ?? known.get(cardKey(site, '*')) ?? known.get(cardKey('*', '*')))?.terms;
}

/** Returns the months of sites, as `site|month`, whose reports tell what the platform took: some product that sold there has fees. */
export function monthsWithFees(facts: readonly ProductFact[], base: BaseWindow): Set<string> {
  const inside = facts.filter(({ month }) => month >= base.first && month <= base.last);
  const charged = inside.filter(({ fees }) => fees !== 0);
  const places = new Set(charged.map(siteMonth));
  const ofProduct = (fact: ProductFact): string => `${siteMonth(fact)}|${fact.product}`;
  const sold = new Set(inside.filter((fact) => hasSales(fact) && places.has(siteMonth(fact))).map(ofProduct));
  return new Set(charged.filter((fact) => sold.has(ofProduct(fact))).map(siteMonth));
}

/** Returns what a platform takes of one unit on average over returns: commission less what refunds give back, fulfilment, storage, payment, handling; undefined for terms that cannot be. */
function unitFees(terms: FeeTerms, price: number, returnRate: number): number | undefined {
  const unit = tryMethod(() => unitEconomics({ price, returnRate, ...terms })).value;
  return unit === undefined ? undefined : unit.cm1 - unit.cm2;
}

/** Sums one product's fees by the cards over the months of the base window whose reports tell none; facts of sites without a plan rate are left out. */
export function feesByCard(
  facts: readonly ProductFact[],
  rates: ReadonlyMap<string, number>,
  base: BaseWindow,
  told: ReadonlySet<string>,
  termsOf: (site: string) => FeeTerms | undefined,
): CardFees {
  const untold = new Map<string, { units: number; netSales: number; refunds: number }>();
  const sales = { all: 0, untold: 0 };
  for (const fact of facts) {
    const rate = rates.get(fact.site);
    if (rate === undefined || !hasSales(fact) || fact.month < base.first || fact.month > base.last) continue;
    sales.all += fact.netSales * rate;
    if (told.has(siteMonth(fact))) continue;
    sales.untold += fact.netSales * rate;
    const sum = untold.get(fact.site) ?? { units: 0, netSales: 0, refunds: 0 };
    untold.set(fact.site, { units: sum.units + fact.units, netSales: sum.netSales + fact.netSales, refunds: sum.refunds + fact.refunds });
  }
  const bySite = [...untold].map(([site, sums]) => ({ site, fees: feesOf(sums, termsOf(site)) }));
  const feesWanting = bySite.filter(({ fees }) => fees === undefined).map(({ site }) => site);
  const cardFees = feesWanting.length > 0 ? undefined : bySite.reduce((sum, { site, fees = 0 }) => sum + fees * (rates.get(site) ?? 0), 0);
  return { cardFees, feesWanting, feesTold: sales.all > 0 ? Math.min(1, Math.max(0, 1 - sales.untold / sales.all)) : Number(untold.size === 0) };
}

/** The fees on some sales by a card, in the currency of the site; undefined without terms. */
function feesOf({ units, netSales, refunds }: { units: number; netSales: number; refunds: number }, terms: FeeTerms | undefined): number | undefined {
  if (terms === undefined) return undefined;
  const pieces = Math.max(1, units);
  const returnRate = netSales > 0 ? Math.min(1, Math.max(0, refunds / netSales)) : 0;
  const each = unitFees(terms, Math.max(0, netSales) / pieces, returnRate);
  return each === undefined ? undefined : each * pieces;
}
