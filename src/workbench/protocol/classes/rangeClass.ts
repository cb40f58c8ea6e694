import { formatArea, intersection } from '../../model/area';
import type { ApiClass } from '../apiClass';
import { isUnbounded } from '../bounds';
import { columnLeft, rowTop } from '../lineSizes';
import { clearRange } from '../rangeActions';
import { rangeMethods } from '../rangeMethods';
import type { RangeRef } from '../rangeRef';
import { readFormulas, readFormulasR1C1, readNumberFormats, readText, readValues, readValueTypes } from '../readCells';
import { sharedStyle, styleRange } from '../styleRange';
import { object } from '../targets';
import { lineState, setHidden } from '../lines';
import { writeCells } from '../writeCells';
import { writeNumberFormats } from '../writeNumberFormats';

/** A range of cells. */
export const rangeClass: ApiClass<RangeRef> = {
  identity: (range) => (range.referenceId === undefined ? {} : { _ReferenceId: range.referenceId }),
  scalars: {
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    rowIndex: { get: (range) => range.area.row },
    columnIndex: { get: (range) => range.area.col },
    rowCount: { get: (range) => range.area.rows },
    columnCount: { get: (range) => range.area.cols },
    // More cells than the library's numbers can tell are -1.
    cellCount: { get: ({ area }) => (area.rows * area.cols > 2 ** 31 - 1 ? -1 : area.rows * area.cols) },
    isEntireRow: { get: ({ area }) => isUnbounded(area) && !/^[A-Z]/.test(formatArea(area)) },
    isEntireColumn: { get: ({ area }) => isUnbounded(area) && (/^[A-Z]/.test(formatArea(area)) || area.cols * area.rows > 2 ** 33) },
    values: { get: readValues, set: (range, value, session) => writeCells(range, value, session) },
    formulas: { get: readFormulas, set: (range, value, session) => writeCells(range, value, session) },
    formulasLocal: { get: readFormulas, set: (range, value, session) => writeCells(range, value, session) },
    formulasR1C1: { get: readFormulasR1C1, set: (range, value, session) => writeCells(range, value, session, 'R1C1') },
    text: { get: readText },
    valueTypes: { get: readValueTypes },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    numberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
    hasSpill: { get: hasSpill },
    hidden: { get: (range) => lineState(range, 'rows', 'hidden') === true || lineState(range, 'columns', 'hidden') === true },
    rowHidden: { get: (range) => lineState(range, 'rows', 'hidden'), set: (range, value) => setHidden(range, 'rows', value) },
    columnHidden: { get: (range) => lineState(range, 'columns', 'hidden'), set: (range, value) => setHidden(range, 'columns', value) },
    hyperlink: {
      get: (range, session) => sharedStyle(range, session, (style) => style.hyperlink ?? null),
      set: (range, value, session) => setHyperlink(range, value, session),
    },
    style: { get: () => 'Normal' },
    top: { get: ({ sheet, area }) => rowTop(sheet, area.row) },
    left: { get: ({ sheet, area }) => columnLeft(sheet, area.col) },
    height: { get: ({ sheet, area }) => rowTop(sheet, area.row + area.rows) - rowTop(sheet, area.row) },
    width: { get: ({ sheet, area }) => columnLeft(sheet, area.col + area.cols) - columnLeft(sheet, area.col) },
  },
  objects: {
    format: (range) => object('RangeFormat', range),
    worksheet: (range) => object('Worksheet', range.sheet),
    dataValidation: (range) => object('DataValidation', range),
    conditionalFormats: (range) => object('ConditionalFormatCollection', range),
    sort: (range) => object('RangeSort', range),
  },
  methods: {
    ...rangeMethods,
    _KeepReference: (range, _args, session) => session.keep(range),
    clear: (range, [applyTo], session) => clearRange(range, applyTo ?? 'All', session),
  },
};

/** Whether all cells belong to a formula that spills, none, or some of them (null). */
function hasSpill({ sheet, area }: RangeRef): boolean | null {
  const spilled = [...sheet.spills.values()].flatMap((spill) => intersection(spill, area) ?? []).reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  return spilled === 0 ? false : spilled === area.rows * area.cols ? true : null;
}

function setHyperlink(range: RangeRef, value: unknown, session: Parameters<typeof styleRange>[1]): void {
  const link = value as { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string };
  const hyperlink = {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
  };
  styleRange(range, session, () => ({ hyperlink, color: '#0563C1', underline: 'Single' }));
  if (link.textToDisplay !== undefined) writeCells(range, link.textToDisplay.replace(/^(?=[=+'-])/, "'"), session);
}
