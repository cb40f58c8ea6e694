import type { PageLayout, Sheet } from '../../model/sheet';
import { MAX_COLS, MAX_ROWS } from '../../model/area';
import { addressedRange } from '../addresses';
import type { ApiClass } from '../apiClass';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import { EVENT, WORKBOOK_TARGET } from '../apiEvent';
import type { Session } from '../session';
import { object, targetOf } from '../targets';

function rangeArgument(sheet: Sheet, value: unknown, session: Session) {
  return targetOf('Range', value) ?? addressedRange(sheet, value, session);
}

function frozenArea({ frozen }: Sheet) {
  if (frozen.rows === 0 && frozen.cols === 0) return undefined;
  return { row: 0, col: 0, rows: frozen.rows === 0 ? MAX_ROWS : frozen.rows, cols: frozen.cols === 0 ? MAX_COLS : frozen.cols };
}

const count = (value: unknown): number => {
  const lines = value === undefined || value === null ? 1 : Number(value);
  if (!Number.isInteger(lines) || lines < 0) throw invalidArgument();
  return lines;
};

/** Rows and columns that stay in view. */
export const freezePanesClass: ApiClass<Sheet> = {
  methods: {
    freezeRows: (sheet, [rows]) => void (sheet.frozen = { rows: count(rows), cols: 0 }),
    freezeColumns: (sheet, [cols]) => void (sheet.frozen = { rows: 0, cols: count(cols) }),
    // The range is the part to be frozen, not the first cell below it.
    freezeAt: (sheet, [range], session) => {
      const { area } = rangeArgument(sheet, range, session);
      const rows = area.rows >= MAX_ROWS ? 0 : area.row + area.rows;
      sheet.frozen = { rows, cols: area.cols >= MAX_COLS ? 0 : area.col + area.cols };
    },
    unfreeze: (sheet) => void (sheet.frozen = { rows: 0, cols: 0 }),
    getLocation: (sheet, _args, session) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound('The frozen range');
      return object('Range', session.range(sheet, area));
    },
    getLocationOrNullObject: (sheet, _args, session) => {
      const area = frozenArea(sheet);
      return area ? object('Range', session.range(sheet, area)) : null;
    },
  },
};

/** Protection of a sheet; every change of it empties the user's undo list. */
export const worksheetProtectionClass: ApiClass<Sheet> = {
  scalars: {
    protected: { get: (sheet) => sheet.isProtected },
    // Options are not modelled; Excel's answer holds nulls that cannot be handed back either.
    options: { get: (sheet) => (sheet.isProtected ? {} : null) },
  },
  methods: {
    protect: (sheet, _args, session) => {
      // Guess: Excel's code for a sheet that is protected already.
      if (sheet.isProtected) throw new ApiError('AccessDenied', 'The sheet is protected already.');
      setProtected(sheet, true, session);
    },
    unprotect: (sheet, _args, session) => setProtected(sheet, false, session),
  },
};

function setProtected(sheet: Sheet, isProtected: boolean, session: Session): void {
  sheet.isProtected = isProtected;
  session.undo.clear();
  const args = { isProtected, source: session.source, type: 'WorksheetProtectionChanged', worksheetId: sheet.id };
  session.emit({ type: EVENT.worksheetProtectionChanged, targets: [sheet.id, WORKBOOK_TARGET], args });
}

const PAPERS: Readonly<Record<string, NonNullable<PageLayout['paper']>>> = { A4: 'A4', A3: 'A3', Letter: 'Letter' };

/** How a sheet is printed. */
export const pageLayoutClass: ApiClass<Sheet> = {
  scalars: {
    orientation: {
      get: (sheet) => sheet.page.orientation ?? 'Portrait',
      set: (sheet, value) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument();
        sheet.page.orientation = value;
      },
    },
    paperSize: {
      get: (sheet) => sheet.page.paper ?? 'Letter',
      set: (sheet, value) => {
        const paper = PAPERS[String(value)];
        if (!paper) throw new ApiError('NotImplemented', `The workbench does not know the paper ${String(value)}.`);
        sheet.page.paper = paper;
      },
    },
    zoom: { get: ({ page }) => zoomOf(page), set: (sheet, value) => setZoom(sheet.page, value) },
  },
  methods: {
    setPrintArea: (sheet, [range], session) => void (sheet.page.printArea = rangeArgument(sheet, range, session).area),
    getPrintAreaOrNullObject: (sheet, _args, session) =>
      sheet.page.printArea ? object('RangeAreas', [session.range(sheet, sheet.page.printArea)]) : null,
    setPrintTitleRows: (sheet, [range], session) => {
      const { row, rows } = rangeArgument(sheet, range, session).area;
      sheet.page.titleRows = { from: row, to: row + rows - 1 };
    },
    getPrintTitleRowsOrNullObject: (sheet, _args, session) => {
      const { titleRows } = sheet.page;
      if (!titleRows) return null;
      return object('Range', session.range(sheet, { row: titleRows.from, col: 0, rows: titleRows.to - titleRows.from + 1, cols: MAX_COLS }));
    },
  },
};

function zoomOf({ fitWidth, fitHeight }: PageLayout): Record<string, number> {
  if (fitWidth === undefined && fitHeight === undefined) return { scale: 100 };
  return { ...(fitWidth === undefined ? {} : { horizontalFitToPages: fitWidth }), ...(fitHeight === undefined ? {} : { verticalFitToPages: fitHeight }) };
}

function setZoom(page: PageLayout, value: unknown): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = (value ?? {}) as Record<string, number | undefined>;
  if (scale !== undefined && scale !== 100) throw new ApiError('NotImplemented', 'The workbench does not implement PageLayout.zoom.scale.');
  delete page.fitWidth;
  delete page.fitHeight;
  if (horizontalFitToPages !== undefined) page.fitWidth = horizontalFitToPages;
  if (verticalFitToPages !== undefined) page.fitHeight = verticalFitToPages;
}
