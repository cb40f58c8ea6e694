import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { fillIn } from '../../core/fillIn';
import type { Given } from '../../core/fillIn';
import { invalid, unavailable } from '../../core/methodError';
import { referralFee, refundFee } from './referralFee';
import type { ReferralTier } from './referralFee';

/** What is earned and spent on one unit shipped, all in one currency; every rate is a fraction, every cost positive. */
export interface UnitEconomicsTerms {
  /** Part of the list price that is given away, 0–1. */
  readonly discount: number;
  /** VAT or GST rate, 0–1. */
  readonly vat: number;
  /** True: the price holds the tax (EU, UK, MX, AU, JP); false: it is added on top (US). */
  readonly taxIncluded: boolean;
  readonly cost: number;
  /** Head freight a unit. */
  readonly freight: number;
  readonly dutyRate: number;
  /** CIF: duty on cost and freight; FOB: on cost alone (US). */
  readonly dutyBase: 'CIF' | 'FOB';
  /** A rate, or tiers: marginal rates up to each bound. */
  readonly referral: number | readonly ReferralTier[];
  /** Gross: on the price with tax (Amazon EU, UK); net: without. */
  readonly referralBase: 'gross' | 'net';
  readonly minReferral: number;
  readonly fulfilment: number;
  readonly storage: number;
  /** On the price paid; not given back on a return. */
  readonly paymentRate: number;
  readonly adPerUnit: number;
  readonly returnRate: number;
  /** Cost of handling one returned unit. */
  readonly returnHandling: number;
  /** Part of the returned units that can be sold again, 0–1. */
  readonly resaleable: number;
  /** Most that the platform keeps of a refunded referral fee, 5 in USD, EUR and GBP, 15 in AED; 0 = keeps nothing. */
  readonly adminCap: number;
  readonly other: number;
}

/** Price of a unit and the terms that are known; the rest is taken from the defaults. */
export type UnitEconomicsInput = Given<UnitEconomicsTerms> & { readonly price: number };

/** The waterfall of one unit, amounts in the currency of the price. */
export interface UnitEconomics {
  readonly vat: number;
  readonly referral: number;
  /** What the platform keeps on average once returns are refunded. */
  readonly referralAfterReturns: number;
  readonly duty: number;
  readonly landed: number;
  /** Price without tax, less what returns give back. */
  readonly netRevenue: number;
  /** After goods; after platform, fulfilment and returns; after ads. */
  readonly cm1: number;
  readonly cm2: number;
  readonly cm3: number;
  /** The margins ÷ net revenue; unavailable where that is 0. */
  readonly cm1Rate: Figure;
  readonly cm2Rate: Figure;
  readonly cm3Rate: Figure;
}

const DEFAULTS: UnitEconomicsTerms = {
  discount: 0,
  vat: 0,
  taxIncluded: true,
  cost: 0,
  freight: 0,
  dutyRate: 0,
  dutyBase: 'CIF',
  referral: 0,
  referralBase: 'gross',
  minReferral: 0,
  fulfilment: 0,
  storage: 0,
  paymentRate: 0,
  adPerUnit: 0,
  returnRate: 0,
  returnHandling: 0,
  resaleable: 0,
  adminCap: 5,
  other: 0,
};

const SHARES = ['discount', 'vat', 'returnRate', 'resaleable'] as const;
const COSTS = [
  'cost', 'freight', 'dutyRate', 'minReferral', 'fulfilment', 'storage', 'paymentRate', 'adPerUnit', 'returnHandling', 'adminCap', 'other',
] as const;

/**
 * Returns the contribution waterfall of one unit shipped, on average over returns: CM1 after goods, CM2 after platform,
 * CM3 after ads. Import VAT is recovered and therefore left out.
 * Throws MethodError (invalid): `economics/share-range` for a share outside 0–1, `economics/negative` naming a negative
 * price or cost, `economics/referral-rate`, `economics/tiers`. Rates are `economics/no-net-revenue` where nothing is left.
 */
export function unitEconomics({ price, ...given }: UnitEconomicsInput): UnitEconomics {
  const terms = fillIn(DEFAULTS, given);
  checkDomain(price, terms);
  const gross = price * (1 - terms.discount);
  const vat = terms.taxIncluded ? (gross * terms.vat) / (1 + terms.vat) : 0;
  const net = gross - vat;
  const { cost, freight, returnRate } = terms;
  const duty = terms.dutyRate * (terms.dutyBase === 'CIF' ? cost + freight : cost);
  const landed = cost + freight + duty;
  const referral = referralFee(terms.referralBase === 'gross' ? gross : net, terms.referral, terms.minReferral);
  const referralAfterReturns = referral * (1 - returnRate) + returnRate * refundFee(referral, terms.adminCap);

  const netRevenue = net * (1 - returnRate);
  const cm1 = netRevenue - landed * (1 - returnRate * terms.resaleable);
  const fees = referralAfterReturns + terms.fulfilment + terms.storage + terms.paymentRate * gross;
  const cm2 = cm1 - fees - returnRate * terms.returnHandling - terms.other;
  const cm3 = cm2 - terms.adPerUnit;
  const rate = (margin: number): Figure =>
    figure(() => {
      if (netRevenue === 0) throw unavailable('economics/no-net-revenue');
      return margin / netRevenue;
    });
  return {
    vat, referral, referralAfterReturns, duty, landed, netRevenue, cm1, cm2, cm3,
    cm1Rate: rate(cm1), cm2Rate: rate(cm2), cm3Rate: rate(cm3),
  };
}

function checkDomain(price: number, terms: UnitEconomicsTerms): void {
  for (const argument of SHARES) {
    if (!(terms[argument] >= 0 && terms[argument] <= 1)) throw invalid('economics/share-range', { argument });
  }
  if (!(price >= 0)) throw invalid('economics/negative', { argument: 'price' });
  for (const argument of COSTS) {
    if (!(terms[argument] >= 0)) throw invalid('economics/negative', { argument });
  }
}
