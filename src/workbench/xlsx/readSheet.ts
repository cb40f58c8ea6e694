import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { contains, formatArea, parseArea, type Area } from '../model/area';
import type { LineFormat, PageLayout, Sheet } from '../model/sheet';
import type { CellStyle } from '../model/style';
import type { Workbook } from '../model/workbook';
import { readAreas } from './areas';
import { readValue } from './cellValues';
import { readColor } from './colors';
import { fromFileWidth } from './columnWidths';
import { readConditionalFormats } from './conditionalFormats';
import { fromFileFormula } from './formulaText';
import { present } from './present';
import type { FileStyles } from './readStyles';
import { readStringItem } from './sharedStrings';
import { readValidations } from './validations';
import { attribute, child, children, descend, flag, isOn, numberAttribute, relationId, type XmlElement } from './xml';
import { decodeText } from './xmlText';

/** What all sheets of a file share while they are read. */
export interface ReadContext {
  readonly workbook: Workbook;
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly theme: readonly string[];
}

/** Reads the cells of a sheet; its tables must be there already, for `[@Column]`. */
class CellReader {
  private readonly styleNumbers: number[] = [];
  private readonly formulas = new Map<string, string>();
  /** Shared formulas in row-and-column form, by their number. */
  private readonly shared = new Map<string, string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly context: ReadContext,
  ) {}

  readRows(sheetData: XmlElement | undefined): void {
    let row = -1;
    for (const element of children(sheetData, 'row')) {
      row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
      const format = readLine(element, isOn(element.attributes.customHeight) ? Number(element.attributes.ht) : undefined);
      if (format) this.sheet.rows.set(row, format);
      let col = -1;
      for (const cell of element.children) {
        col = cell.attributes.r === undefined ? col + 1 : (parseArea(cell.attributes.r)?.col ?? col + 1);
        this.readCell(cell, row, col);
      }
    }
  }

  private readCell(cell: XmlElement, row: number, col: number): void {
    const { t: type, s: style } = cell.attributes;
    const { grid } = this.sheet;
    if (style !== undefined && style !== '0') grid.setStyle(row, col, this.styleNumber(Number(style)));
    const inline = type === 'inlineStr' ? child(cell, 'is') : undefined;
    const value = inline ? readStringItem(inline) : readValue(type, child(cell, 'v')?.text, this.context.strings);
    const formula = this.readFormula(child(cell, 'f'), row, col);
    if (formula !== undefined) grid.setFormula(row, col, formula);
    // A formula that yields empty text is stored without a value by some programs.
    if (value !== null) grid.setValue(row, col, value);
  }

  private styleNumber(style: number): number {
    const known = this.styleNumbers[style];
    if (known !== undefined) return known;
    const number = this.context.workbook.styles.intern(this.context.styles.cells[style] ?? this.context.workbook.styles.get(0));
    this.styleNumbers[style] = number;
    return number;
  }

  private readFormula(element: XmlElement | undefined, row: number, col: number): string | undefined {
    if (!element) return undefined;
    const { t: type, si = '', ref } = element.attributes;
    const text = decodeText(element.text);
    if (type === 'dataTable') return undefined;
    if (type === 'shared') return this.readShared(text, si, row, col);
    if (text === '') return undefined;
    const area = type === 'array' && ref !== undefined ? parseArea(ref) : undefined;
    if (area && area.rows * area.cols > 1) this.sheet.spills.set(`${row},${col}`, area);
    return this.userFormula(text, row, col);
  }

  private readShared(text: string, si: string, row: number, col: number): string | undefined {
    const anchor = formatArea({ row, col, rows: 1, cols: 1 });
    if (text !== '') {
      this.shared.set(si, translateFormulaToR1C1(text, anchor));
      return this.userFormula(text, row, col);
    }
    const relative = this.shared.get(si);
    return relative === undefined ? undefined : this.userFormula(translateFormulaToA1(relative, anchor), row, col);
  }

  private userFormula(text: string, row: number, col: number): string {
    const table = this.sheet.tables.find((candidate) => contains(candidate.area, row, col))?.name;
    const key = `${table ?? ''}\n${text}`;
    let formula = this.formulas.get(key);
    if (formula === undefined) {
      formula = fromFileFormula(text, table);
      this.formulas.set(key, formula);
    }
    return formula;
  }
}

function readLine({ attributes }: XmlElement, size: number | undefined): LineFormat | undefined {
  const format: LineFormat = {};
  if (size !== undefined) format.size = size;
  if (isOn(attributes.hidden)) format.hidden = true;
  if (Number(attributes.outlineLevel ?? 0) > 0) format.outline = Number(attributes.outlineLevel);
  if (isOn(attributes.collapsed)) format.collapsed = true;
  return Object.keys(format).length > 0 ? format : undefined;
}

