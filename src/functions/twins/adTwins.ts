import { guarded, optionalFraction, requiredFraction, requiredNumber, type Guard } from './guards';
import type { Twin } from './twin';

const PARAMETERS: Twin['parameters'] = ['spend', 'adSales', 'totalSales', 'cm2Rate', 'targetMargin'].map((name) => [name, 'cell']);

const GUARDS: readonly Guard[] = [
  ...['spend', 'adSales', 'totalSales'].flatMap(requiredNumber),
  ...requiredFraction('cm2Rate'),
  ...optionalFraction('targetMargin'),
  ['OR({spend}<0,{adSales}<0,{totalSales}<0)', '#VALUE!'],
];

const ratio = (part: string, whole: string): string => guarded([[`${whole}=0`, '#N/A']], `${part}/${whole}`);

/** ACoS, TACoS, ROAS, break-even ACoS, break-even ROAS, target ACoS, profit of the ads. */
const RESULTS: readonly string[] = [
  ratio('{spend}', '{adSales}'),
  ratio('{spend}', '{totalSales}'),
  ratio('{adSales}', '{spend}'),
  '{cm2Rate}',
  guarded([['{cm2Rate}<=0', '#N/A']], '1/{cm2Rate}'),
  '{cm2Rate}-N({targetMargin})',
  '{adSales}*{cm2Rate}-{spend}',
];

/** Twins of the figures of ads. */
export const adTwins: readonly Twin[] = [
  ...RESULTS.map((result, at): Twin => ({ name: 'AD_METRICS', result: at + 1, parameters: PARAMETERS, template: guarded(GUARDS, result) })),
  {
    name: 'BREAKEVEN_ROAS',
    parameters: [['cm2Rate', 'cell']],
    template: guarded([...requiredFraction('cm2Rate'), ['{cm2Rate}<=0', '#N/A']], '1/{cm2Rate}'),
  },
];
