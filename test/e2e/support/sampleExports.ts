import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import Papa from 'papaparse';
import { deleteRows } from '../../../src/workbench/model/deleteRows';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';

const SAMPLE = path.join(process.cwd(), 'assets', 'sample');
const YEAR_DAYS = 365;

interface Described {
  readonly files: readonly { readonly file: string }[];
  readonly plan: { readonly rates: readonly { readonly currency: string; readonly rate: number }[] };
}

const described = JSON.parse(readFileSync(path.join(SAMPLE, 'sample.json'), 'utf8')) as Described;

/** The exports of the sample, in the order of its import, and the plan rates that go with them. */
export const sampleFiles: readonly string[] = described.files.map(({ file }) => path.join(SAMPLE, file));
export const sampleRates = described.plan.rates;

interface SiteMonth {
  readonly netSales: number;
  readonly refunds: number;
}

/** What the generator of the sample knows of each site and month, in the currency of the site. */
export const sampleAnswers = (JSON.parse(readFileSync(path.join(process.cwd(), 'test', 'fixtures', 'sampleTotals.json'), 'utf8')) as { sites: Readonly<Record<string, Readonly<Record<string, SiteMonth>>>> }).sites;

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Row = Record<string, string>;

const upload = (name: string, bytes: Uint8Array): Upload => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const textOf = (name: string): string => strFromU8(gunzipSync(readFileSync(path.join(SAMPLE, name))));
const parsed = (text: string, delimiter: string) => Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: true });
const aYearOn = (text: string): string => text.replace(/^2025-/, '2026-');
const packed = (name: string, rows: readonly Row[], columns: readonly string[], delimiter: string): Upload => upload(name, gzipSync(strToU8(Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { delimiter, newline: '\n' }))));

/** The orders of January 2025 a year on: dates and order numbers change, amounts stay. */
function shopifyJanuary(): Upload {
  const { data, meta } = parsed(textOf('shopify-orders-2025.csv.gz'), ',');
  const rows = data.filter((row) => row['Created at']?.startsWith('2025-01-')).map((row) => ({ ...Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, aYearOn(cell)])), Name: `${row.Name ?? ''}26` }));
  return packed('shopify-orders-2026-01.csv.gz', rows, meta.fields ?? [], ',');
}

const SETTLED = ['price-amount', 'item-related-fee-amount', 'other-fee-amount', 'promotion-amount', 'other-amount'];

/** What was posted in January 2025 as one settlement a year on, with the total that it states. */
function settlementJanuary(country: string, currency: string): Upload {
  const tables = ['2024', '2025'].map((year) => parsed(textOf(`amazon-${country}-settlements-${year}.txt.gz`), '\t'));
  const posted = tables.flatMap(({ data }) => data).filter((row) => row['posted-date']?.startsWith('2025-01-') && !row['transaction-type']?.includes('Reserve'));
  const rows = posted.map((row) => ({ ...row, 'settlement-id': '26010100001', 'posted-date': aYearOn(row['posted-date'] ?? ''), 'order-id': (row['order-id'] ?? '').replace(/^\d{3}/, '926') }));
  const total = rows.reduce((sum, row: Row) => sum + SETTLED.reduce((part, column) => part + Math.round(Number(row[column]) * 100), 0), 0) / 100;
  const at = (day: string): string => (posted[0]?.['posted-date'] ?? '').replace(/^[\d-]+([T ])[\d:]+/, `${day}$100:00:00`);
  const head = { 'settlement-id': '26010100001', 'settlement-start-date': at('2026-01-01'), 'settlement-end-date': at('2026-02-01'), 'deposit-date': at('2026-02-03'), 'total-amount': total.toFixed(2), currency };
  return packed(`amazon-${country}-settlement-2026-01.txt.gz`, [head, ...rows], tables[0]?.meta.fields ?? [], '\t');
}

/** The rows of a workbook up to the last one of January 2025, each cell changed as told. */
function workbookJanuary(file: string, name: string, dateColumn: number, isJanuary: (cell: unknown) => boolean, change: (cell: unknown, col: number) => unknown): Upload {
  const workbook = readXlsx(new Uint8Array(readFileSync(path.join(SAMPLE, file))));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet.`);
  const cells = [...sheet.grid.cells()].filter(({ row }) => row > 0);
  const last = Math.max(...cells.filter(({ row, col }) => col === dateColumn && isJanuary(sheet.value(row, col))).map(({ row }) => row));
  for (const { row, col, value } of cells) if (row <= last) sheet.setValue(row, col, change(value, col) as string);
  deleteRows(workbook, sheet, last + 1, Math.max(...cells.map(({ row }) => row)) - last);
  return upload(name, writeXlsx(workbook, { customFunctions: new Set() }));
}

const ORDERED_ON = 2;
const JANUARY_SERIAL = 45658;

/** The exports of January 2026: those of January 2025 a year on, so that the sample's answers hold for them. */
export function januaryExports(): readonly Upload[] {
  return [
    settlementJanuary('us', 'USD'),
    settlementJanuary('ca', 'CAD'),
    workbookJanuary('Order.all.20250101_20250630.xlsx', 'Order.all.20260101_20260131.xlsx', ORDERED_ON, (cell) => String(cell).startsWith('2025-01-'), (cell, col) => (col === 0 ? `26${String(cell).slice(2)}` : typeof cell === 'string' ? aYearOn(cell) : cell)),
    shopifyJanuary(),
    workbookJanuary('Sponsored Products Advertised product report 2025.xlsx', 'Sponsored Products Advertised product report 2026-01.xlsx', 0, (cell) => cell === JANUARY_SERIAL, (cell, col) => (col < 2 ? Number(cell) + YEAR_DAYS : cell)),
  ];
}
