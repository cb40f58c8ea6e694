import { describe, expect, it } from '@jest/globals';
import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { Refusal } from '../../src/core/problem';
import type { RawSource, RawRow } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { bytesFile, textFile } from '../support/textFile';

async function rowsOf(source: RawSource, encoding?: string): Promise<RawRow[]> {
  const [table] = await readTables(source, encoding === undefined ? {} : { encoding });
  const rows: RawRow[] = [];
  for await (const block of table!.blocks()) rows.push(...block.rows);
  return rows;
}

async function refusalOf(source: RawSource): Promise<[string | undefined, string | undefined]> {
  try {
    for (const table of await readTables(source)) for await (const block of table.blocks()) void block;
  } catch (error) {
    if (error instanceof Refusal) return [error.kind, error.problems.map((problem) => problem.code).join()];
    throw error;
  }
  return [undefined, undefined];
}

/** Encodes as UTF-16 with its mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  Array.from(`\ufeff${text}`).forEach((char, index) => view.setUint16(2 * index, char.charCodeAt(0), littleEndian));
  return bytes;
}

const TABLE = 'sku,name\nA1,白牌\n';
const ROWS = [['sku', 'name'], ['A1', '白牌']];

describe('readTables', () => {
  it('reads UTF-8 with and without a byte order mark', async () => {
    expect(await rowsOf(textFile('a.csv', TABLE))).toEqual(ROWS);
    expect(await rowsOf(textFile('a.csv', `\ufeff${TABLE}`))).toEqual(ROWS);
  });

  it('reads UTF-16 of both byte orders', async () => {
    expect(await rowsOf({ name: 'a.txt', bytes: utf16(TABLE, true) })).toEqual(ROWS);
    expect(await rowsOf({ name: 'a.txt', bytes: utf16(TABLE, false) })).toEqual(ROWS);
  });

  it.each([['mostly Latin', TABLE, ROWS], ['all Chinese', '货号,商品名称\n一,开口杯最新款\n', [['货号', '商品名称'], ['一', '开口杯最新款']]]])('reads UTF-16 without its mark, %s', async (_, text, rows) => {
    expect(await rowsOf({ name: 'a.txt', bytes: utf16(text, true).subarray(2) })).toEqual(rows);
    expect(await rowsOf({ name: 'a.txt', bytes: utf16(text, false).subarray(2) })).toEqual(rows);
  });

  it('takes bytes with zeros that are no UTF-16 for no table', async () => {
    const noise = Array.from({ length: 400 }, (_, at) => (at % 7 === 0 ? 0 : (at * 37) % 251));
    expect(await refusalOf(bytesFile('a.csv', noise))).toEqual(['unreadable', 'file/not-a-table']);
  });

  it('tells GB18030, Shift-JIS and Windows-1252 apart by what they say', async () => {
    const chinese = bytesFile('a.csv', [0xc9, 0xcc, 0xc6, 0xb7, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0a, 0x61, 0x2c, 0x31, 0x0a]);
    const japanese = bytesFile('a.csv', [0x83, 0x5a, 0x83, 0x62, 0x83, 0x56, 0x83, 0x87, 0x83, 0x93, 0x2c, 0x31, 0x0a, 0x61, 0x2c, 0x31, 0x0a]);
    const western = bytesFile('a.csv', [0x43, 0x61, 0x66, 0xe9, 0x2c, 0x50, 0x72, 0x65, 0xe7, 0x6f, 0x0a, 0x61, 0x2c, 0x31, 0x0a]);
    expect((await rowsOf(chinese))[0]).toEqual(['商品', '数量']);
    expect((await rowsOf(japanese))[0]).toEqual(['セッション', '1']);
    expect((await rowsOf(western))[0]).toEqual(['Café', 'Preço']);
  });

  it('takes the encoding that the user names, and refuses one that does not exist', async () => {
    const bytes = bytesFile('a.csv', [0xa4, 0xa4, 0x2c, 0x31]);
    expect(await rowsOf(bytes, 'big5')).toEqual([['中', '1']]);
    await expect(readTables(bytes, { encoding: 'klingon' })).rejects.toThrow('file/encoding-unknown');
  });

  it('finds semicolons, tabs and runs of blanks', async () => {
    expect(await rowsOf(textFile('a.csv', 'a;b\n"1,5";2\n3;4,5\n'))).toEqual([['a', 'b'], ['1,5', '2'], ['3', '4,5']]);
    expect(await rowsOf(textFile('a.txt', 'a\tb\n1, 2\t3\n'))).toEqual([['a', 'b'], ['1, 2', '3']]);
    expect(await rowsOf(textFile('a.txt', ' 4 1 1997   29.33\n 4 2 1997   1.00\n'))).toEqual([['4', '1', '1997', '29.33'], ['4', '2', '1997', '1.00']]);
  });

  it('is not led astray by lines above the header', async () => {
    const rows = await rowsOf(textFile('a.csv', '"All amounts in USD, unless specified"\nDefinitions:\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n'));
    expect(rows[3]).toEqual(['a', 'b', 'c']);
  });

  it('keeps the rows behind a quote that is never closed', async () => {
    const rows = await rowsOf(textFile('a.csv', 'a,b\n1,"5 inch\n2,"x,y"\n3,z\n'));
    expect(rows.map((row) => row[0])).toEqual(['a', '1', '2', '3']);
    expect(rows[2]).toEqual(['2', 'x,y']);
  });

  it('loses no row where chunks of a large file meet', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index},"línea\n${index}"`);
    const rows = await rowsOf(textFile('a.csv', `n,text\r\n${lines.join('\r\n')}\r\n`));
    expect(rows).toHaveLength(60_001);
    expect(rows.every((row, index) => index === 0 || (row.length === 2 && row[1] === `línea\n${index - 1}`))).toBe(true);
  });

  it('reads inside gzip and zip, each member a table', async () => {
    expect(await rowsOf({ name: 'a.csv.gz', bytes: gzipSync(strToU8(TABLE)) })).toEqual(ROWS);
    const tables = await readTables({ name: 'a.zip', bytes: zipSync({ 'one.csv': strToU8(TABLE), '__MACOSX/x': strToU8('x'), 'two.csv': strToU8(TABLE) }) });
    expect(tables.map((table) => table.sheet)).toEqual(['one.csv', 'two.csv']);
  });

  it('reads every sheet of a workbook, with numbers as numbers and dates as ISO text', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'One', rows: [['a', 1.5], [new Date(Date.UTC(2025, 6, 1)), null]] }, { name: 'Two', rows: [['b']] }] });
    const tables = await readTables({ name: 'a.xlsx', bytes });
    expect(tables.map((table) => table.sheet)).toEqual(['One', 'Two']);
    expect((await rowsOf({ name: 'a.csv', bytes })).map((row) => row[0])).toEqual(['a', '2025-07-01 00:00:00']);
  });
});

it('does not believe a workbook that declares its size as one cell', async () => {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'orders', rows: [['sku', 'name'], ['A1', 'Mug'], [], ['A2', 'Lamp']] }] }));
  const sheet = Object.keys(parts).find((name) => name.includes('worksheets/sheet'))!;
  const xml = strFromU8(parts[sheet]!).replace(/<dimension[^>]*>/, '').replace(/<worksheet[^>]*>/, '$&<dimension ref="A1"/>');
  expect(xml).toContain('<dimension ref="A1"/>');
  expect(await rowsOf({ name: 'a.xlsx', bytes: zipSync({ ...parts, [sheet]: strToU8(xml) }) })).toEqual([['sku', 'name'], ['A1', 'Mug'], [], ['A2', 'Lamp']]);
});

describe('readTables refuses', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
  const random = Array.from({ length: 500 }, (_, index) => (index * 7919 + (index * index) % 251) % 256);
  const gzip = Array.from(gzipSync(strToU8(TABLE.repeat(1000))));
  const zip = Array.from(zipSync({ 'a.csv': strToU8(TABLE.repeat(100)) }));
  const encryptedZip = zip.map((byte, index) => (index === 6 ? byte | 1 : byte));
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0])];

  it.each([
    ['an empty file', [], 'file/empty'],
    ['a file of blanks', [0x20, 0x0d, 0x0a], 'file/empty'],
    ['a picture under another name', png, 'file/not-a-table'],
    ['random bytes', random, 'file/not-a-table'],
    ['a web page', Array.from(strToU8('<!DOCTYPE html><html><table><tr><td>1')), 'file/html'],
    ['a gzip file that was cut off', gzip.slice(0, gzip.length / 2), 'file/damaged'],
    ['a zip file that was cut off', zip.slice(0, zip.length / 2), 'file/damaged'],
    ['a zip file with a password', encryptedZip, 'file/encrypted'],
    ['a workbook with a password', ole, 'file/encrypted'],
  ])('%s, with one sentence', async (_, bytes, code) => {
    expect(await refusalOf(bytesFile('sales.csv', bytes))).toEqual(['unreadable', code]);
  });

  it('a damaged workbook', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'One', rows: [['a', 1.5]] }] });
    expect(await refusalOf({ name: 'a.xlsx', bytes: bytes.slice(0, bytes.length - 40) })).toEqual(['unreadable', 'file/damaged']);
  });
});
