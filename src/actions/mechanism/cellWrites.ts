import type { Scalar } from '../../core/scalar';
import type { KeptWrite, KeptWrites, WrittenCell } from '../../sheets/explain/sayHistory';
import type { WorkbookState } from '../../sheets/workbookState';
import type { FormulaBefore } from './formulaUndo';
import type { RestorePoint, TableBefore } from './restorePoint';
import { openPoint, readStore, type StoredPoint } from './snapshotStore';

function covers({ sheetId, area }: FormulaBefore, cell: WrittenCell): boolean {
  return sheetId === cell.sheetId && cell.row >= area.row && cell.row < area.row + area.rows && cell.col >= area.col && cell.col < area.col + area.cols;
}

/** Whether a cell of a table came with a write that changed the table. */
function isAdded({ addedIds, addedColumns }: TableBefore, { id, key }: WrittenCell): boolean {
  return addedColumns.includes(key) || addedIds.some((one) => one.toUpperCase() === id.toUpperCase());
}

/** What a point says of a cell: what it held before, null where it came with this write; undefined where the write left it alone. */
function changeIn({ sheets, tables, formulas = [] }: RestorePoint, place: WrittenCell): { readonly before?: Scalar } | undefined {
  const { table, id, key } = place;
  const change = tables.find(({ name }) => name === table);
  if (sheets.some((sheet) => sheet.table === table) || (change !== undefined && isAdded(change, place))) return {};
  const cell = change?.columns[key]?.find(([one]) => one.toUpperCase() === id.toUpperCase());
  if (cell !== undefined) return { before: cell[1] };
  return change?.formulas[key] !== undefined || formulas.some((formula) => covers(formula, place)) ? { before: undefined } : undefined;
}

function toWrite({ id, at, action }: StoredPoint, change: { readonly before?: Scalar }): KeptWrite {
  return { action, at, point: id, isFirst: !('before' in change), before: change.before };
}

/** What the restore points of a workbook, read with their data, tell of single cells; a damaged point tells nothing. */
export function keptWrites(state: WorkbookState): KeptWrites {
  const stored = readStore(state).reverse();
  return {
    count: stored.length,
    has: (point, at) => stored.some((one) => one.id === point && one.at === at),
    lastOf: (cell) => {
      for (const point of stored) {
        const change = changeIn(openPoint(state, point.id), cell);
        if (change !== undefined) return toWrite(point, change);
      }
      return undefined;
    },
  };
}
