import { describe, expect, it, test } from '@jest/globals';
import { gzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { convertWorkbook } from '../../scripts/lib/libreOffice.mjs';
import type { RawRow, RawSource, RawTable } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { encodeText } from '../support/encodeText';

/** A table with a name in each cell, a line end in one, a quote in another; `words` are of the language that the encoding is for. */
const tableOf = (words: readonly string[]): string[][] => [
  ['sku', ...words],
  ...Array.from({ length: 20 }, (_, line) => [`00${line}`, ...words.map((word, at) => (at === 0 ? `${word}\n${line}` : `${word}${line}`))]),
  ['99', ...words.map((word) => `${word} "x"`)],
];

const LANGUAGES = [
  ['utf-8', ['名称', 'Café', 'ชื่อสินค้า', 'Số lượng']], ['utf-16le', ['名称', '商品标题', '数量']], ['utf-16be', ['名称', 'Café', 'цена']],
  ['gb18030', ['商品标题', '买家实际支付金额', '订单创建时间']], ['big5', ['商品名稱', '訂單編號', '買家帳號']],
  ['shift_jis', ['商品名', 'セッション数', '注文番号']], ['windows-1252', ['Menge', 'Umsätze', 'Größe', 'Dépenses']],
] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;

function textOf(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((row) => row.map((cell) => (/["\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n');
}

async function allRows(table: RawTable): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const block of table.blocks()) rows.push(...block.rows);
  return rows;
}

/** How far a table has come after each of its blocks, in percent of its bytes. */
async function sharesRead(table: RawTable, size: number): Promise<number[]> {
  const shares: number[] = [];
  for await (const { bytesRead } of table.blocks()) shares.push(Math.round((100 * bytesRead) / size));
  return shares;
}

async function onlyTable(source: RawSource): Promise<RawTable> {
  const tables = await readTables(source);
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

describe.each(LANGUAGES)('a text in %s', (encoding, words) => {
  const rows = tableOf(words);
  test.each(DELIMITERS)('is read with its encoding, parted by %j, plain and inside gzip and zip', async (delimiter) => {
    const bytes = encodeText(textOf(rows, delimiter), encoding);
    const sources: RawSource[] = [{ name: 'a.csv', bytes }, { name: 'a.tsv.gz', bytes: gzipSync(bytes) }, { name: 'a.zip', bytes: zipSync({ 'a.txt': bytes }) }];
    for (const source of sources) {
      const table = await onlyTable(source);
      expect([table.encoding, table.delimiter]).toEqual([encoding, delimiter]);
      expect(await allRows(table)).toEqual(rows);
    }
  });
});

it('reads UTF-8 with a byte order mark without making it part of the first header', async () => {
  expect((await allRows(await onlyTable({ name: 'a.csv', bytes: encodeText('\ufeffsku,名称\n1,杯\n', 'utf-8') })))[0]).toEqual(['sku', '名称']);
});

describe('a workbook', () => {
  const rows = [['货号', '数量', '金额', '日期'], ['0012', 3, 12.5, '2025-03-01'], ['0013', 4, -1.25, '2025-03-02'], ...Array.from({ length: 4500 }, (_, at) => [`${at}x`, at, at / 4, '2025-03-03'])];

  it('of the older binary form is read like the newer one, block by block, and both inside gzip and zip', async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: '订单', rows }] });
    const xls = new Uint8Array(await convertWorkbook(xlsx, 'xls'));
    expect(Array.from(xls.subarray(0, 4))).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
    for (const [encoding, bytes] of [['xlsx', xlsx], ['xls', xls]] as const) {
      for (const source of [{ name: `a.${encoding}`, bytes }, { name: 'a.gz', bytes: gzipSync(bytes) }, { name: 'a.zip', bytes: zipSync({ 'a.x': bytes }) }]) {
        const table = await onlyTable(source);
        expect(table.encoding).toBe(encoding);
        expect(await allRows(table)).toEqual(rows);
        expect(await sharesRead(table, bytes.length)).toEqual([44, 89, 100]);
      }
    }
  });
});
