import type { Area } from '../model/area';
import { bounding, intersection, MAX_COLS, MAX_ROWS } from '../model/area';
import { readReference } from './addresses';
import type { Arguments } from './apiClass';
import { ApiError, invalidArgument } from './apiError';
import { checkedArea, usedArea } from './bounds';
import { findText } from './findText';
import { group, showGroup, ungroup } from './lines';
import { copyFrom, deleteRange, insertRange, mergeRange, removeDuplicates, selectRange, unmergeRange } from './rangeActions';
import { edgeOf, extendedTo, surroundingRegion } from './rangeEdges';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';
import { specialCells, specialCellsOrNull } from './specialCells';
import type { ApiObject } from './targets';
import { object, targetOf } from './targets';

type Method = (range: RangeRef, args: Arguments, session: Session) => unknown;

const number = (value: unknown, fallback: number) => (value === undefined || value === null ? fallback : Number(value));

function at(range: RangeRef, session: Session, row: number, col: number, rows: number, cols: number): ApiObject<'Range'> {
  return object('Range', session.range(range.sheet, checkedArea(row, col, rows, cols)));
}

function other(range: RangeRef, value: unknown, session: Session): RangeRef {
  const given = targetOf('Range', value);
  if (given) return given;
  const found = typeof value === 'string' ? readReference(value, session, range.sheet) : undefined;
  if (!found) throw invalidArgument();
  return session.range(found.sheet, found.area);
}

function meeting(range: RangeRef, value: unknown, session: Session): Area | undefined {
  const second = other(range, value, session);
  if (second.sheet !== range.sheet) throw invalidArgument();
  return intersection(range.area, second.area);
}

/** Methods that lead from a range to another range on the same sheet. */
const navigation: Record<string, Method> = {
  getCell: (range, [row, col], session) => at(range, session, range.area.row + Number(row), range.area.col + Number(col), 1, 1),
  getRow: (range, [row], session) => {
    if (Number(row) < 0 || Number(row) >= range.area.rows) throw invalidArgument();
    return at(range, session, range.area.row + Number(row), range.area.col, 1, range.area.cols);
  },
  getColumn: (range, [col], session) => {
    if (Number(col) < 0 || Number(col) >= range.area.cols) throw invalidArgument();
    return at(range, session, range.area.row, range.area.col + Number(col), range.area.rows, 1);
  },
  getLastCell: (range, _args, session) => at(range, session, range.area.row + range.area.rows - 1, range.area.col + range.area.cols - 1, 1, 1),
  getLastRow: (range, _args, session) => at(range, session, range.area.row + range.area.rows - 1, range.area.col, 1, range.area.cols),
  getLastColumn: (range, _args, session) => at(range, session, range.area.row, range.area.col + range.area.cols - 1, range.area.rows, 1),
  getEntireRow: (range, _args, session) => at(range, session, range.area.row, 0, range.area.rows, MAX_COLS),
  getEntireColumn: (range, _args, session) => at(range, session, 0, range.area.col, MAX_ROWS, range.area.cols),
  getOffsetRange: (range, [rows, cols], session) =>
    at(range, session, range.area.row + Number(rows), range.area.col + Number(cols), range.area.rows, range.area.cols),
  getResizedRange: (range, [rows, cols], session) =>
    at(range, session, range.area.row, range.area.col, range.area.rows + Number(rows), range.area.cols + Number(cols)),
  getAbsoluteResizedRange: (range, [rows, cols], session) => at(range, session, range.area.row, range.area.col, Number(rows), Number(cols)),
  getRowsAbove: (range, [count], session) => beside(range, 'rows', -number(count, 1), session),
  getRowsBelow: (range, [count], session) => beside(range, 'rows', number(count, 1), session),
  getColumnsBefore: (range, [count], session) => beside(range, 'cols', -number(count, 1), session),
  getColumnsAfter: (range, [count], session) => beside(range, 'cols', number(count, 1), session),
  getBoundingRect: (range, [second], session) => {
    const { sheet, area } = other(range, second, session);
    if (sheet !== range.sheet) throw invalidArgument();
    return object('Range', session.range(sheet, bounding(range.area, area)));
  },
  getIntersection: (range, [second], session) => {
    const area = meeting(range, second, session);
    if (!area) throw new ApiError('ItemNotFound', 'The ranges do not meet.');
    return object('Range', session.range(range.sheet, area));
  },
  getIntersectionOrNullObject: (range, [second], session) => {
    const area = meeting(range, second, session);
    return area ? object('Range', session.range(range.sheet, area)) : null;
  },
  getUsedRange: (range, [valuesOnly], session) => {
    const { row, col } = range.area;
    return object('Range', session.range(range.sheet, usedPart(range, valuesOnly, session) ?? { row, col, rows: 1, cols: 1 }));
  },
  getUsedRangeOrNullObject: (range, [valuesOnly], session) => {
    const area = usedPart(range, valuesOnly, session);
    return area ? object('Range', session.range(range.sheet, area)) : null;
  },
  getSurroundingRegion: (range, _args, session) => object('Range', session.range(range.sheet, surroundingRegion(range))),
  getRangeEdge: (range, [direction], session) => object('Range', session.range(range.sheet, edgeOf(range, direction))),
  getExtendedRange: (range, [direction], session) => object('Range', session.range(range.sheet, extendedTo(range, direction))),
  getVisibleView: () => {
    throw new ApiError('NotImplemented', 'The workbench does not implement Range.getVisibleView.');
  },
  getSpillingToRangeOrNullObject: (range, _args, session) => {
    const spill = [...range.sheet.spills.values()].find(({ row, col }) => row === range.area.row && col === range.area.col);
    return spill ? object('Range', session.range(range.sheet, spill)) : null;
  },
};

