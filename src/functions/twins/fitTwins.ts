import { guarded, isBlankText, numberText, optionalFraction, optionalNumber, reachesText, requiredNumber, withinText, type Guard } from './guards';
import type { Twin } from './twin';

const PARAMETERS: Twin['parameters'] = [
  'rating', 'reviews', 'catRating', 'units', 'catMedianUnits', 'price', 'catMedianPrice', 'sessions', 'catSessions', 'cvr', 'catCvr',
].map((name) => [name, 'cell']);

const below = (names: readonly string[]): string => `OR(${names.map((name) => `${numberText(name)}<0`).join(',')})`;
const noCategory = (name: string): string => `IF(${isBlankText(name)},FALSE,{${name}}<=0)`;

const GUARDS: readonly Guard[] = [
  ...optionalNumber('rating'),
  ...['reviews', 'catRating', 'units', 'catMedianUnits', 'price', 'catMedianPrice'].flatMap(requiredNumber),
  ...['sessions', 'catSessions'].flatMap(optionalNumber),
  ...['cvr', 'catCvr'].flatMap(optionalFraction),
  [below(['rating', 'reviews', 'units', 'price', 'sessions', 'cvr']), '#VALUE!'],
  [`OR({catRating}<=0,{catMedianUnits}<=0,{catMedianPrice}<=0,${noCategory('catSessions')},${noCategory('catCvr')})`, '#N/A'],
  [`AND(${isBlankText('rating')},{reviews}>0)`, '#N/A'],
];

const QUALITY = '(({reviews}*N({rating})+50*{catRating})/({reviews}+50))';
const SALES = '({units}/{catMedianUnits})';
const PRICE = '({price}/{catMedianPrice})';
const PRAISED = reachesText(QUALITY, '({catRating}+0.1)');
const UNSOLD = withinText(SALES, '0.5');

/** Part of the gap in sales, in logarithms; empty where there is no gap or nothing to take a logarithm of. */
function shareOf(part: string, whole: string): string {
  return `IF(OR(N({${part}})=0,${isBlankText(whole)},{units}=0),"",IF(ABS(LN(${SALES}))<1E-12,"",LN({${part}}/{${whole}})/LN(${SALES})))`;
}
const TRAFFIC = shareOf('sessions', 'catSessions');
const IS_UNKNOWN = `OR(${['sessions', 'catSessions', 'cvr', 'catCvr'].map(isBlankText).join(',')})`;
const LACKS_VISITS = `IF(${IS_UNKNOWN},FALSE,IF(ISNUMBER(${TRAFFIC}),NOT(${withinText(`N(${TRAFFIC})`, '0.6')}),FALSE))`;
/** Place in the list of causes: exposure, price, conversion, unknown. */
const CAUSE = `IF(${LACKS_VISITS},1,IF(${reachesText(PRICE, '1.2')},2,IF(${IS_UNKNOWN},4,IF({sessions}=0,1,3))))`;

const RESULTS: readonly string[] = [
  `INDEX({list:fit},IF(${PRAISED},IF(${UNSOLD},2,1),IF(${UNSOLD},4,3)))`,
  `IF(AND(${PRAISED},${UNSOLD}),INDEX({list:fitCause},${CAUSE}),"")`,
  QUALITY,
  SALES,
  TRAFFIC,
  shareOf('cvr', 'catCvr'),
  PRICE,
  'INDEX({list:reliability},IF({reviews}<5,2,1))',
];

/** Twins of the check of praise against sales. */
export const fitTwins: readonly Twin[] = RESULTS.map((result, at): Twin => ({ name: 'FIT_CHECK', result: at + 1, parameters: PARAMETERS, template: guarded(GUARDS, result) }));
