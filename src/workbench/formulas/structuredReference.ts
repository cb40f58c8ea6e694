import { parseStructRef } from '@borgar/fx';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { CellError } from '../model/values';
import type { Context } from './context';
import { REF, Reference, VALUE } from './operand';
import type { Structure } from './structure';

export interface StructuredText {
  /** Empty for the table that the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** Reads the text of a structured reference; undefined when it is none. */
export function readStructured(text: string): StructuredText | undefined {
  const parsed = parseStructRef(text);
  if (!parsed) return undefined;
  return { table: parsed.table ?? '', columns: parsed.columns ?? [], sections: (parsed.sections ?? []).map((section) => section.toLowerCase()) };
}

/** What a structured reference means in a table: its columns, and all of its cells where it does not depend on the formula's row. */
export interface StructuredPlace {
  readonly sheet: Sheet;
  readonly columns: Span;
  readonly whole: Reference | undefined;
}

/** The cells that a structured reference means at the formula's place. */
export function resolveStructured(text: StructuredText, context: Context): Reference | CellError {
  const { structure } = context.services;
  const table = text.table === '' ? structure.tableAt(context.sheet, context.row, context.col) : structure.table(text.table);
  const place = table && structure.placeOf(text, table, () => findPlace(text, table, structure));
  if (!table || !place) return REF;
  if (place.whole) return place.whole;
  if (!isOfRow(text)) return REF;
  const body = bodySpan(table);
  if (context.sheet.id !== table.sheetId || context.row < body.from || context.row > body.to) return VALUE;
  return referenceTo(place.sheet, table, { from: context.row, to: context.row }, place.columns);
}

function isOfRow({ sections }: StructuredText): boolean {
  return sections.includes('this row');
}

function findPlace(text: StructuredText, table: Table, structure: Structure): StructuredPlace | undefined {
  const sheet = structure.sheetById(table.sheetId);
  const columns = columnSpan(text.columns, table, structure);
  if (!sheet || !columns) return undefined;
  const rows = isOfRow(text) ? undefined : rowSpan(text.sections, table);
  return { sheet, columns, whole: rows && referenceTo(sheet, table, rows, columns) };
}

function referenceTo(sheet: Sheet, { area }: Table, rows: Span, columns: Span): Reference {
  return new Reference(sheet, { row: rows.from, rows: rows.to - rows.from + 1, col: area.col + columns.from, cols: columns.to - columns.from + 1 });
}

interface Span {
  from: number;
  to: number;
}

function columnSpan(names: readonly string[], table: Table, structure: Structure): Span | undefined {
  const [start, end = start] = names;
  if (start === undefined || end === undefined) return { from: 0, to: table.area.cols - 1 };
  const first = structure.column(table, start);
  const last = end === start ? first : structure.column(table, end);
  if (first === undefined || last === undefined) return undefined;
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

function rowSpan(sections: readonly string[], table: Table): Span | undefined {
  if (sections.length === 0) return sectionSpan('data', table);
  let span: Span | undefined;
  for (const section of sections) {
    const part = sectionSpan(section, table);
    if (part) span = span ? { from: Math.min(span.from, part.from), to: Math.max(span.to, part.to) } : part;
  }
  return span;
}

function sectionSpan(section: string, table: Table): Span | undefined {
  const { row: top, rows } = table.area;
  const end = top + rows - 1;
  if (section === 'all') return { from: top, to: end };
  if (section === 'headers') return table.showHeaders ? { from: top, to: top } : undefined;
  if (section === 'totals') return table.showTotals ? { from: end, to: end } : undefined;
  const body = bodySpan(table);
  return { from: body.from, to: Math.max(body.from, body.to) };
}

/** A table without rows ends before it begins. */
function bodySpan({ area, showHeaders, showTotals }: Table): Span {
  return { from: area.row + Number(showHeaders), to: area.row + area.rows - 1 - Number(showTotals) };
}
