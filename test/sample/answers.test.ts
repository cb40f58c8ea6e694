import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';

interface Measures {
  readonly orders: number;
  readonly units: number;
  readonly netSales: number;
  readonly refunds: number;
  readonly adSpend: number;
}

type Row = Readonly<Record<string, string>>;

const answers = JSON.parse(readFileSync(path.resolve('test/fixtures/sampleTotals.json'), 'utf8')) as {
  sites: Record<string, Record<string, Measures>>;
};

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.resolve('assets/sample', name)));

function textRows(name: string, delimiter: string): Row[] {
  const text = strFromU8(gunzipSync(bytesOf(name)));
  return Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: true }).data;
}

const bothYears = (pattern: string, delimiter: string): Row[] =>
  ['2024', '2025'].flatMap((year) => textRows(pattern.replace('YEAR', year), delimiter));

/** Cells of a workbook of ours, read off its XML by column letters; every cell as text. */
function sheetRows(name: string): Record<string, string>[] {
  const parts = unzipSync(bytesOf(name));
  const shared = [
    ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs),
  ].map((match) => match[1] ?? '');
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    (row) =>
      new Map(
        [...(row[1] ?? '').matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>(.*?)<\/v>/g)].map((cell) => [
          cell[1] ?? '',
          (cell[2] ?? '').includes('t="s"') ? (shared[Number(cell[3])] ?? '') : (cell[3] ?? ''),
        ]),
      ),
  );
  const [headers, ...data] = rows;
  return data.map((row) =>
    Object.fromEntries(
      [...(headers ?? new Map<string, string>())].map(([column, header]) => [
        header.normalize('NFC'),
        row.get(column) ?? '',
      ]),
    ),
  );
}

const number = (text: string | undefined): number => Number((text ?? '').trim());

function sumBy(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + value(row));
  return sums;
}

function expectMonths(site: string, measure: keyof Measures, found: ReadonlyMap<string, number>): void {
  for (const [month, row] of Object.entries(answers.sites[site] ?? {}))
    expect([month, found.get(month) ?? 0]).toEqual([month, expect.closeTo(row[measure], 4)]);
}

const amounts = ['price-amount', 'item-related-fee-amount', 'other-fee-amount', 'promotion-amount', 'other-amount'];

describe.each([
  ['Amazon US', 'amazon-us-settlements-YEAR.txt.gz'],
  ['Amazon CA', 'amazon-ca-settlements-YEAR.txt.gz'],
])('%s', (site, pattern) => {
  const rows = bothYears(pattern, '\t');
  const posted = (row: Row): string => (row['posted-date'] ?? '').slice(0, 7);

  it('states for each settlement the sum of all its amounts', () => {
    const stated = sumBy(
      rows.filter((row) => row['total-amount'] !== ''),
      (row) => row['settlement-id'] ?? '',
      (row) => number(row['total-amount']),
    );
    const found = sumBy(
      rows,
      (row) => row['settlement-id'] ?? '',
      (row) => amounts.reduce((sum, column) => sum + number(row[column]), 0),
    );
    expect(stated.size).toBe(52);
    for (const [id, total] of stated) expect(found.get(id)).toBeCloseTo(total, 4);
  });

  it('adds up to the answers by the month of posting', () => {
    const orders = rows.filter((row) => row['transaction-type'] === 'Order');
    const principal = (list: Row[], sign: number): Row[] =>
      list.filter((row) => row['price-type'] === 'Principal' || (sign > 0 && row['promotion-type'] === 'Principal'));
    const money = (row: Row): number => number(row['price-amount']) + number(row['promotion-amount']);
    const refunds = rows.filter((row) => row['transaction-type'] === 'Refund');
    expectMonths(
      site,
      'units',
      sumBy(orders, posted, (row) => number(row['quantity-purchased'])),
    );
    expectMonths(site, 'netSales', sumBy(principal(orders, 1), posted, money));
    expectMonths(
      site,
      'refunds',
      sumBy(principal(refunds, -1), posted, (row) => -money(row)),
    );
    expectMonths(
      site,
      'orders',
      sumBy([...new Map(orders.map((row) => [row['order-id'], row])).values()], posted, () => 1),
    );
    if (site === 'Amazon CA')
      expectMonths(
        site,
        'adSpend',
        sumBy(
          rows.filter((row) => row['item-related-fee-type'] === 'Cost of Advertising'),
          posted,
          (row) => -number(row['item-related-fee-amount']),
        ),
      );
  });
});

test('the own site adds up to the answers by the shop’s own date, without voided and unpaid orders', () => {
  const rows = bothYears('shopify-orders-YEAR.csv.gz', ',');
  const heads = rows.filter(
    (row) => row['Financial Status'] !== '' && !['voided', 'pending'].includes(row['Financial Status'] ?? ''),
  );
  const counted = new Set(heads.map((row) => row.Name));
  const created = (row: Row): string => (row['Created at'] ?? '').slice(0, 7);
  expectMonths(
    'Shopify',
    'orders',
    sumBy(heads, created, () => 1),
  );
  expectMonths(
    'Shopify',
    'netSales',
    sumBy(heads, created, (row) => number(row.Subtotal)),
  );
  expectMonths(
    'Shopify',
    'refunds',
    sumBy(heads, created, (row) => number(row['Refunded Amount'])),
  );
  expectMonths(
    'Shopify',
    'units',
    sumBy(
      rows.filter((row) => counted.has(row.Name)),
      created,
      (row) => number(row['Lineitem quantity']),
    ),
  );
});

test('Shopee adds up to the answers, the shop’s voucher taken off once an order', () => {
  const rows = ['20240101_20240630', '20240701_20241231', '20250101_20250630', '20250701_20251231']
    .flatMap((half) => sheetRows(`Order.all.${half}.xlsx`))
    .filter((row) => !['Đã hủy', 'Chưa thanh toán'].includes(row['Trạng Thái Đơn Hàng'] ?? ''));
  const heads = [...new Map(rows.map((row) => [row['Mã đơn hàng'], row])).values()];
  const ordered = (row: Row): string => (row['Ngày đặt hàng'] ?? '').slice(0, 7);
  const vouchers = sumBy(heads, ordered, (row) => number(row['Mã giảm giá của Shop']));
  const goods = sumBy(rows, ordered, (row) => number(row['Tổng giá bán (sản phẩm)']));
  expectMonths(
    'Shopee VN',
    'orders',
    sumBy(heads, ordered, () => 1),
  );
  expectMonths(
    'Shopee VN',
    'refunds',
    sumBy(rows, ordered, (row) => number(row['Returned quantity']) * number(row['Giá ưu đãi'])),
  );
  expectMonths(
    'Shopee VN',
    'units',
    sumBy(rows, ordered, (row) => number(row['Số lượng'])),
  );
  expectMonths(
    'Shopee VN',
    'netSales',
    new Map([...goods].map(([month, sum]) => [month, sum - (vouchers.get(month) ?? 0)])),
  );
});

test('the advertising report adds up to the answers of Amazon US', () => {
  const rows = ['2024', '2025'].flatMap((year) =>
    sheetRows(`Sponsored Products Advertised product report ${year}.xlsx`),
  );
  const month = (row: Row): string =>
    new Date((number(row['Start Date']) - 25569) * 86_400_000).toISOString().slice(0, 7);
  expectMonths(
    'Amazon US',
    'adSpend',
    sumBy(rows, month, (row) => number(row.Spend)),
  );
});