function beside(range: RangeRef, side: 'rows' | 'cols', count: number, session: Session): ApiObject<'Range'> {
  const { row, col, rows, cols } = range.area;
  const size = Math.abs(count);
  if (side === 'rows') return at(range, session, count < 0 ? row - size : row + rows, col, size, cols);
  return at(range, session, row, count < 0 ? col - size : col + cols, rows, size);
}

/** The used part of a range, by the cells in it alone. */
function usedPart({ sheet, area }: RangeRef, valuesOnly: unknown, session: Session): Area | undefined {
  session.refresh();
  const used = usedArea(sheet, valuesOnly === true);
  const common = used && intersection(used, area);
  if (!common) return undefined;
  let part: Area | undefined;
  for (let row = common.row; row < common.row + common.rows; row += 1) {
    for (let col = common.col; col < common.col + common.cols; col += 1) {
      const empty = sheet.value(row, col) === null && sheet.formula(row, col) === undefined;
      if (empty && (valuesOnly === true || sheet.grid.style(row, col) === 0)) continue;
      const cell = { row, col, rows: 1, cols: 1 };
      part = part ? bounding(part, cell) : cell;
    }
  }
  return part;
}

/** Methods that change something, or answer about the cells. */
const actions: Record<string, Method> = {
  _ValidateArraySize: ({ area }, [rows, cols]) => {
    if (Number(rows) !== area.rows || Number(cols) !== area.cols) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  },
  insert: (range, [shift], session) => object('Range', insertRange(range, shift, session)),
  delete: (range, [shift], session) => deleteRange(range, shift, session),
  copyFrom: (range, [source, copyType, skipBlanks, transpose], session) =>
    copyFrom(range, other(range, source, session), copyType ?? 'All', skipBlanks === true, transpose === true, session),
  merge: (range, [across]) => mergeRange(range, across === true),
  unmerge: (range) => unmergeRange(range),
  select: (range, _args, session) => selectRange(range, session),
  removeDuplicates: (range, [columns, hasHeader], session) => removeDuplicates(range, columns, hasHeader === true, session),
  group: (range, [option]) => group(range, option),
  ungroup: (range, [option]) => ungroup(range, option),
  showGroupDetails: (range, [option]) => showGroup(range, option, true),
  hideGroupDetails: (range, [option]) => showGroup(range, option, false),
  calculate: (_range, _args, session) => session.calculator.recalculate(),
  getSpecialCells: (range, [kind, valueKind], session) => object('RangeAreas', specialCells(range, kind, valueKind, session)),
  getSpecialCellsOrNullObject: (range, [kind, valueKind], session) => {
    const found = specialCellsOrNull(range, kind, valueKind, session);
    return found && object('RangeAreas', found);
  },
  find: (range, [text, criteria], session) => {
    const found = findText(range, text, criteria, session);
    if (!found) throw new ApiError('ItemNotFound', 'The text was not found.');
    return object('Range', found);
  },
  findOrNullObject: (range, [text, criteria], session) => {
    const found = findText(range, text, criteria, session);
    return found ? object('Range', found) : null;
  },
  getTables: (range, [fullyContained]) => object('TableScopedCollection', { tables: tablesIn(range, fullyContained === true) }),
};

function tablesIn({ sheet, area }: RangeRef, fullyContained: boolean): typeof sheet.tables {
  return sheet.tables.filter((table) => {
    const common = intersection(table.area, area);
    return common && (!fullyContained || (common.rows === table.area.rows && common.cols === table.area.cols));
  });
}

export const rangeMethods: Record<string, Method> = { ...navigation, ...actions };
