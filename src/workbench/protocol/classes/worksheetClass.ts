import type { Sheet, Visibility } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { activate } from '../activate';
import { addressedRange, addressedRanges } from '../addresses';
import type { ApiClass } from '../apiClass';
import { ApiError, invalidArgument } from '../apiError';
import { EVENT, WORKBOOK_TARGET } from '../apiEvent';
import { checkedArea, usedArea } from '../bounds';
import { checkSheetName } from '../nameRules';
import type { Session } from '../session';
import { removeSheet } from '../removeSheet';
import { renameSheetTo } from '../structure';
import { object } from '../targets';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** One worksheet. */
export const worksheetClass: ApiClass<Sheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: rename },
    position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => move(workbook, sheet, Number(value)),
    },
    visibility: { get: (sheet) => sheet.visibility, set: (sheet, value, session) => setVisibility(sheet, value, session.workbook) },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        sheet.tabColor = value.toUpperCase();
      },
    },
    showGridlines: { get: (sheet) => sheet.showGridlines, set: (sheet, value) => void (sheet.showGridlines = value === true) },
    showHeadings: { get: (sheet) => sheet.showHeadings, set: (sheet, value) => void (sheet.showHeadings = value === true) },
    standardHeight: { get: () => 15 },
    standardWidth: { get: () => 8.43 },
    enableCalculation: { get: () => true },
  },
  objects: {
    tables: (sheet) => object('TableCollection', { sheet }),
    names: (sheet) => object('NamedItemCollection', { sheet }),
    charts: (sheet) => object('ChartCollection', sheet),
    protection: (sheet) => object('WorksheetProtection', sheet),
    freezePanes: (sheet) => object('WorksheetFreezePanes', sheet),
    pageLayout: (sheet) => object('PageLayout', sheet),
    horizontalPageBreaks: (sheet) => object('PageBreakCollection', sheet),
    customProperties: (sheet) => object('WorksheetCustomPropertyCollection', sheet),
    autoFilter: (sheet) => object('AutoFilter', sheet),
  },
  methods: {
    getRange: (sheet, [address], session) => object('Range', addressedRange(sheet, address, session)),
    getRanges: (sheet, [address], session) => object('RangeAreas', addressedRanges(sheet, address, session)),
    getCell: (sheet, [row, col], session) => object('Range', session.range(sheet, checkedArea(Number(row), Number(col), 1, 1))),
    getRangeByIndexes: (sheet, [row, col, rows, cols], session) =>
      object('Range', session.range(sheet, checkedArea(Number(row), Number(col), Number(rows), Number(cols)))),
    getUsedRange: (sheet, [valuesOnly], session) => {
      session.refresh();
      // An empty sheet answers its top left cell.
      return object('Range', session.range(sheet, usedArea(sheet, valuesOnly === true) ?? { row: 0, col: 0, rows: 1, cols: 1 }));
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly], session) => {
      session.refresh();
      const area = usedArea(sheet, valuesOnly === true);
      return area ? object('Range', session.range(sheet, area)) : null;
    },
    activate: (sheet, _args, session) => activate(sheet, session),
    calculate: (_sheet, [full], session) => session.calculator.recalculate(full === true),
    delete: (sheet, _args, session) => remove(sheet, session),
    getNext: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, 1, visibleOnly) ?? notThere(),
    getNextOrNullObject: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, 1, visibleOnly),
    getPrevious: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, -1, visibleOnly) ?? notThere(),
    getPreviousOrNullObject: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, -1, visibleOnly),
    showOutlineLevels: (sheet, [rowLevels, columnLevels]) => {
      showLevels(sheet.rows, Number(rowLevels));
      showLevels(sheet.columns, Number(columnLevels));
    },
  },
};

function notThere(): never {
  throw new ApiError('ItemNotFound', "The requested resource doesn't exist.");
}

function rename(sheet: Sheet, value: unknown, session: Session): void {
  const name = checkSheetName(value, session.workbook, sheet.id);
  const nameBefore = sheet.name;
  renameSheetTo(session, sheet, name);
  const args = { nameAfter: name, nameBefore, source: session.source, type: 'WorksheetNameChanged', worksheetId: sheet.id };
  session.emit({ type: EVENT.worksheetNameChanged, targets: [sheet.id, WORKBOOK_TARGET], args });
}

function move(workbook: Workbook, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) throw invalidArgument();
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

function visibleOthers(workbook: Workbook, sheet: Sheet): Sheet[] {
  return workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
}

function setVisibility(sheet: Sheet, value: unknown, workbook: Workbook): void {
  const visibility = VISIBILITIES.find((known) => known === value);
  if (!visibility) throw invalidArgument();
  const [next] = visibleOthers(workbook, sheet);
  // Guess: Excel's code for hiding the last visible sheet.
  if (visibility !== 'Visible' && !next) throw new ApiError('InvalidOperation', 'A workbook shows at least one worksheet.');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && workbook.activeSheetId === sheet.id && next) workbook.activeSheetId = next.id;
}

function remove(sheet: Sheet, session: Session): void {
  const { workbook } = session;
  if (sheet.visibility === 'VeryHidden') throw new ApiError('GeneralException', 'A very hidden worksheet cannot be deleted.');
  // Guess: Excel's code for deleting the last visible sheet.
  if (visibleOthers(workbook, sheet).length === 0) throw new ApiError('InvalidOperation', 'A workbook keeps at least one visible worksheet.');
  removeSheet(workbook, sheet);
  session.undo.clear();
  session.emit({ type: EVENT.worksheetDeleted, targets: [WORKBOOK_TARGET], args: { source: session.source, type: 'WorksheetDeleted', worksheetId: sheet.id } });
}

function neighbour(workbook: Workbook, sheet: Sheet, step: number, visibleOnly: unknown): ReturnType<typeof object> | null {
  for (let at = workbook.sheets.indexOf(sheet) + step; ; at += step) {
    const other = workbook.sheets[at];
    if (!other) return null;
    if (visibleOnly !== true || other.visibility === 'Visible') return object('Worksheet', other);
  }
}

function showLevels(lines: Sheet['rows'], levels: number): void {
  if (levels === 0) return;
  for (const line of lines.values()) {
    if (line.outline) line.hidden = line.outline >= levels;
  }
}
