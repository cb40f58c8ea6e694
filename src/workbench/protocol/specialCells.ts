import type { Area } from '../model/area';
import { intersection } from '../model/area';
import { ApiError, notImplemented } from './apiError';
import type { RangeRef } from './rangeRef';
import { valueType } from './readCells';
import type { Session } from './session';

const KINDS: Readonly<Record<string, string>> = { Errors: 'Error', Logical: 'Boolean', Numbers: 'Double', Text: 'String' };

/** Cells of a kind within a range as areas; null when there are none. */
export function specialCellsOrNull(range: RangeRef, kind: unknown, valueKind: unknown, session: Session): RangeRef[] | null {
  session.refresh();
  const { sheet } = range;
  const part = intersection(range.area, { row: 0, col: 0, ...sheet.grid.extent(true) });
  if (!part) return null;
  const belongs = test(range, String(kind), valueKind === undefined || valueKind === null ? 'All' : String(valueKind));
  const areas = blocks(part, belongs);
  return areas.length === 0 ? null : areas.map((area) => session.range(sheet, area));
}

export function specialCells(range: RangeRef, kind: unknown, valueKind: unknown, session: Session): RangeRef[] {
  const found = specialCellsOrNull(range, kind, valueKind, session);
  if (!found) throw new ApiError('ItemNotFound', 'There are no such cells.');
  return found;
}

function test({ sheet }: RangeRef, kind: string, valueKind: string): (row: number, col: number) => boolean {
  const ofKind = (row: number, col: number) => {
    const type = valueType(sheet.value(row, col));
    return valueKind === 'All' || Object.entries(KINDS).some(([name, known]) => valueKind.includes(name) && known === type);
  };
  switch (kind) {
    case 'Constants':
      return (row, col) => sheet.formula(row, col) === undefined && sheet.value(row, col) !== null && ofKind(row, col);
    case 'Formulas':
      return (row, col) => sheet.formula(row, col) !== undefined && ofKind(row, col);
    case 'Blanks':
      return (row, col) => sheet.formula(row, col) === undefined && sheet.value(row, col) === null;
    case 'Visible':
      return (row, col) => sheet.rows.get(row)?.hidden !== true && sheet.columns.get(col)?.hidden !== true;
    default:
      throw notImplemented('Range', `getSpecialCells(${kind})`);
  }
}

/** Parts the cells into rectangles: runs of a row, joined downwards where they have the same columns. */
function blocks(part: Area, belongs: (row: number, col: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = part.row; row < part.row + part.rows; row += 1) {
    const next: Area[] = [];
    for (const run of runs(part, row, belongs)) {
      const above = open.find((area) => area.col === run.col && area.cols === run.cols);
      next.push(above ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...open.filter((area) => !next.some((grown) => grown.row === area.row && grown.col === area.col && grown.cols === area.cols)));
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.col - b.col);
}

function runs(part: Area, row: number, belongs: (row: number, col: number) => boolean): Area[] {
  const found: Area[] = [];
  let from = -1;
  for (let col = part.col; col <= part.col + part.cols; col += 1) {
    const inside = col < part.col + part.cols && belongs(row, col);
    if (inside && from < 0) from = col;
    if (inside || from < 0) continue;
    found.push({ row, col: from, rows: 1, cols: col - from });
    from = -1;
  }
  return found;
}
