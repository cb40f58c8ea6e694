import { NEAR_CUT } from '../../core/statistics/nearCut';
import { QUADRANT_DEFAULTS } from '../../domain/product-map/quadrantTypes';
import { flagText, fractionRange, guarded, isBlankText, numberText, optionalFlag, optionalFraction, optionalNumber, orDefault, reachesText, withinText, type Guard } from './guards';
import type { Twin } from './twin';

const PARAMETERS: Twin['parameters'] = ['margin', 'growth', 'share', 'turns', 'marginCut', 'growthCut', 'shareCut', 'carryCost', 'starNeedsMargin'].map((name) => [name, 'cell']);

const cut = (key: 'marginCut' | 'growthCut' | 'shareCut' | 'carryCost'): string => orDefault(key, String(QUADRANT_DEFAULTS[key]));

const MARGIN = numberText('margin');
const GROWTH = numberText('growth');
const SHARE = numberText('share');
const TURNS = numberText('turns');

const GUARDS: readonly Guard[] = [
  ...optionalFraction('marginCut'),
  ...optionalNumber('growthCut'),
  ...optionalFraction('shareCut'),
  ...optionalFraction('carryCost'),
  ...optionalFlag('starNeedsMargin'),
  ...['margin', 'growth', 'share', 'turns'].flatMap(optionalNumber),
  fractionRange('share'),
  [`OR(${MARGIN}>=1,${MARGIN}<-5,${SHARE}<0,${SHARE}>1+1E-12,${TURNS}<0)`, '#VALUE!'],
  [`OR(${['margin', 'growth', 'share'].map(isBlankText).join(',')})`, '#N/A'],
];

const GMROI = `${MARGIN}/(1-${MARGIN})*${TURNS}`;
const MARGIN_OK = reachesText(MARGIN, cut('marginCut'));
const GROWS = reachesText(GROWTH, cut('growthCut'));
const BIG = `AND(${MARGIN}>0,${reachesText(SHARE, cut('shareCut'))})`;
const STOCK_PAYS = `IF(${isBlankText('turns')},TRUE,${reachesText(GMROI, cut('carryCost'))})`;
const SCALE_OK = `AND(${BIG},${STOCK_PAYS})`;
const STAR = `OR(${MARGIN_OK},AND(${SCALE_OK},NOT(${flagText('starNeedsMargin', 'TRUE')})))`;

/** Place in the list of quadrants: star, cow, question, dog. */
const PLACE = `IF(${GROWS},IF(${STAR},1,3),IF(OR(${MARGIN_OK},${SCALE_OK}),2,4))`;

const near = (value: string, at: string, width: string): string => withinText(`ABS(${value}-${at})`, width);

const FLAGS: readonly (readonly [flag: string, condition: string])[] = [
  ['SCALE_NO_MARGIN', `AND(${GROWS},NOT(${MARGIN_OK}),${SCALE_OK})`],
  ['DECLINING', `AND(NOT(${GROWS}),OR(${MARGIN_OK},${SCALE_OK}),${withinText(GROWTH, `-${cut('growthCut')}`)})`],
  ['SLOW_TURN', `AND(${BIG},NOT(${STOCK_PAYS}))`],
  ['LOSS', `${MARGIN}<=0`],
  ['BORDERLINE', `OR(${near(MARGIN, cut('marginCut'), '0.01')},${near(GROWTH, cut('growthCut'), '0.02')},${near(SHARE, cut('shareCut'), `MIN(${NEAR_CUT.points},${NEAR_CUT.part}*${cut('shareCut')})`)})`],
];

/** Each flag brings its separator along; the first one is cut off. */
const FLAG_TEXT = `MID(${FLAGS.map(([flag, condition]) => `IF(${condition},"; ${flag}","")`).join('&')},3,99)`;

const WORD = guarded(GUARDS, `INDEX({list:quadrant},${PLACE})`);

/** Twins of the functions of the quadrant: the word, and of the details word, GMROI and flags. */
export const quadrantTwins: readonly Twin[] = [
  { name: 'PRODUCT_QUADRANT', parameters: PARAMETERS, template: WORD },
  { name: 'QUADRANT_DETAIL', result: 1, parameters: PARAMETERS, template: WORD },
  { name: 'QUADRANT_DETAIL', result: 2, parameters: PARAMETERS, template: guarded(GUARDS, `IF(${isBlankText('turns')},"",${GMROI})`) },
  { name: 'QUADRANT_DETAIL', result: 3, parameters: PARAMETERS, template: guarded(GUARDS, FLAG_TEXT) },
];
