import { pushCalendar } from '../domain/customer-map/pushCalendar';
import { readFullNumbers } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { inShape, readOptionalFullNumbers } from './vectors';

/**
 * Returns how much to push in each of the 12 months for orders to fall as wanted, a row or column as the first argument.
 * @customfunction PUSH_CALENDAR
 */
export function pushCalendarCells(orderIndex12: unknown[][], lagPmf?: unknown[][]): unknown[][] {
  return answer(() => {
    const { cells, shape } = readFullNumbers('orderIndex12', orderIndex12);
    return inShape(pushCalendar(cells, readOptionalFullNumbers('lagPmf', lagPmf)).map(toResultCell), shape);
  });
}
