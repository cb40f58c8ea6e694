import { unavailable } from '../core/methodError';
import { eventShare } from '../domain/targets/eventShare';
import { monthWeights } from '../domain/targets/monthWeights';
import type { WeightedEvent } from '../domain/targets/monthWeights';
import { checkFraction, isLeftOut, readFullNumbers, readNumber, readNumbers, readRequiredNumber, readVector } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { requireSameLength } from './vectors';

/**
 * Returns the share of each month January…December in a year's sales: a pattern and events that move through the year.
 * @customfunction MONTH_WEIGHTS
 */
export function monthlyWeights(
  base12: unknown[][],
  year: unknown,
  dates?: unknown[][],
  startOffsets?: unknown[][],
  endOffsets?: unknown[][],
  shares?: unknown[][],
): unknown[][] {
  return answer(() => {
    const base = readFullNumbers('base12', base12).cells;
    const events = readEvents(dates, startOffsets, endOffsets, shares);
    return [monthWeights(base, readRequiredNumber('year', year), events).map(toResultCell)];
  });
}

/**
 * Returns the share of an event's days that falls into each month January…December of a year.
 * @customfunction EVENT_SHARE
 */
export function shareOfEvent(eventDate: unknown, startOffset: unknown, endOffset: unknown, year: unknown): unknown[][] {
  return answer(() => {
    // An empty cell reaches some hosts as 0.
    const date = readNumber('eventDate', eventDate) || undefined;
    if (date === undefined) throw unavailable('events/date-missing');
    const window = {
      date,
      startOffset: readRequiredNumber('startOffset', startOffset),
      endOffset: readRequiredNumber('endOffset', endOffset),
    };
    return [eventShare(window, readRequiredNumber('year', year)).map(toResultCell)];
  });
}

/** A row without a share brings nothing, whatever else it holds. */
function readEvents(dates: unknown, startOffsets: unknown, endOffsets: unknown, shares: unknown): WeightedEvent[] {
  if ([dates, startOffsets, endOffsets, shares].every((raw) => readVector('shares', raw).cells.every(isLeftOut))) return [];
  const columns = {
    dates: readNumbers('dates', dates).cells,
    startOffsets: readNumbers('startOffsets', startOffsets).cells,
    endOffsets: readNumbers('endOffsets', endOffsets).cells,
  };
  const brought = readNumbers('shares', shares).cells;
  requireSameLength('shares', brought.length, columns);
  return brought.map((share = 0, event) => {
    checkFraction(share);
    // An empty cell of a date column reaches some hosts as 0.
    const date = columns.dates[event] || undefined;
    const startOffset = columns.startOffsets[event];
    const endOffset = columns.endOffsets[event];
    if (share === 0) return { date, startOffset: 0, endOffset: 0, share };
    if (startOffset === undefined) throw unavailable('argument/missing', { argument: 'startOffsets' });
    if (endOffset === undefined) throw unavailable('argument/missing', { argument: 'endOffsets' });
    return { date, startOffset, endOffset, share };
  });
}
