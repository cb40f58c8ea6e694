import type { ColumnSpec, SheetSpec, Tone } from '../sheetSpec';
import { FIT_CUTS, FIT_REVIEWS, NO_GAP } from '../../domain/product-map/fitCheck';
import { NO_CATEGORY } from '../../domain/product-map/describeProducts';
import { codeOfWord, isNear, lookUp, wordOfCode } from './formulaParts';

const TONES: Readonly<Record<string, Tone>> = { praisedSold: 'good', praisedUnsold: 'watch', soldUnpraised: 'steady', neither: 'bad' };

/** A blank optional cell is handed over as "", never as it is. */
const given = (key: string): string => `IF({@${key}}="","",{@${key}})`;

/** Median figures of the category must be above 0; where one is not known, it is left out with its own figure. */
const both = (key: string, other: string): string => `IF(OR({@${key}}="",N({@${other}})<=0),"",{@${key}})`;

/** More units than visitors: the report does not count all of them, so what looks like a conversion is none. */
const MISCOUNTED = 'OR(N({@conversion})>1,N({@catConversion})>1)';

const unlessMiscounted = (value: string): string => `IF(${MISCOUNTED},"",${value})`;

const CATEGORY_RATING = 'IF({@catRating}="",Set_fitCategoryRating,{@catRating})';
const FIT = `FIT_CHECK(${given('rating')},{@reviews},${CATEGORY_RATING},{@units},{@catMedianUnits},{@averagePrice},{@catMedianPrice},${both('sessions', 'catSessions')},${both('catSessions', 'catSessions')},${unlessMiscounted(both('conversion', 'catConversion'))},${unlessMiscounted(both('catConversion', 'catConversion'))})`;
const LACKS = 'OR({@reviews}="",N({@catMedianUnits})<=0,N({@catMedianPrice})<=0,{@averagePrice}="")';

function fit(position: number): string {
  return `=IF(${LACKS},"",IFERROR(INDEX(${FIT},1,${position}),""))`;
}

function index(part: string, whole: string): string {
  return `=IF(OR({@${part}}="",N({@${whole}})<=0),"",{@${part}}/{@${whole}})`;
}

/** Rating drawn towards the category's, as the verdict has it: few reviews weigh little. */
const ADJUSTED = `=IF(OR({@reviews}="",AND({@rating}="",N({@reviews})>0)),"",({@reviews}*N({@rating})+${FIT_REVIEWS.prior}*${CATEGORY_RATING})/({@reviews}+${FIT_REVIEWS.prior}))`;

/** The part of the gap in sales that an index tells, in logs. */
function shareOfGap(key: string): string {
  return `=IFERROR(${unlessMiscounted(`IF(ABS(LN({@salesIndex}))<${NO_GAP},"",LN({@${key}})/LN({@salesIndex}))`)},"")`;
}

/** What to keep in mind of a verdict, and why there is none: few reviews or none told, nothing to compare with, visitors miscounted, a cut that is near. */
const NEAR_VERDICT = `OR(${isNear(`({@adjustedRating}-${CATEGORY_RATING})`, String(FIT_CUTS.praiseLead))},${isNear('{@salesIndex}', String(FIT_CUTS.unsoldUpTo))})`;
const NEAR_CAUSE = `AND({@fitCode}="praisedUnsold",OR(${isNear('{@trafficShare}', String(FIT_CUTS.exposureAbove))},${isNear('{@priceIndex}', String(FIT_CUTS.dearFrom))}))`;
const NEAR_TEST = `AND({@priceTest}<>"",${isNear('{@likelyLift}', '{@neededLift}')})`;
const mark = (code: string, condition: string): string => `IF(${condition}," · "&${wordOfCode('fitMark', code)},"")`;
const MARKS = [
  mark('few', `AND({@fitVerdict}<>"",{@reviews}<${FIT_REVIEWS.enough})`),
  mark('noRating', 'AND(N({@reviews})>0,{@rating}="")'),
  mark('noReviews', 'AND({@rating}<>"",{@reviews}="")'),
  mark('noPeers', 'AND({@reviews}<>"",OR(N({@catMedianUnits})<=0,N({@catMedianPrice})<=0))'),
  mark('uncategorised', `AND({@fitVerdict}<>"",${lookUp('Products', 'categoryId', '{@productId}')}="${NO_CATEGORY}")`),
  mark('miscounted', 'N({@conversion})>1'),
  mark('near', `OR(AND({@fitVerdict}<>"",OR(${NEAR_VERDICT},${NEAR_CAUSE})),${NEAR_TEST})`),
];
const ALERTS = `=MID(${MARKS.join('&')},4,200)`;

/** One end of Wilson's interval of the share of good reviews, by the sign before its half: what so few reviews can tell. */
function praise(sign: '-' | '+'): string {
  const [z, share, count] = ['NORM.S.INV((1+Set_praiseConfidence)/2)', '{@praiseShare}', '{@reviews}'];
  return `=IF(OR(${share}="",N(${count})<=0),"",(${share}+${z}^2/(2*${count})${sign}${z}*SQRT(${share}*(1-${share})/${count}+${z}^2/(4*${count}^2)))/(1+${z}^2/${count}))`;
}

const PRAISE: readonly ColumnSpec[] = [
  { key: 'praiseShare', kind: 'input', format: 'percent', width: 10, hint: 'praiseHint', accepts: 'percent', band: 'bandSource' },
  { key: 'praiseLow', kind: 'formula', format: 'percent', width: 12, formula: praise('-'), band: 'bandSource' },
  { key: 'praiseHigh', kind: 'formula', format: 'percent', width: 12, formula: praise('+'), band: 'bandSource' },
];

