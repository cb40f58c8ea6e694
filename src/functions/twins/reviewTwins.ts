import { guarded, isBlankText, numberText, optionalFraction, optionalNumber, requiredFraction, requiredNumber, type Guard } from './guards';
import type { ArgumentKind, Twin } from './twin';

const cells = (...names: string[]): [string, ArgumentKind][] => names.map((name) => [name, 'cell']);
const UPLIFT_PARAMETERS = cells('actual', 'baseline', 'lastActual', 'lastBaseline', 'pullForward', 'waiting', 'cannibalised', 'halo', 'adSpend', 'cm2Rate');
const WINBACK_PARAMETERS = cells('p', 'aov', 'ordersPerYear', 'margin', 'retention', 'discountRate', 'horizon', 'offer', 'contactCost');

const UPLIFT_GUARDS: readonly Guard[] = [
  ...requiredNumber('baseline'),
  ...requiredNumber('actual'),
  ...['lastActual', 'lastBaseline', 'pullForward', 'waiting', 'cannibalised', 'halo', 'adSpend'].flatMap(optionalNumber),
  ...optionalFraction('cm2Rate'),
  [`OR(${['actual', 'baseline', 'lastActual', 'lastBaseline', 'adSpend'].map((name) => `${numberText(name)}<0`).join(',')})`, '#VALUE!'],
  ['{baseline}=0', '#N/A'],
];

const NET = `({actual}-{baseline}-MAX(0,${numberText('pullForward')})-MAX(0,${numberText('waiting')})-${numberText('cannibalised')}+${numberText('halo')})`;
const perAd = (amount: string, needs: readonly string[]): string =>
  `IF(OR(${needs.map(isBlankText).join(',')}),"",${guarded([['{adSpend}=0', '#N/A']], `${amount}/{adSpend}`)})`;
const ofYearBefore = (result: string): string =>
  `IF(OR(${isBlankText('lastActual')},${isBlankText('lastBaseline')}),"",${guarded([['{lastBaseline}=0', '#N/A']], result)})`;

/** Mean by which logarithms of ratios become amounts; of two nearly equal amounts their logarithm tells less than their mean. */
const LOG_MEAN = 'IF(ABS({actual}-{lastActual})<=1E-5*{actual},({actual}+{lastActual})/2,({actual}-{lastActual})/LN({actual}/{lastActual}))';
/** An event that sold nothing in one of the years owes all of its change to the event. */
const HAS_NOTHING = 'OR({actual}=0,{lastActual}=0)';

const UPLIFTS: readonly string[] = [
  '{actual}-{baseline}',
  '{actual}/{baseline}',
  NET,
  perAd(NET, ['adSpend']),
  perAd(`(${NET}*{cm2Rate}-{adSpend})`, ['adSpend', 'cm2Rate']),
  ofYearBefore('{lastActual}/{lastBaseline}'),
  ofYearBefore(`IF(${HAS_NOTHING},0,${LOG_MEAN}*LN({baseline}/{lastBaseline}))`),
  ofYearBefore(`IF(${HAS_NOTHING},{actual}-{lastActual},${LOG_MEAN}*LN({actual}/{baseline}/({lastActual}/{lastBaseline})))`),
];

const WINBACK_GUARDS: readonly Guard[] = [
  ...requiredFraction('p'),
  ...['aov', 'ordersPerYear'].flatMap(requiredNumber),
  ...['margin', 'retention', 'discountRate'].flatMap(requiredFraction),
  ...['horizon', 'offer', 'contactCost'].flatMap(requiredNumber),
  ['OR({p}<0,{p}>1,{retention}<0,{retention}>1,{aov}<0,{ordersPerYear}<0,{offer}<0,{contactCost}<0)', '#VALUE!'],
  ['OR({horizon}<1,{horizon}>100,{horizon}<>INT({horizon}),{discountRate}<=-1)', '#VALUE!'],
];
/** The years are a geometric series: payments of 1 at the rate at which discount and retention together shrink them. */
const WORTH = '{aov}*{ordersPerYear}*{margin}*IF({retention}=0,1/(1+{discountRate}),-PV((1+{discountRate})/{retention}-1,{horizon},1)/{retention})';
const GAIN = `(${WORTH}-{offer})`;
const WINBACKS: readonly string[] = [`{p}*${GAIN}-{contactCost}`, WORTH, `{contactCost}/${GAIN}`];

/** Twins of the functions of events and of winning customers back. */
export const reviewTwins: readonly Twin[] = [
  ...UPLIFTS.map((result, at): Twin => ({ name: 'EVENT_UPLIFT', result: at + 1, parameters: UPLIFT_PARAMETERS, template: guarded(UPLIFT_GUARDS, result) })),
  ...WINBACKS.map((result, at): Twin => ({ name: 'WINBACK_VALUE', result: at + 1, parameters: WINBACK_PARAMETERS, template: guarded([...WINBACK_GUARDS, [`${GAIN}<=0`, '#N/A']], result) })),
];