/** Some programs describe all columns up to the last; a width for more than these is the width of the sheet, not of a column. */
const MOST_COLUMNS = 1024;

function readColumns(element: XmlElement | undefined, sheet: Sheet): void {
  for (const column of children(element, 'col')) {
    const [from, to] = [Number(column.attributes.min), Number(column.attributes.max)];
    const format = readLine(column, isOn(column.attributes.customWidth) ? fromFileWidth(Number(column.attributes.width)) : undefined);
    if (!format || to - from >= MOST_COLUMNS) continue;
    for (let col = from; col <= to; col += 1) sheet.columns.set(col - 1, { ...format });
  }
}

function readView(view: XmlElement | undefined, sheet: Sheet, workbook: Workbook): void {
  sheet.showGridlines = flag(view, 'showGridLines', true);
  sheet.showHeadings = flag(view, 'showRowColHeaders', true);
  const pane = child(view, 'pane');
  if (attribute(pane, 'state')?.startsWith('frozen')) {
    sheet.frozen = { rows: numberAttribute(pane, 'ySplit') ?? 0, cols: numberAttribute(pane, 'xSplit') ?? 0 };
  }
  const selection = children(view, 'selection').pop();
  const [selected] = readAreas(attribute(selection, 'sqref'));
  if (selected && flag(view, 'tabSelected')) workbook.selection = { sheetId: sheet.id, area: selected };
}

const PAPERS: Readonly<Record<string, NonNullable<PageLayout['paper']>>> = { 1: 'Letter', 8: 'A3', 9: 'A4' };
const ORIENTATIONS: Readonly<Record<string, NonNullable<PageLayout['orientation']>>> = { landscape: 'Landscape', portrait: 'Portrait' };

function readPage(root: XmlElement, sheet: Sheet): void {
  const setup = child(root, 'pageSetup');
  const isFitted = flag(descend(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  // 0 lets a direction take as many pages as it needs.
  const pages = (name: string): number | undefined => (isFitted ? (numberAttribute(setup, name) ?? 1) || undefined : undefined);
  const breaks = children(child(root, 'rowBreaks'), 'brk').flatMap((element) => numberAttribute(element, 'id') ?? []);
  sheet.page = present<PageLayout>({
    paper: PAPERS[attribute(setup, 'paperSize') ?? ''],
    orientation: ORIENTATIONS[attribute(setup, 'orientation') ?? ''],
    fitWidth: pages('fitToWidth'),
    fitHeight: pages('fitToHeight'),
    rowBreaks: breaks.length === 0 ? undefined : breaks,
  });
}

/** Links of more cells than these are taken for a slip of the writing program. */
const MOST_LINKED_CELLS = 100_000;

function readHyperlinks(root: XmlElement, sheet: Sheet, workbook: Workbook, addressOf: (relation: string) => string | undefined): void {
  for (const element of children(child(root, 'hyperlinks'), 'hyperlink')) {
    const area: Area | undefined = parseArea(element.attributes.ref ?? '');
    if (!area || area.rows * area.cols > MOST_LINKED_CELLS) continue;
    const relation = relationId(element);
    const address = relation === undefined ? undefined : addressOf(relation);
    const { location, tooltip } = element.attributes;
    const hyperlink: CellStyle['hyperlink'] = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: decodeText(tooltip) }),
    };
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let col = area.col; col < area.col + area.cols; col += 1) {
        sheet.grid.setStyle(row, col, workbook.styles.vary(sheet.grid.style(row, col), { hyperlink }));
      }
    }
  }
}

/** Reads a sheet's part; tables, drawing and custom properties lie in parts of their own. */
export function readSheet(root: XmlElement, sheet: Sheet, context: ReadContext, addressOf: (relation: string) => string | undefined): void {
  const color = (element: XmlElement | undefined): string | undefined => readColor(element, context.theme);
  sheet.tabColor = color(descend(root, 'sheetPr', 'tabColor')) ?? '';
  readView(descend(root, 'sheetViews', 'sheetView'), sheet, context.workbook);
  readColumns(child(root, 'cols'), sheet);
  new CellReader(sheet, context).readRows(child(root, 'sheetData'));
  sheet.isProtected = isOn(child(root, 'sheetProtection')?.attributes.sheet);
  sheet.merges.push(...children(child(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []));
  for (const element of children(root, 'conditionalFormatting')) {
    sheet.conditionalFormats.push(...readConditionalFormats(element, context.styles.looks, color, () => context.workbook.newId('F')));
  }
  // Priorities count from 0 without gaps here; other programs start anywhere.
  sheet.conditionalFormats.sort((a, b) => a.priority - b.priority).forEach((format, index) => Object.assign(format, { priority: index }));
  sheet.validations.push(...readValidations(child(root, 'dataValidations')));
  readHyperlinks(root, sheet, context.workbook, addressOf);
  readPage(root, sheet);
}
