import type { Rectangle } from '../workbookState';

/** What a reference in a formula points at: cells of the same row of a table, whole columns of one, cells of a sheet, or a defined name. */
export type Reference =
  | { readonly to: 'row' | 'columns'; readonly table: string; readonly first: string; readonly last: string }
  | { readonly to: 'cells'; readonly sheet: string | undefined; readonly area: Rectangle }
  | { readonly to: 'name'; readonly name: string };

const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d+)`;
const AREA = new RegExp(`^(?:('(?:[^']|'')*'|[^!]+)!)?${CELL}(?::${CELL})?$`, 'u');

/** Position of a column by its letters, counted from 0. */
function columnAt(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plainHeader(header: string): string {
  return header.replace(/'(.)/g, '$1');
}

/** Reads an address such as `Sheet!B7`, `'My sheet'!$B$7:$C$9` or `B7`; undefined for anything else. */
export function readAddress(text: string): Extract<Reference, { to: 'cells' }> | undefined {
  const [, sheet, left = '', top = '', right = left, bottom = top] = AREA.exec(text.trim().replace(/[a-z]+(?=\$?\d+(?::|$))/gi, (letters) => letters.toUpperCase())) ?? [];
  if (left === '') return undefined;
  const [row, col] = [Number(top) - 1, columnAt(left)];
  const name = sheet?.startsWith("'") === true ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { to: 'cells', sheet: name, area: { row, col, rows: Number(bottom) - row, cols: columnAt(right) - col + 1 } };
}

/** Reads a reference as it stands in a formula; `ownTable` is the table of the formula's cell, empty outside tables. */
export function readReference(text: string, ownTable: string): Reference {
  const [, table = '', inner] = /^([^[\]!]*)\[(.*)\]$/su.exec(text) ?? [];
  if (inner === undefined) return readAddress(text) ?? { to: 'name', name: text };
  const isRow = inner.startsWith('@') || inner.includes('[#This Row]');
  const columns = inner.replace(/^@/, '').replace(/^\[#This Row\],?/, '');
  const headers = [...columns.matchAll(/\[((?:'.|[^[\]'])*)\]/gsu)].map(([, header = '']) => header);
  const [first = columns, last = first] = headers;
  return { to: isRow ? 'row' : 'columns', table: table === '' ? ownTable : table, first: plainHeader(first), last: plainHeader(last) };
}
