import type { RangeRef } from './rangeRef';

/** Shows every row of a range again. */
export function clearFilter({ sheet, area }: RangeRef): void {
  for (const [row, line] of sheet.rows) {
    if (row >= area.row && row < area.row + area.rows) delete line.hidden;
  }
}
