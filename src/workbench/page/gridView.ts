import type { ICellData, ICommandInfo, IWorkbookData } from '@univerjs/core';
import { CanceledError, CommandType, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode, UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets/lib/facade';
import '@univerjs/sheets-ui/lib/facade';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { Looks } from './conditionalLooks';
import type { Cells } from './gridData';
import { changedCells, gridCells, gridWorkbook } from './gridData';
import { sheetVersion, workbookShape } from './gridShape';

const SET_CELLS = 'sheet.mutation.set-range-values';
/** Commands that would change what the host holds in a way that this view does not hand on. */
const NOT_HANDED_ON = /^sheet\.command\.(insert-|remove-|delete-range|append-row|copy-sheet|move-(rows|cols|range)|add-worksheet-merge|set-worksheet-(name|order|hide|show)|.*(row-height|col-width|style|border|text-wrap|align|font|bold|italic|underline|strike))/;
/** Marks our own changes of the grid, so that they are not taken for the user's. */
const FROM_HOST = { onlyLocal: true, fromHost: true } as const;

/** A text that no cell holds: what is compared with it differs. */
const STALE = '\u0000';

interface TypedCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** What the user does in the grid. */
export interface GridEvents {
  readonly onType: (sheet: Sheet, row: number, col: number, text: string) => void;
  readonly onSelect: (sheet: Sheet, row: number, col: number) => void;
  /** The looks that rules give to a sheet's cells, as known now; asked at every drawing. */
  readonly looksOf: (sheet: Sheet) => Looks;
  /** The user tried what the view does not offer, such as inserting a row. */
  readonly onRefused: () => void;
}

/** The grid as a view of a workbook: it shows what the host holds, and hands on what the user types. It calculates nothing. */
export class GridView {
  private readonly api: FUniver;
  private readonly univer: Univer;
  private shown: { workbook: Workbook; shape: string; cells: Map<string, Cells>; versions: Map<string, number> } | undefined;
  private unit = 0;
  private edit: TypedCell | undefined;

  constructor(container: string, private readonly events: GridEvents) {
    this.univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: zhCN }, logLevel: LogLevel.ERROR });
    this.univer.registerPlugin(UniverRenderEnginePlugin);
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverUIPlugin, { container, header: false, toolbar: false, contextMenu: false, disableAutoFocus: true });
    this.univer.registerPlugin(UniverDocsPlugin);
    this.univer.registerPlugin(UniverDocsUIPlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: false, disableForceStringAlert: true, disableForceStringMark: true });
    // The editor of a cell is part of the formula packages. They find nothing to calculate: the grid is given text alone.
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
    this.univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    this.api = FUniver.newAPI(this.univer);
    this.listen();
  }

  /** Brings the grid up to date with a workbook; draws anew only where more than cells has changed. */
  refresh(workbook: Workbook): void {
    const shape = workbookShape(workbook);
    if (!this.shown || this.shown.workbook !== workbook || this.shown.shape !== shape) this.draw(workbook, shape);
    else this.update(workbook);
  }

  /** Draws a sheet's cells again at the next refresh, although no value has changed. */
  forget(sheetId: string): void {
    this.shown?.versions.delete(sheetId);
  }

  /** Shows a sheet. */
  activate(sheetId: string): void {
    const book = this.api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(sheetId);
    if (book && sheet && book.getActiveSheet().getSheetId() !== sheetId) book.setActiveSheet(sheet);
  }

  /** Selects a cell of the sheet that is shown, and brings it into view. */
  select(row: number, col: number): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || row >= sheet.getMaxRows() || col >= sheet.getMaxColumns()) return;
    sheet.getRange(row, col).activate();
    sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, col - 2));
  }

  /** The sheet in view; choosing its tab is enough, no cell need be selected. */
  shownSheetId(): string | undefined {
    return this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  }

  private draw(workbook: Workbook, shape: string): void {
    const active = this.shownSheetId() ?? workbook.activeSheetId;
    if (this.shown) this.api.disposeUnit(this.unitId());
    this.unit += 1;
    const cells = new Map(workbook.sheets.map((sheet) => [sheet.id, gridCells(workbook, sheet, this.events.looksOf(sheet))]));
    this.shown = { workbook, shape, cells, versions: versionsOf(workbook) };
    // The grid keeps and changes what it is given.
    const data = gridWorkbook(workbook, this.unitId(), (sheet) => structuredClone(cells.get(sheet.id) ?? {}));
    this.univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, data);
    this.activate(active);
  }

  private update(workbook: Workbook): void {
    if (!this.shown) return;
    const versions = versionsOf(workbook);
    for (const sheet of workbook.sheets) {
      if (versions.get(sheet.id) === this.shown.versions.get(sheet.id)) continue;
      const after = gridCells(workbook, sheet, this.events.looksOf(sheet));
      const cellValue = changedCells(this.shown.cells.get(sheet.id) ?? {}, after);
      this.shown.cells.set(sheet.id, after);
      if (Object.keys(cellValue).length > 0) {
        this.api.syncExecuteCommand(SET_CELLS, { unitId: this.unitId(), subUnitId: sheet.id, cellValue: structuredClone(cellValue) }, FROM_HOST);
      }
    }
    this.shown.versions = versions;
  }

  private listen(): void {
    this.api.addEvent(this.api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      this.edit = isConfirm ? { row, col: column, text: value.toPlainText().replace(/\r?\n$/, '') } : undefined;
    });
    this.api.addEvent(this.api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const sheet = this.shown?.workbook.sheet(worksheet.getSheetId());
      const [first] = selections;
      if (sheet && first) this.events.onSelect(sheet, first.startRow, first.startColumn);
    });
    this.api.onBeforeCommandExecute(({ id }) => {
      if (!NOT_HANDED_ON.test(id)) return;
      this.events.onRefused();
      throw new CanceledError();
    });
    this.api.onCommandExecuted((command, options) => {
      if (command.id === SET_CELLS && command.type === CommandType.MUTATION && !options?.fromHost) this.takeOver(command);
    });
  }

  /** Hands cells that the user changed, by typing, pasting or deleting, to the host; the grid is then corrected by what the host makes of them. */
  private takeOver({ params }: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: Cells };
    const sheet = this.shown?.workbook.sheet(subUnitId);
    const shown = this.shown?.cells.get(subUnitId);
    if (!sheet || !shown) return;
    const shownText = (row: number, col: number) => String(shown[row]?.[col]?.v ?? '');
    for (const { row, col, text } of typedCells(cellValue, this.edit)) {
      if (text !== shownText(row, col)) this.events.onType(sheet, row, col, text);
      // The grid now shows the user's text, so whatever the host makes of it is a change.
      (shown[row] ??= {})[col] = { v: STALE };
    }
    this.forget(subUnitId);
    this.edit = undefined;
  }

  private unitId(): string {
    return `workbook-${this.unit}`;
  }
}

/** The cells of a change that hold content, with the text that was typed where the grid has already read it as something else. */
function typedCells(cells: Cells, edit: TypedCell | undefined): TypedCell[] {
  return Object.entries(cells).flatMap(([rowKey, line]) =>
    Object.entries<ICellData | null>(line).flatMap(([colKey, cell]) => {
      const [row, col] = [Number(rowKey), Number(colKey)];
      if (edit?.row === row && edit.col === col) return [edit];
      const isLookAlone = cell && !('v' in cell || 'f' in cell || 'p' in cell);
      return isLookAlone ? [] : [{ row, col, text: String(cell?.f ?? cell?.v ?? '') }];
    }),
  );
}

function versionsOf(workbook: Workbook): Map<string, number> {
  return new Map(workbook.sheets.map((sheet) => [sheet.id, sheetVersion(sheet)]));
}
