import { formatArea, type Area } from '../model/area';
import type { LineFormat, Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { toFileColor } from './colors';
import { writeConditionalFormats } from './conditionalFormats';
import { toFileWidth } from './columnWidths';
import { writeValidations } from './validations';
import { writeRows, writtenExtent, type WriteContext } from './writeRows';
import { encodeText, tag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAPERS = { Letter: 1, A3: 8, A4: 9 } as const;

/** Relationship ids of what stands in parts of its own; `externalLink` gives the id of a web address. */
export interface SheetParts {
  readonly tables: readonly string[];
  readonly drawing: string | undefined;
  readonly customProperties: readonly { name: string; relation: string }[];
  readonly externalLink: (address: string) => string;
}

/** The pane in which the user works: below and right of what is frozen; undefined when nothing is. */
function activePane({ rows, cols }: Sheet['frozen']): string | undefined {
  if (rows > 0) return cols > 0 ? 'bottomRight' : 'bottomLeft';
  return cols > 0 ? 'topRight' : undefined;
}

function paneXml({ frozen }: Sheet): string {
  const pane = activePane(frozen);
  if (pane === undefined) return '';
  const topLeftCell = formatArea({ row: frozen.rows, col: frozen.cols, rows: 1, cols: 1 });
  return tag('pane', { xSplit: frozen.cols || undefined, ySplit: frozen.rows || undefined, topLeftCell, activePane: pane, state: 'frozen' });
}

function viewXml(workbook: Workbook, sheet: Sheet): string {
  const isActive = workbook.activeSheetId === sheet.id;
  const selected = workbook.selection?.sheetId === sheet.id ? workbook.selection.area : undefined;
  const first = selected && formatArea({ ...selected, rows: 1, cols: 1 });
  const selection = selected && tag('selection', { pane: activePane(sheet.frozen), activeCell: first, sqref: formatArea(selected) });
  return tag(
    'sheetViews',
    {},
    tag(
      'sheetView',
      { showGridLines: sheet.showGridlines ? undefined : 0, showRowColHeaders: sheet.showHeadings ? undefined : 0, tabSelected: isActive || undefined, workbookViewId: 0 },
      paneXml(sheet),
      selection,
    ),
  );
}

function deepest(lines: Iterable<LineFormat>): number | undefined {
  const level = Math.max(0, ...Array.from(lines, (line) => line.outline ?? 0));
  return level === 0 ? undefined : level;
}

/** Characters of a column without a width of its own, for columns that only are hidden or grouped. */
const STANDARD_WIDTH = 8.43;

function columnsXml(sheet: Sheet): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b).map(([col, { size, hidden, outline, collapsed }]) =>
    tag('col', {
      min: col + 1,
      max: col + 1,
      width: toFileWidth(size ?? STANDARD_WIDTH),
      customWidth: size !== undefined || undefined,
      hidden: hidden || undefined,
      outlineLevel: outline || undefined,
      collapsed: collapsed || undefined,
    }),
  );
  return columns.length === 0 ? '' : tag('cols', {}, ...columns);
}

function propertiesXml(sheet: Sheet): string {
  const { fitWidth, fitHeight } = sheet.page;
  const parts = [
    sheet.tabColor !== '' && tag('tabColor', { rgb: toFileColor(sheet.tabColor) }),
    (fitWidth !== undefined || fitHeight !== undefined) && tag('pageSetUpPr', { fitToPage: true }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : tag('sheetPr', {}, ...parts);
}

function pageXml({ page }: Sheet): string {
  const isFitted = page.fitWidth !== undefined || page.fitHeight !== undefined;
  const values = {
    paperSize: page.paper && PAPERS[page.paper],
    // 0 lets a direction take as many pages as it needs.
    fitToWidth: isFitted ? (page.fitWidth ?? 0) : undefined,
    fitToHeight: isFitted ? (page.fitHeight ?? 0) : undefined,
    orientation: page.orientation?.toLowerCase(),
  };
  const margins = tag('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  return margins + (Object.values(values).some((value) => value !== undefined) ? tag('pageSetup', values) : '');
}

/** Excel's last column, up to which a break between rows reaches. */
const LAST_COLUMN = 16_383;

function rowBreaksXml({ page: { rowBreaks = [] } }: Sheet): string {
  const count = rowBreaks.length;
  return count === 0 ? '' : tag('rowBreaks', { count, manualBreakCount: count }, ...rowBreaks.map((row) => tag('brk', { id: row, max: LAST_COLUMN, man: 1 })));
}

function hyperlinksXml(workbook: Workbook, sheet: Sheet, externalLink: SheetParts['externalLink']): string {
  const links: string[] = [];
  for (const { row, col, style } of sheet.grid.styledCells()) {
    const link = workbook.styles.get(style).hyperlink;
    if (!link) continue;
    const ref = formatArea({ row, col, rows: 1, cols: 1 });
    const address = link.address === undefined || link.address === '' ? undefined : externalLink(link.address);
    links.push(tag('hyperlink', { ref, 'r:id': address, location: link.documentReference, tooltip: link.screenTip === undefined ? undefined : encodeText(link.screenTip) }));
  }
  return links.length === 0 ? '' : tag('hyperlinks', {}, ...links);
}

function mergesXml(merges: readonly Area[]): string {
  return merges.length === 0 ? '' : tag('mergeCells', { count: merges.length }, ...merges.map((area) => tag('mergeCell', { ref: formatArea(area) })));
}

/** The part of one sheet; the order of its elements is fixed by the file form. */
export function writeSheet(workbook: Workbook, sheet: Sheet, context: WriteContext, parts: SheetParts): string {
  const extent = writtenExtent(sheet);
  const used: Area = { row: 0, col: 0, rows: Math.max(1, extent.rows), cols: Math.max(1, extent.cols) };
  return xmlDocument(
    tag(
      'worksheet',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      propertiesXml(sheet),
      tag('dimension', { ref: formatArea(used) }),
      viewXml(workbook, sheet),
      tag('sheetFormatPr', { defaultRowHeight: 15, outlineLevelRow: deepest(sheet.rows.values()), outlineLevelCol: deepest(sheet.columns.values()) }),
      columnsXml(sheet),
      writeRows(sheet, context),
      sheet.isProtected && tag('sheetProtection', { sheet: true, objects: true, scenarios: true }),
      mergesXml(sheet.merges),
      writeConditionalFormats(sheet.conditionalFormats, context.styles, context.names),
      writeValidations(sheet.validations, context.names),
      hyperlinksXml(workbook, sheet, parts.externalLink),
      pageXml(sheet),
      rowBreaksXml(sheet),
      parts.customProperties.length > 0 &&
        tag('customProperties', {}, ...parts.customProperties.map(({ name, relation }) => tag('customPr', { name: encodeText(name), 'r:id': relation }))),
      parts.drawing !== undefined && tag('drawing', { 'r:id': parts.drawing }),
      parts.tables.length > 0 && tag('tableParts', { count: parts.tables.length }, ...parts.tables.map((relation) => tag('tablePart', { 'r:id': relation }))),
    ),
  );
}
