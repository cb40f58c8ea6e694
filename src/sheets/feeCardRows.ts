import { highestId, toRowId } from '../core/ids';
import { monthToSerial, type Month } from '../core/month';
import { feeProposal } from '../domain/product-map/feeDefaults';
import type { FeeCard, FeeTerms } from '../domain/product-map/platformFees';
import type { TaxTerms } from '../domain/product-map/priceTax';
import type { ReferralTier } from '../domain/product-map/referralFee';
import type { Site } from '../domain/sales/facts';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { TELLING } from './cardSums';
import { numberIn, textIn, type TableRow } from './readTable';
import { taxTerms } from './siteTaxes';
import type { RowContent } from './tableContent';

const NO_PROPOSAL = { origin: undefined, asOf: undefined, vatRate: undefined, taxIncluded: undefined };

/** Rows of FeeCards: a proposal for each site that has no card yet, with its origin and day, and tax as Sites has it; those that stand keep what they hold. */
export function feeCardRows(sites: readonly Site[], taxes: ReadonlyMap<string, Partial<TaxTerms>>, known: readonly TableRow[], language: Language): RowContent[] {
  const { lists, texts } = messagesIn(language);
  const served = new Set(known.map((row) => textIn(row, 'siteId').toUpperCase()));
  let next = highestId(known.map((row) => textIn(row, 'rowId')), 'F');
  const named = known.flatMap((row): RowContent[] => {
    const site = sites.find(({ id }) => id === textIn(row, 'siteId').toUpperCase());
    return site === undefined ? [] : [{ id: textIn(row, 'rowId'), values: { siteName: site.name, currency: site.currency } }];
  });
  const proposed = sites.filter((site) => !served.has(site.id)).map((site): RowContent => {
    next += 1;
    const { origin, asOf, vatRate, taxIncluded, ...fees } = feeProposal(site.platform, site.country) ?? NO_PROPOSAL;
    const { vat = vatRate, isIncluded = taxIncluded } = taxes.get(site.id) ?? {};
    return {
      id: toRowId('F', next, 3),
      values: {
        siteId: site.id, siteName: site.name, categoryId: '*', currency: site.currency, ...fees,
        vatRate: vat ?? null,
        taxIncluded: isIncluded === undefined ? null : isIncluded ? 'yes' : 'no',
        origin: origin === undefined ? null : fill(texts.feeOriginText, { date: asOf, terms: lists.feeOrigin[origin] }),
        asOf: asOf === undefined ? null : monthToSerial(asOf.slice(0, 7) as Month) + Number(asOf.slice(8)) - 1,
      },
    };
  });
  return [...named, ...proposed];
}

/** Reads fee cards as the formulas of the sheet do: a blank term takes nothing, a card of blanks tells nothing. */
export function toFeeCards(rows: readonly TableRow[]): FeeCard[] {
  return rows.map((row) => ({
    site: textIn(row, 'siteId').toUpperCase(),
    category: textIn(row, 'categoryId').toUpperCase(),
    terms: TELLING.some((key) => numberIn(row, key) !== undefined) ? termsOf(row) : undefined,
    ...taxTerms(row, 'taxIncluded'),
    resaleable: numberIn(row, 'resaleable'),
  }));
}

function termsOf(row: TableRow): FeeTerms {
  return {
    referral: tiersOf(row),
    referralBase: row['referralBase'] === 'net' ? 'net' : 'gross',
    minReferral: numberIn(row, 'minReferral'),
    fulfilment: numberIn(row, 'fulfilment'),
    storage: numberIn(row, 'storageFee'),
    paymentRate: numberIn(row, 'paymentRate'),
    returnHandling: numberIn(row, 'returnHandling'),
    adminCap: numberIn(row, 'adminCap') ?? 0,
    other: numberIn(row, 'otherFee'),
  };
}

/** Up to three rates, each up to its bound; the first without a bound is the last, and a bound not above the one before is no step. */
function tiersOf(row: TableRow): ReferralTier[] {
  const bounds = [numberIn(row, 'tierUpTo'), numberIn(row, 'secondUpTo'), undefined];
  const last = bounds.indexOf(undefined);
  const tiers = ['referralRate', 'secondRate', 'thirdRate'].slice(0, last + 1).map((key, at) => ({ upTo: bounds[at] ?? Infinity, rate: numberIn(row, key) ?? 0 }));
  return tiers.filter(({ upTo }, at) => upTo > (tiers[at - 1]?.upTo ?? 0));
}