const CUT = '(1-{@testPrice}/{@averagePrice})';
const LACKS_TEST = 'OR({@testPrice}="",N({@averagePrice})<=0,{@unitMarginRate}="")';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
  { key: 'product', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
  { key: 'siteName', kind: 'value', format: 'text', width: 18, band: 'bandFirst' },
  { key: 'rating', kind: 'input', format: 'number', width: 8, accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'reviews', kind: 'input', format: 'integer', width: 9, accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'units', kind: 'value', format: 'integer', width: 9, band: 'bandFirst' },
  { key: 'priceIndex', kind: 'formula', format: 'number', width: 10, formula: index('averagePrice', 'catMedianPrice'), band: 'bandFirst' },
  { key: 'sessionsIndex', kind: 'formula', format: 'number', width: 10, formula: index('sessions', 'catSessions'), band: 'bandFirst' },
  { key: 'conversionIndex', kind: 'formula', format: 'number', width: 12, formula: index('conversion', 'catConversion'), band: 'bandFirst' },
  { key: 'fitVerdict', kind: 'custom', format: 'general', list: 'fitVerdict', reason: 'fitCause', width: 16, formula: fit(1), tones: { on: 'fitCode', by: TONES }, band: 'bandFirst' },
  { key: 'fitCause', kind: 'custom', format: 'general', list: 'fitCause', width: 12, formula: fit(2), band: 'bandFirst' },
  { key: 'alerts', kind: 'formula', format: 'general', width: 24, formula: ALERTS, band: 'bandFirst' },
  { key: 'testPrice', kind: 'input', format: 'price', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'neededLift', kind: 'custom', format: 'percent', width: 10, formula: `=IF(${LACKS_TEST},"",IFERROR(DISCOUNT_BREAKEVEN({@unitMarginRate},${CUT}),""))`, band: 'bandFirst' },
  { key: 'priceTest', kind: 'formula', format: 'general', list: 'priceTest', width: 13, formula: '=IF(OR({@neededLift}="",{@likelyLift}=""),"",INDEX(List_priceTest,IF({@likelyLift}>{@neededLift},1,2)))', band: 'bandFirst' },
  { key: 'adjustedRating', kind: 'formula', format: 'number', width: 10, formula: ADJUSTED, hint: 'adjustedRatingHint', band: 'bandVerdict' },
  { key: 'salesIndex', kind: 'formula', format: 'number', width: 10, formula: index('units', 'catMedianUnits'), band: 'bandVerdict' },
  { key: 'trafficShare', kind: 'formula', format: 'percent', width: 12, formula: shareOfGap('sessionsIndex'), hint: 'gapShareHint', band: 'bandVerdict' },
  { key: 'conversionShare', kind: 'formula', format: 'percent', width: 12, formula: shareOfGap('conversionIndex'), hint: 'gapShareHint', band: 'bandVerdict' },
  { key: 'likelyLift', kind: 'formula', format: 'percent', width: 10, formula: `=IF(OR({@testPrice}="",N({@testPrice})<=0,N({@averagePrice})<=0),"",({@testPrice}/{@averagePrice})^Set_priceElasticity-1)`, band: 'bandVerdict' },
  { key: 'unitMarginRate', kind: 'formula', format: 'percent', width: 12, formula: `=${lookUp('Products', 'cm2Rate', '{@productId}')}`, band: 'bandVerdict' },
  { key: 'praiseSource', kind: 'input', format: 'text', width: 20, band: 'bandSource' },
  ...PRAISE,
  { key: 'catRating', kind: 'input', format: 'number', width: 9, accepts: 'nonNegative', band: 'bandSource' },
  { key: 'catMedianUnits', kind: 'value', format: 'integer', width: 12, band: 'bandSource' },
  { key: 'averagePrice', kind: 'value', format: 'price', width: 11, band: 'bandSource' },
  { key: 'catMedianPrice', kind: 'value', format: 'price', width: 12, band: 'bandSource' },
  { key: 'currency', kind: 'value', format: 'text', width: 10, band: 'bandSource' },
  { key: 'sessions', kind: 'value', isEditable: true, format: 'integer', width: 10, accepts: 'nonNegative', band: 'bandSource' },
  { key: 'catSessions', kind: 'value', isEditable: true, format: 'integer', width: 12, accepts: 'nonNegative', band: 'bandSource' },
  { key: 'conversion', kind: 'formula', format: 'percent', width: 12, formula: '=IF(N({@sessions})<=0,"",{@units}/{@sessions})', band: 'bandSource' },
  { key: 'catConversion', kind: 'value', isEditable: true, format: 'percent', width: 12, hint: 'percentHint', accepts: 'percent', band: 'bandSource' },
  { key: 'fitCode', kind: 'formula', format: 'general', formula: `=${codeOfWord('fitVerdict', '{@fitVerdict}')}`, isHidden: true },
  { key: 'fitKey', kind: 'formula', format: 'general', formula: '=IF({@fitCode}="","",{@productId}&"|"&{@fitCode})', isHidden: true },
  { key: 'productId', kind: 'value', format: 'text', isHidden: true },
  { key: 'siteId', kind: 'value', format: 'text', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

/** Whether products are praised and sold on each site, and why not; `rows` is the most that are listed. */
export function marketFitSheet(rows: number): SheetSpec {
  return {
    key: 'marketFit',
    part: 'product',
    visibility: 'visible',
    title: 'marketFitTitle',
    note: { text: 'marketFitNote', values: { rows: String(rows) } },
    blocks: [],
    frozenColumns: 3,
    table: {
      name: 'MarketFit',
      rowPrefix: 'T',
      columns: COLUMNS,
    },
  };
}
