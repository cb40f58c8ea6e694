import type { Given } from '../../core/fillIn';
import { tryMethod } from '../../core/tryMethod';
import type { ProductFact } from '../sales/facts';
import type { BaseWindow } from './baseWindow';
import { taxBeside, type TaxTerms } from './priceTax';
import type { SoldMonth } from './soldMonths';
import { unitEconomics } from './unitEconomics';
import type { UnitEconomicsTerms } from './unitEconomics';

/** What a platform takes of one unit, amounts in the currency of the site; what is left out is not taken. */
export type FeeTerms = Given<
  Pick<UnitEconomicsTerms, 'referral' | 'referralBase' | 'minReferral' | 'fulfilment' | 'storage' | 'paymentRate' | 'returnHandling' | 'adminCap' | 'other'>
>;

/** The fee card of a site and category, `*` for all. */
export interface FeeCard extends Partial<TaxTerms> {
  readonly site: string;
  readonly category: string;
  /** Undefined where nobody has filled it in: it then tells nothing, while a rate of 0 tells that nothing is taken. */
  readonly terms: FeeTerms | undefined;
  /** Part of returned units that is sold again; 0 when left out. */
  readonly resaleable?: number | undefined;
}

/** What holds for the sales of a category on a site. */
export interface SiteTerms {
  /** Undefined where no card tells. */
  readonly fees: FeeTerms | undefined;
  readonly tax: TaxTerms;
  readonly resaleable: number;
}

/** The terms of a site and category. */
export type TermsOf = (site: string, category: string) => SiteTerms;

/** The key of a site's month, `site|month`. */
export const siteMonth = ({ site, month }: Pick<ProductFact, 'site' | 'month'>): string => `${site}|${month}`;
const cardKey = (site: string, category: string): string => `${site}|${category}`;

/** Tells whether anything was sold. */
export const hasSales = ({ units, netSales }: Pick<ProductFact, 'units' | 'netSales'>): boolean => units !== 0 || netSales !== 0;

/**
 * Returns the terms of a site and category: of their own card, else that of the site, else that of all; of equal ones the first. Where
 * the card is silent on tax, `siteTaxes` says it by site; where that is silent too, prices hold none.
 */
export function siteTermsBy(cards: readonly FeeCard[], siteTaxes: ReadonlyMap<string, Partial<TaxTerms>>): TermsOf {
  const known = new Map([...cards].reverse().map((card) => [cardKey(card.site, card.category), card]));
  return (site, category) => {
    const card = known.get(cardKey(site, category)) ?? known.get(cardKey(site, '*')) ?? known.get(cardKey('*', '*'));
    return { fees: card?.terms, tax: taxOf(card, siteTaxes.get(site)), resaleable: card?.resaleable ?? 0 };
  };
}

function taxOf(card: Partial<TaxTerms> = {}, site: Partial<TaxTerms> = {}): TaxTerms {
  return { vat: card.vat ?? site.vat ?? 0, isIncluded: card.isIncluded ?? site.isIncluded ?? false };
}

/** Returns the months of sites, as `site|month`, whose reports tell what the platform took: some product that sold there has fees. */
export function monthsWithFees(facts: readonly ProductFact[], base: Pick<BaseWindow, 'first' | 'last'>): Set<string> {
  const inside = facts.filter(({ month }) => month >= base.first && month <= base.last);
  const charged = inside.filter(({ fees }) => fees !== 0);
  const places = new Set(charged.map(siteMonth));
  const ofProduct = (fact: ProductFact): string => `${siteMonth(fact)}|${fact.product}`;
  const sold = new Set(inside.filter((fact) => hasSales(fact) && places.has(siteMonth(fact))).map(ofProduct));
  return new Set(charged.filter((fact) => sold.has(ofProduct(fact))).map(siteMonth));
}

/** Fees change with the rate of returns in a straight line: any rate tells by how much, but for 1, of which no margin is left to tell. */
const SOME_RETURNS = 0.5;

/** Units of a month's sales; an amount without a number of units counts as one. */
function soldUnits({ units, netSales }: SoldMonth): number {
  return units > 0 ? units : Number(netSales > 0);
}

/** Returns the units that refunds gave back: their part of the month's sales; of refunds in a month without sales, as reports count them, at least one. */
export function refundedUnits(sold: SoldMonth): number {
  const { netSales, refunds, returnedUnits } = sold;
  if (refunds <= 0) return 0;
  return netSales > 0 ? (soldUnits(sold) * refunds) / netSales : Math.max(1, returnedUnits);
}

/**
 * Returns what the platform takes for a month's sales by a card, in the currency of the site: for each unit sold, less the commission
 * that refunds give back; undefined without terms, or for terms that cannot be.
 */
export function feesByCard(sold: SoldMonth, { fees, tax }: SiteTerms): number | undefined {
  if (fees === undefined) return undefined;
  const [units, returned] = [soldUnits(sold), refundedUnits(sold)];
  const shelf = 1 + taxBeside(sold, tax);
  const price = units > 0 ? (Math.max(0, sold.netSales) / units) * shelf : 0;
  const refunded = sold.netSales > 0 ? price : returned > 0 ? (sold.refunds / returned) * shelf : 0;
  const feeOf = (at: number, returnRate: number): number => {
    const unit = unitEconomics({ price: at, returnRate, vat: tax.vat, taxIncluded: tax.isIncluded, ...fees });
    return unit.cm1 - unit.cm2;
  };
  return tryMethod(() => {
    const kept = feeOf(price, 0);
    if (returned <= 0) return units * kept;
    const change = feeOf(refunded, SOME_RETURNS) - (refunded === price ? kept : feeOf(refunded, 0));
    return units * kept + (returned * change) / SOME_RETURNS;
  }).value;
}
