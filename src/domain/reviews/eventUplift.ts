import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { invalid, unavailable } from '../../core/methodError';
import { attributeFactors } from './attributeFactors';

/** An event's sales against what would have come anyway, summed over its days; one currency. */
export interface EventSales {
  readonly actual: number;
  /** Sales of the same days without the event. */
  readonly baseline: number;
  /** The same of the event a year before. */
  readonly lastActual?: number | undefined;
  readonly lastBaseline?: number | undefined;
  /** Sales missing in the two weeks after; below 0 counts as 0. */
  readonly pullForward?: number | undefined;
  /** Sales missing in the two weeks before, when buyers wait; below 0 counts as 0. */
  readonly waiting?: number | undefined;
  /** Sales lost by other products. */
  readonly cannibalised?: number | undefined;
  /** Sales gained by other products. */
  readonly halo?: number | undefined;
  readonly adSpend?: number | undefined;
  /** Margin after platform fees ÷ net sales. */
  readonly cm2Rate?: number | undefined;
}

/** What an event brought; undefined where an input is missing. */
export interface EventUplift {
  readonly gross: number;
  /** Actual ÷ baseline. */
  readonly multiple: number;
  readonly net: number;
  /** Net uplift ÷ ad spend. */
  readonly iRoas: Figure | undefined;
  /** (Net uplift × margin rate − ad spend) ÷ ad spend. */
  readonly profitRoi: Figure | undefined;
  readonly lastMultiple: Figure | undefined;
  /** Of the change on a year before: what the higher or lower baseline brought. */
  readonly baseEffect: Figure | undefined;
  /** … and what the stronger or weaker event brought; the two add up to the change. */
  readonly eventEffect: Figure | undefined;
}

/**
 * Returns uplift, return on ads and the change on the year before of an event. Throws MethodError: `event/negative`
 * (invalid) naming the argument; `event/no-baseline` (unavailable).
 */
export function eventUplift(sales: EventSales): EventUplift {
  const { actual, baseline, pullForward = 0, waiting = 0, cannibalised = 0, halo = 0, adSpend, cm2Rate } = sales;
  const { lastActual, lastBaseline } = sales;
  for (const [argument, value] of Object.entries({ actual, baseline, lastActual, lastBaseline, adSpend })) {
    if (value !== undefined && !(value >= 0)) throw invalid('event/negative', { argument });
  }
  if (baseline === 0) throw unavailable('event/no-baseline');
  const gross = actual - baseline;
  const net = gross - Math.max(0, pullForward) - Math.max(0, waiting) - cannibalised + halo;
  const perAd = (amount: number): Figure | undefined => (adSpend === undefined ? undefined : figure(() => divide(amount, adSpend, 'event/no-ads')));
  return {
    gross,
    multiple: actual / baseline,
    net,
    iRoas: perAd(net),
    profitRoi: cm2Rate === undefined ? undefined : perAd(net * cm2Rate - (adSpend ?? 0)),
    ...compareYears(actual, baseline, lastActual, lastBaseline),
  };
}

type YearOnYear = Pick<EventUplift, 'lastMultiple' | 'baseEffect' | 'eventEffect'>;

/** Sales are baseline × multiple, so their change is split as a product of the two. */
function compareYears(actual: number, baseline: number, lastActual: number | undefined, lastBaseline: number | undefined): YearOnYear {
  if (lastActual === undefined || lastBaseline === undefined) return { lastMultiple: undefined, baseEffect: undefined, eventEffect: undefined };
  const lastMultiple = figure(() => divide(lastActual, lastBaseline, 'event/no-baseline'));
  if (typeof lastMultiple !== 'number') return { lastMultiple, baseEffect: lastMultiple, eventEffect: lastMultiple };
  const [baseEffect = 0, eventEffect = 0] = attributeFactors([lastBaseline, lastMultiple], [baseline, actual / baseline]);
  return { lastMultiple, baseEffect, eventEffect };
}

function divide(amount: number, by: number, code: 'event/no-ads' | 'event/no-baseline'): number {
  if (by === 0) throw unavailable(code);
  return amount / by;
}
