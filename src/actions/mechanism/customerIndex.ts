import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { monthToSerial, serialToMonth } from '../../core/month';
import { NO_CUSTOMERS, type CustomerHistory, type PurchaseMonth } from '../../domain/sales/customerHistory';
import { numberIn, readTable, textIn, type TableRow } from '../../sheets/readTable';
import { customerIndexSheet } from '../../sheets/specs/customerIndex';
import type { RowContent } from '../../sheets/tableContent';
import type { WorkbookState } from '../../sheets/workbookState';
import { readPurchases, writePurchases } from './purchaseBytes';
import { fromBase64, toBase64 } from './base64';

/** Bytes of one cell; as text a third more, of which Excel takes 32,767. */
const CELL = 22_500;
/** Bytes of one pseudonym. */
const ID = 8;
/** Stands in the place of a site where the countries of the customers are kept. */
const COUNTRIES = 'countries';

/**
 * Reads the customers that the workbook knows, with every day of orders; those of a plan without imports are none. The action must have
 * read the table `CustomerIndex`. Throws when a part of it is missing or damaged.
 */
export function readCustomerHistory(state: WorkbookState): CustomerHistory {
  const rows = customerIndexSheet.table === undefined ? [] : readTable(customerIndexSheet.table, state);
  if (rows.length === 0) return NO_CUSTOMERS;
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = `${textIn(row, 'site')}|${numberIn(row, 'month') ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const takeOut = (key: string): Uint8Array => {
    const found = groups.get(key) ?? [];
    groups.delete(key);
    return bytesOf(found);
  };
  const ids = idsOf(takeOut('|'));
  const countries = takeOut(`${COUNTRIES}|`);
  return { ids, ...(countries.length === 0 ? {} : { countries: strFromU8(gunzipSync(countries)).split('\n') }), months: [...groups.values()].map(toMonth) };
}

/** Rows of the table that keep a history; months that do not change give the rows that they gave before. */
export function customerIndexRows({ ids, countries, months }: CustomerHistory): RowContent[] {
  const rows = partsOf(idBytes(ids), {});
  if (countries !== undefined) rows.push(...partsOf(gzipSync(strToU8(countries.join('\n')), { mtime: 0 }), { site: COUNTRIES }));
  for (const month of months) {
    rows.push(...partsOf(gzipSync(writePurchases(month), { mtime: 0 }), { site: month.site, month: monthToSerial(month.month) }));
  }
  return rows;
}

function partsOf(bytes: Uint8Array, place: RowContent['values']): RowContent[] {
  return Array.from({ length: Math.ceil(bytes.length / CELL) }, (_, part) => ({
    id: '', values: { site: null, month: null, ...place, part: part + 1, data: toBase64(bytes.subarray(part * CELL, (part + 1) * CELL)) },
  }));
}

/** Puts the parts of one block together, wherever their rows have moved. */
function bytesOf(rows: readonly TableRow[]): Uint8Array {
  const parts = [...rows].sort((a, b) => (numberIn(a, 'part') ?? 0) - (numberIn(b, 'part') ?? 0)).map((row) => fromBase64(textIn(row, 'data')));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toMonth(rows: readonly TableRow[]): PurchaseMonth {
  const [first] = rows;
  const site = first === undefined ? '' : textIn(first, 'site');
  const month = serialToMonth((first === undefined ? undefined : numberIn(first, 'month')) ?? 0);
  return readPurchases(gunzipSync(bytesOf(rows)), { site, month });
}

function idBytes(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * ID);
  ids.forEach((id, place) => {
    for (let at = 0; at < ID; at++) bytes[place * ID + at] = Number.parseInt(id.slice(at * 2, at * 2 + 2), 16);
  });
  return bytes;
}

function idsOf(bytes: Uint8Array): string[] {
  return Array.from({ length: bytes.length / ID }, (_, place) =>
    Array.from(bytes.subarray(place * ID, (place + 1) * ID), (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
