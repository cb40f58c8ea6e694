import { adMetrics, breakEvenRoas } from '../domain/product-map/adMetrics';
import { readFraction, readRequiredFraction, readRequiredNumber } from './arguments';
import { toFigureCell, toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns ACoS, TACoS, ROAS, break-even ACoS and ROAS, target ACoS and profit of the ads in a row of 7, each failing alone.
 * @customfunction AD_METRICS
 */
export function adMetricsRow(spend: unknown, adSales: unknown, totalSales: unknown, cm2Rate: unknown, targetMargin?: unknown): unknown[][] {
  return answer(() => {
    const { acos, tacos, roas, breakEvenAcos, breakEvenRoas: roasAtBreakEven, targetAcos, profit } = adMetrics({
      spend: readRequiredNumber('spend', spend),
      adSales: readRequiredNumber('adSales', adSales),
      totalSales: readRequiredNumber('totalSales', totalSales),
      cm2Rate: readRequiredFraction('cm2Rate', cm2Rate),
      targetMargin: readFraction('targetMargin', targetMargin),
    });
    return [[acos, tacos, roas, breakEvenAcos, roasAtBreakEven, targetAcos, profit].map(toFigureCell)];
  });
}

/**
 * Returns the ROAS at which an ad earns nothing, 1 ÷ margin after platform; without a margin #N/A.
 * @customfunction BREAKEVEN_ROAS
 */
export function breakEvenRoasOf(cm2Rate: unknown): number {
  return answer(() => toResultCell(breakEvenRoas(readRequiredFraction('cm2Rate', cm2Rate))) as number);
}
