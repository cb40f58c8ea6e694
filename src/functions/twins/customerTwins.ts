import { choiceText, guarded, numberText, optionalChoice, optionalFraction, orDefault, reachesText, requiredNumber, withinText, type Guard } from './guards';
import type { Twin } from './twin';

const VALUE_GUARDS: readonly Guard[] = requiredNumber('value');

const BOUNDS = 'ROWS({lowerBounds})*COLUMNS({lowerBounds})';
const NAMES = 'ROWS({names})*COLUMNS({names})';
/** Bounds that are not above the one before; a single bound has none before it. */
const NOT_RISING = `SUMPRODUCT(--(INDEX({lowerBounds},1):INDEX({lowerBounds},${BOUNDS}-1)>=INDEX({lowerBounds},2):INDEX({lowerBounds},${BOUNDS})))`;

const isForecast = `${choiceText('kind')}="forecast"`;
const GREEN = orDefault('green', `IF(${isForecast},1,0.95)`);
const AMBER = orDefault('amber', `IF(${isForecast},0.9,0.85)`);
const LIGHT_GUARDS: readonly Guard[] = [
  ...requiredNumber('attainment'),
  optionalChoice('kind', ['month', 'forecast']),
  ...optionalFraction('green'),
  ...optionalFraction('amber'),
  [`${AMBER}>${GREEN}`, '#VALUE!'],
];
const LIGHT = `IF(${reachesText('{attainment}', GREEN)},1,IF(${reachesText('{attainment}', AMBER)},2,3))`;
/** Without earlier months the light is plain, and the verdict says that they are too few. */
const LIGHT_PARAMETERS: Twin['parameters'] = [['attainment', 'cell'], ['kind', 'cell'], ['history', 'omitted'], ['green', 'cell'], ['amber', 'cell'], ['override', 'omitted']];

/** Twins of the functions of customers, needs and attainment. */
export const customerTwins: readonly Twin[] = [
  {
    name: 'CUSTOMER_TIER',
    parameters: [['value', 'cell']],
    template: guarded([...VALUE_GUARDS, ['{value}<0', '#VALUE!']], `INDEX({list:sellerTier},IF(NOT(${withinText('{value}', '100000')}),1,IF(${reachesText('{value}', '10000')},2,3)))`),
  },
  {
    name: 'CUSTOMER_TIER',
    parameters: [['value', 'cell'], ['lowerBounds', 'range'], ['names', 'range']],
    template: guarded(
      [
        ...VALUE_GUARDS,
        ['(COUNTBLANK({lowerBounds})=ROWS({lowerBounds})*COLUMNS({lowerBounds}))', '#VALUE!'],
        [`COUNTBLANK({names})=${NAMES}`, '#VALUE!'],
        [`COUNT({lowerBounds})+COUNTBLANK({lowerBounds})<${BOUNDS}`, '#VALUE!'],
        ['COUNTBLANK({lowerBounds})>0', '#N/A'],
        [`${BOUNDS}<>${NAMES}`, '#VALUE!'],
        ['{value}<0', '#VALUE!'],
        [`IF(${BOUNDS}=1,0,${NOT_RISING})>0`, '#VALUE!'],
      ],
      'INDEX({names},MATCH({value}+1E-12,{lowerBounds},1))&""',
    ),
  },
  {
    name: 'OPPORTUNITY_SCORE',
    parameters: [['importance', 'cell'], ['satisfaction', 'cell']],
    template: guarded(
      [...requiredNumber('importance'), ...requiredNumber('satisfaction'), [`OR(${numberText('importance')}<0,${numberText('importance')}>10,${numberText('satisfaction')}<0,${numberText('satisfaction')}>10)`, '#VALUE!']],
      '{importance}+MAX({importance}-{satisfaction},0)',
    ),
  },
  { name: 'ATTAINMENT_LIGHT', result: 1, parameters: LIGHT_PARAMETERS, template: guarded(LIGHT_GUARDS, `INDEX({list:light},${LIGHT})`) },
  { name: 'ATTAINMENT_LIGHT', result: 2, parameters: LIGHT_PARAMETERS, template: guarded(LIGHT_GUARDS, 'INDEX({list:verdict},4)') },
];
