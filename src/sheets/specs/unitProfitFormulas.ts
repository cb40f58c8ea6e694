import { KEPT_OF_REFUND } from '../../domain/product-map/referralFee';
import { lookUp, lookUpText, wordOfCode } from './formulaParts';

/** Formulas of unit profit, in keys: the waterfall of one unit shipped, on average over returns. */

/** Where the fees of a row come from. */
const FEE_SOURCE = { none: 0, card: 1, report: 2 } as const;

/** A term of the fee card of the row; a blank cell, or no card, counts as `missing`. */
function card(key: string, missing = '0'): string {
  return `IF({@feeRow}=0,${missing},IF(INDEX({FeeCards.${key}},{@feeRow})="",${missing},INDEX({FeeCards.${key}},{@feeRow})))`;
}

/** What the card says of tax, and where it is silent, the site. */
const TAX_WORD = card('taxIncluded', lookUpText('Sites', 'priceTaxIncluded', '{@siteId}'));
const TAX_RATE = card('vatRate', `N(${lookUp('Sites', 'vatRate', '{@siteId}')})`);
const IS_NET = `IF({@feeRow}=0,FALSE,IFERROR(INDEX(ListCode_referralBase,MATCH(INDEX({FeeCards.referralBase},{@feeRow}),List_referralBase,0)),"")="net")`;

/** Marginal rates: up to the first bound, up to the second, and above; a bound that is blank has no end, one not above the first is no step. */
const BASE = `({@price}-IF(${IS_NET},{@vatAmount},0))`;
const FIRST = card('tierUpTo', '1E+99');
const SECOND = `MAX(${FIRST},${card('secondUpTo', '1E+99')})`;
const TIERS = `${card('referralRate')}*MIN(${BASE},${FIRST})+${card('secondRate')}*MAX(0,MIN(${BASE},${SECOND})-${FIRST})+${card('thirdRate')}*MAX(0,${BASE}-${SECOND})`;

/** A cell of the product's row in the list; empty text where there is none. */
function ofProduct(key: string): string {
  return `IF({@productRow}=0,"",INDEX({Products.${key}},{@productRow}))`;
}

/** A figure that stands only where there is a price. */
function priced(formula: string): string {
  return `=IF({@price}="","",${formula})`;
}

/** A figure that stands only where there is a cost as well. */
function costed(formula: string): string {
  return `=IF(OR({@price}="",{@landedCost}=""),"",${formula})`;
}

/** A figure that also needs the platform's fees: of the card, else as reports tell them. */
function charged(formula: string): string {
  return `=IF(OR({@price}="",{@landedCost}="",{@feeSource}=${FEE_SOURCE.none}),"",${formula})`;
}

function rate(margin: string): string {
  return `=IF({@${margin}}="","",IF({@netRevenue}<=0,"",{@${margin}}/{@netRevenue}))`;
}

/** A price on the shelf ÷ the same price as net sales are told, without the tax that reports tell beside them. */
const SHELF = '(1+MIN({@vatNow},N({@taxBeside})))';
/** The price as net sales are told: ads are credited with such sales. */
const TOLD_PRICE = `({@price}/${SHELF})`;
const FIXED = `({@landedCost}*(1-N({@returnRate})*${card('resaleable')})+{@fulfilmentCost}+{@storageCost}+{@returnCost}+{@otherCost}+N({@adPerUnit}))`;
/** What a unit of price leaves: net revenue, less commission and payment, which go with the price. */
const LEFT = '({@netRevenue}-{@referralKept}-{@paymentCost})';

/** Formulas by column key. */
export const pricedMoney = {
  feeRow: '=IFERROR(MATCH({@siteId}&"|"&{@categoryId},{FeeCards.feeKey},0),IFERROR(MATCH({@siteId}&"|*",{FeeCards.feeKey},0),IFERROR(MATCH("*|*",{FeeCards.feeKey},0),0)))',
  planRateNow: '=IFERROR(INDEX({FxRates.rate},MATCH({@rateId},{FxRates.rowId},0)),"")',
  vatNow: `=IF(${TAX_WORD}=${wordOfCode('yesNo', 'yes')},${TAX_RATE},0)`,
  productRow: '=IFERROR(MATCH({@productId},{Products.rowId},0),0)',
  price: `=IF({@priceTyped}<>"",{@priceTyped},IF({@averagePrice}<>"",{@averagePrice}*${SHELF},""))`,
  landedCost: `=IF(AND({@siteCost}<>"",${ofProduct('unitCost')}=""),{@siteCost},IF(OR(N({@planRateNow})<=0,${ofProduct('landedCost')}=""),"",${ofProduct('landedCost')}/{@planRateNow}))`,
  vatAmount: priced('{@price}*{@vatNow}/(1+{@vatNow})'),
  netRevenue: priced('({@price}-{@vatAmount})*(1-N({@returnRate}))'),
  referral: priced(`MAX(${card('minReferral')},${TIERS})`),
  referralKept: priced(`{@referral}*(1-N({@returnRate}))+N({@returnRate})*MIN(${card('adminCap')},${KEPT_OF_REFUND}*{@referral})`),
  fulfilmentCost: priced(card('fulfilment')),
  storageCost: priced(card('storageFee')),
  paymentCost: priced(`${card('paymentRate')}*{@price}`),
  returnCost: priced(`N({@returnRate})*${card('returnHandling')}`),
  feeSource: `=IF(${card('tells')}=1,${FEE_SOURCE.card},IF({@feePerUnit}="",${FEE_SOURCE.none},${FEE_SOURCE.report}))`,
  otherCost: priced(`IF({@feeSource}=${FEE_SOURCE.report},{@feePerUnit},${card('otherFee')})`),
  cm1: costed(`{@netRevenue}-{@landedCost}*(1-N({@returnRate})*${card('resaleable')})`),
  cm2: charged('{@cm1}-{@referralKept}-{@fulfilmentCost}-{@storageCost}-{@paymentCost}-{@returnCost}-{@otherCost}'),
  cm3: charged('{@cm2}-N({@adPerUnit})'),
  cm1Rate: rate('cm1'),
  cm2Rate: rate('cm2'),
  cm3Rate: rate('cm3'),
  breakEvenAcos: charged(`IF(OR(${TOLD_PRICE}<=0,{@cm2}<=0),"",{@cm2}/${TOLD_PRICE})`),
  breakEvenPrice: charged(`IF(OR({@price}<=0,${LEFT}<=0),"",${FIXED}*{@price}/${LEFT})`),
  cardAge: `=IF({@feeSource}=${FEE_SOURCE.card},INDEX({FeeCards.cardAge},{@feeRow})&"",INDEX(List_feeAge,IF({@feeSource}=${FEE_SOURCE.report},3,2)))`,
} as const;

/** Columns of unit profit that are formulas. */
export type ColumnFormula = keyof typeof pricedMoney;
