import { parseArea } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { invalidArgument, itemNotFound } from './apiError';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';

const MAX_ADDRESS = 8_192;

/** The range of an address or name on a sheet; the whole sheet without one. */
export function addressedRange(sheet: Sheet, address: unknown, session: Session): RangeRef {
  if (address === undefined || address === null || address === '') return session.wholeSheet(sheet);
  const text = checkedAddress(address);
  const local = splitSheet(text);
  const owner = local.sheet === undefined ? sheet : session.workbook.sheet(local.sheet);
  if (!owner) throw itemNotFound(`The worksheet ${local.sheet ?? ''}`);
  const area = parseArea(local.address.replaceAll('$', ''));
  if (area) return session.range(owner, area);
  const named = namedRange(text, sheet, session);
  if (!named) throw invalidArgument(`${text} is no address.`);
  return named;
}

/** The ranges of several addresses parted by commas. */
export function addressedRanges(sheet: Sheet, address: unknown, session: Session): RangeRef[] {
  if (address === undefined || address === null || address === '') return [session.wholeSheet(sheet)];
  return checkedAddress(address)
    .split(',')
    .map((part) => addressedRange(sheet, part.trim(), session));
}

function checkedAddress(address: unknown): string {
  if (typeof address !== 'string' || address.length > MAX_ADDRESS) throw invalidArgument('An address is text of at most 8,192 characters.');
  return address;
}

/** Parts `'My sheet'!A1` into sheet and address. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!match) return { sheet: undefined, address: text.trim() };
  return { sheet: (match[1]?.replaceAll("''", "'") ?? match[2]) as string, address: match[3] as string };
}

/** The sheet and area of a text such as `='My sheet'!$A$1:$B$2`; undefined when it is none. */
export function readReference(text: string, session: Session, fallback?: Sheet): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const { sheet: name, address } = splitSheet(text.replace(/^=/, ''));
  const sheet = name === undefined ? fallback : session.workbook.sheet(name);
  const area = parseArea(address.replaceAll('$', ''));
  return sheet && area ? { sheet, area } : undefined;
}

/** The range that a defined name, a table name or a simple structured reference means. */
export function namedRange(text: string, sheet: Sheet, session: Session): RangeRef | undefined {
  const { workbook } = session;
  const lower = text.toLowerCase();
  const name = workbook.names.get(`${sheet.id}!${lower}`) ?? workbook.names.get(lower);
  if (name) {
    const found = readReference(name.formula, session, sheet);
    return found ? session.range(found.sheet, found.area) : structured(name.formula.replace(/^=/, ''), session);
  }
  return structured(text, session);
}

function structured(text: string, session: Session): RangeRef | undefined {
  const match = /^([^[\]]+)(?:\[([^[\]]+)\])?$/.exec(text);
  const table = match?.[1] === undefined ? undefined : session.workbook.table(match[1]);
  const sheet = table && session.workbook.sheet(table.sheetId);
  if (!table || !sheet) return undefined;
  const area = columnArea(table, match?.[2]);
  return area && session.range(sheet, area);
}

function columnArea(table: Table, name: string | undefined): Area | undefined {
  if (name === undefined) return table.body;
  if (/^#all$/i.test(name)) return table.area;
  if (/^#headers$/i.test(name)) return table.header;
  if (/^#data$/i.test(name)) return table.body;
  const index = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : { ...table.body, col: table.area.col + index, cols: 1 };
}
