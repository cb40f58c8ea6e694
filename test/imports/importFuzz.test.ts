import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RawRow } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { ALL_PROFILES } from '../../src/imports/allProfiles';
import type { ImportOptions } from '../../src/imports/importTypes';
import { accountForRows } from '../support/accountForRows';
import { inspect } from '../support/inspect';
import { sharedData, sharedSource } from '../support/sharedData';

/** Cases of all properties together; the shared data are mutated where they are present. */
const CASES = process.env['CI'] ? 10_000 : 500;
const ROWS = 50;
const LARGEST = 3_000_000;

const encoder = new TextEncoder();
const OPTIONS: readonly ImportOptions[] = [{}, { currency: 'USD' }, { currency: 'USD', period: '2025-03' }, { currency: 'VND', dateOrder: 'mdy' }];

/** Cells as exports have them, and as they must not. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', ' ', '0', '1', '2', '-3', '12.50', '1.234,56', '1,234.56', '$5.00', '₹12', '(7.00)', '12%', 'n/a', '1e400', 'NaN', '=1+1', '-', 'S1', 'S2', 'A-1') },
  { weight: 3, arbitrary: fc.constantFrom('2025-03-01', '01/03/2025', '13/03/2025', '3/13/25', 'Mar 5, 2025', '5 janv. 2025', '20250305', '2025-02-31', '45000', '9999-12-31') },
  { weight: 2, arbitrary: fc.constantFrom('Amazon.com', 'amazon.de', 'Order', 'Refund', 'Transfer', 'Cancelled', 'Unpaid', 'USD', 'EUR', 'XYZ', 'Completed', '已取消', 'Return/Refund', '__proto__', 'constructor') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
);

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const headers = fc.constantFrom(...ALL_PROFILES.flatMap(({ layouts }) => layouts)).map(({ columns }) =>
  Object.values(columns).map((names) => String(names[0])));

/** A report of a known layout with columns shuffled, doubled and left out, filled at random. */
const generated = headers.chain((names) => fc.record({
  names: fc.shuffledSubarray(names, { minLength: Math.max(1, names.length - 2) }),
  rows: fc.array(fc.array(cell, { minLength: Math.max(1, names.length - 1), maxLength: names.length + 1 }), { maxLength: 12 }),
  delimiter: fc.constantFrom(',', '\t', ';'), preamble: fc.array(fc.constantFrom('', 'All amounts in USD, unless specified', 'x'), { maxLength: 3 }),
})).map(({ names, rows, delimiter, preamble }) =>
  encoder.encode([...preamble.map(quoted), ...[names, ...rows].map((row) => row.map(quoted).join(delimiter))].join('\n')));

const slices = await realSlices();

/** A slice of a real report: some rows of it, then some bytes changed or cut off. */
const sliced = fc.record({
  slice: fc.nat(Math.max(0, slices.length - 1)), first: fc.nat(ROWS), count: fc.nat(ROWS), keepHeader: fc.boolean(),
  changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
}).map(({ slice, first, count, keepHeader, changes, cut }) => {
  const rows = slices[slice] ?? [['sku', 'quantity']];
  const kept = [...(keepHeader ? rows.slice(0, 5) : []), ...rows.slice(5 + first, 5 + first + count)].slice(0, ROWS);
  const bytes = encoder.encode(kept.map((row) => row.map((value) => quoted(value === null ? '' : String(value))).join(',')).join('\n'));
  for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return cut === null ? bytes : bytes.subarray(0, Math.floor(bytes.length * cut));
});

async function realSlices(): Promise<RawRow[][]> {
  if (!existsSync(sharedData())) return [];
  const folders = readdirSync(sharedData(), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !/csv-edge|uci-online-retail/.test(entry.name));
  const files = folders.flatMap(({ name }) => readdirSync(sharedData(name)).map((file) => sharedSource(name, file))).filter(({ bytes }) => bytes.length < LARGEST);
  const tables = await Promise.all(files.map((file) => readTables(file).catch(() => [])));
  return Promise.all(tables.flat().map(async (table) => {
    for await (const { rows } of table.blocks()) return rows.slice(0, 2 * ROWS);
    return [];
  }));
}

/** What is offered or refused when a file is looked at; what an import takes is never refused before. */
async function isUnderstood(bytes: Uint8Array, options: ImportOptions): Promise<void> {
  const source = { name: 'fuzz.csv', bytes };
  const { tables, problem } = await inspect(source, options);
  expect(tables.length > 0).toBe(problem === undefined);
  if (await accountForRows(source, options) === 'imported') expect(problem).toBeUndefined();
}

const KINDS: readonly (readonly [kind: string, bytes: fc.Arbitrary<Uint8Array>, share: number])[] = [
  ['bytes of any kind', fc.uint8Array({ maxLength: 1500 }), 0.1], ['generated reports', generated, 0.5], ['slices of real reports', sliced, 0.4],
];

test.each(KINDS)('%s are refused in one sentence or read without losing a row', async (_, bytes, share) => {
  await fc.assert(fc.asyncProperty(bytes, fc.constantFrom(...OPTIONS), async (input, options) => {
    await accountForRows({ name: 'fuzz.csv', bytes: input }, options);
  }), { numRuns: CASES * share });
});

test.each(KINDS)('%s are told to be a report, a question or no table when they are looked at', async (_, bytes, share) => {
  await fc.assert(fc.asyncProperty(bytes, fc.constantFrom(...OPTIONS), isUnderstood), { numRuns: CASES * share * 0.1 });
});
