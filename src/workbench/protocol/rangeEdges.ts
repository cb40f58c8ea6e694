import type { Area } from '../model/area';
import { bounding, MAX_COLS, MAX_ROWS } from '../model/area';
import { invalidArgument } from './apiError';
import type { RangeRef } from './rangeRef';

const STEPS: Readonly<Record<string, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** The cell that Ctrl+arrow leads to from the top left cell of a range. */
export function edgeOf({ sheet, area }: RangeRef, direction: unknown): Area {
  const step = STEPS[String(direction)];
  if (!step) throw invalidArgument();
  const [down, right] = step;
  const { rows, cols } = sheet.grid.extent();
  const isInside = (row: number, col: number) => row >= 0 && col >= 0 && row < rows && col < cols;
  const isFilled = (row: number, col: number) => isInside(row, col) && sheet.value(row, col) !== null;
  let { row, col } = area;
  const next = () => [row + down, col + right] as const;
  const cell = () => ({ row, col, rows: 1, cols: 1 });
  if (isFilled(row, col) && isFilled(...next())) {
    while (isFilled(...next())) [row, col] = next();
    return cell();
  }
  do [row, col] = next();
  while (isInside(row, col) && !isFilled(row, col));
  return isInside(row, col) ? cell() : endOfSheet(area, step);
}

function endOfSheet({ row, col }: Area, [down, right]: readonly [number, number]): Area {
  const line = (at: number, step: number, last: number) => (step === 0 ? at : step < 0 ? 0 : last);
  return { row: line(row, down, MAX_ROWS - 1), col: line(col, right, MAX_COLS - 1), rows: 1, cols: 1 };
}

/** What Ctrl+Shift+arrow selects from a range. */
export function extendedTo(range: RangeRef, direction: unknown): Area {
  return bounding(range.area, edgeOf(range, direction));
}

/** The block of filled cells around a range, up to empty rows and columns. */
export function surroundingRegion({ sheet, area }: RangeRef): Area {
  const filled = (row: number, col: number) => row >= 0 && col >= 0 && sheet.value(row, col) !== null;
  let region = area;
  for (;;) {
    const wider = grow(region, filled);
    if (wider.rows === region.rows && wider.cols === region.cols) return region;
    region = wider;
  }
}

function grow(area: Area, filled: (row: number, col: number) => boolean): Area {
  let grown = area;
  for (let row = area.row - 1; row <= area.row + area.rows; row += 1) {
    for (let col = area.col - 1; col <= area.col + area.cols; col += 1) {
      if (filled(row, col)) grown = bounding(grown, { row, col, rows: 1, cols: 1 });
    }
  }
  return grown;
}
