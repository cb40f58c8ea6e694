import { unavailable } from '../core/methodError';
import { eventUplift } from '../domain/reviews/eventUplift';
import { funnelAttribution } from '../domain/reviews/funnelAttribution';
import type { Attribution } from '../domain/reviews/funnelAttribution';
import { priceVolumeMix } from '../domain/reviews/priceVolumeMix';
import { readFraction, readFullNumbers, readNumber, readNumbers, readRequiredNumber } from './arguments';
import { toFigureCell, toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer } from './failure';
import { readFullMatrix, requireSameLength } from './vectors';

/**
 * Returns the effects of volume, mix and price, their sum, and the revenue of new and of dropped items in one row.
 * @customfunction PRICE_VOLUME_MIX
 */
export function priceVolumeMixRow(p0: unknown[][], q0: unknown[][], p1: unknown[][], q1: unknown[][]): unknown[][] {
  return answer(() => {
    const before = readNumbers('p0', p0).cells;
    const quantities0 = readFullNumbers('q0', q0).cells;
    const after = readNumbers('p1', p1).cells;
    const quantities1 = readFullNumbers('q1', q1).cells;
    requireSameLength('p0', before.length, { q0: quantities0, p1: after, q1: quantities1 });
    const items = quantities0.map((quantity0, item) => ({
      price0: before[item],
      quantity0,
      price1: after[item],
      quantity1: quantities1[item] ?? 0,
    }));
    const { volume, mix, price, total, newItems, dropped } = priceVolumeMix(items);
    return [[volume, mix, price, total, newItems, dropped].map(toResultCell)];
  });
}

/**
 * Returns what each factor brought to the change of each site, with the change in the last column; several sites have a
 * last row of sums.
 * @customfunction FUNNEL_ATTRIB
 */
export function funnelAttributionRows(x0: unknown[][], x1: unknown[][]): unknown[][] {
  return answer(() => {
    const { sites, total } = funnelAttribution(readFullMatrix('x0', x0), readFullMatrix('x1', x1));
    return (sites.length > 1 ? [...sites, total] : sites).map(toRow);
  });
}

/**
 * Returns gross uplift, multiple, net uplift, return on ads, profit on ads, last year's multiple, base effect and event
 * effect in one row, empty where an input is missing.
 * @customfunction EVENT_UPLIFT
 */
export function eventUpliftRow(
  actual: unknown,
  baseline: unknown,
  lastActual?: unknown,
  lastBaseline?: unknown,
  pullForward?: unknown,
  waiting?: unknown,
  cannibalised?: unknown,
  halo?: unknown,
  adSpend?: unknown,
  cm2Rate?: unknown,
): unknown[][] {
  return answer(() => {
    const usual = readNumber('baseline', baseline);
    if (usual === undefined) throw unavailable('event/no-baseline');
    const found = eventUplift({
      actual: readRequiredNumber('actual', actual),
      baseline: usual,
      lastActual: readNumber('lastActual', lastActual),
      lastBaseline: readNumber('lastBaseline', lastBaseline),
      pullForward: readNumber('pullForward', pullForward),
      waiting: readNumber('waiting', waiting),
      cannibalised: readNumber('cannibalised', cannibalised),
      halo: readNumber('halo', halo),
      adSpend: readNumber('adSpend', adSpend),
      cm2Rate: readFraction('cm2Rate', cm2Rate),
    });
    const { gross, multiple, net, iRoas, profitRoi, lastMultiple, baseEffect, eventEffect } = found;
    const figures = [gross, multiple, net, iRoas, profitRoi, lastMultiple, baseEffect, eventEffect];
    return [figures.map((one) => (one === undefined ? '' : toFigureCell(one)))];
  });
}

function toRow({ effects, change }: Attribution): ResultCell[] {
  return [...effects, change].map(toResultCell);
}
