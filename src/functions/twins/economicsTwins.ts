import { guarded, isBlankText, numberText, optionalNumber, requiredFraction, requiredNumber, withinText, type Guard } from './guards';
import type { ArgumentKind, Twin } from './twin';

const cells = (...names: string[]): [string, ArgumentKind][] => names.map((name) => [name, 'cell']);

const ROI_COSTS = '({cogs}+{adSpend}+N({otherCosts}))';
const ROI_ONCE = `({netSales}-${ROI_COSTS})/${ROI_COSTS}`;
const ROI_GUARDS: readonly Guard[] = [
  ...['cogs', 'netSales', 'adSpend'].flatMap(requiredNumber),
  ...['otherCosts', 'turnoverDays'].flatMap(optionalNumber),
  ['OR({cogs}<0,{adSpend}<0,N({otherCosts})<0)', '#VALUE!'],
  [`IF(${isBlankText('turnoverDays')},FALSE,{turnoverDays}<=0)`, '#VALUE!'],
  [`${ROI_COSTS}=0`, '#N/A'],
];

/** Twins of the functions of unit profit and stock. */
export const economicsTwins: readonly Twin[] = [
  {
    name: 'PRODUCT_ROI',
    parameters: cells('netSales', 'cogs', 'adSpend', 'otherCosts', 'turnoverDays'),
    template: guarded(ROI_GUARDS, `${ROI_ONCE}*IF(${isBlankText('turnoverDays')},1,365/{turnoverDays})`),
  },
  {
    name: 'GMROI',
    parameters: cells('grossProfit', 'averageStock'),
    template: guarded([...requiredNumber('grossProfit'), ...requiredNumber('averageStock'), ['{averageStock}<0', '#VALUE!'], ['{averageStock}=0', '#N/A']], '{grossProfit}/{averageStock}'),
  },
  {
    name: 'DISCOUNT_BREAKEVEN',
    parameters: cells('margin', 'discount'),
    template: guarded(
      [...requiredFraction('margin'), ...requiredFraction('discount'), [withinText(numberText('margin'), numberText('discount')), '#N/A'], ['{margin}<0', '#N/A']],
      '{discount}/({margin}-{discount})',
    ),
  },
];
