import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { importSales } from '../../src/imports/importSales';
import { codesOf, importText, nothingKnown, total } from '../support/importText';

const SHOPEE = 'Mã đơn hàng,Ngày đặt hàng,Trạng Thái Đơn Hàng,SKU phân loại hàng,Tên sản phẩm,Giá gốc,Tổng giá bán (sản phẩm),Số lượng,Mã giảm giá của Shop,Phí cố định,Phí Dịch Vụ,Người Mua';
/** Lines of Shopee: the voucher of 90 and the fees of 30 and 20 of order A, of 400 and 500, stand on each of its lines. */
const A1 = 'A,2025-03-01 10:00,Hoàn thành,S1,Mug,400,400,1,90,30,20,kim';
const A2 = 'A,2025-03-01 10:00,Hoàn thành,S2,Cup,500,500,1,90,30,20,kim';
const B1 = 'B,2025-03-01 11:00,Hoàn thành,S1,Mug,400,400,1,0,10,0,lee';
const shopee = (...lines: string[]): string => [SHOPEE, ...lines].join('\n');

const SHOPIFY = 'Name,Email,Financial Status,Currency,Subtotal,Taxes,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Payment Method,Refunded Amount,Shipping Country';
/** Lines of Shopify: all that holds for the order stands on its first line. */
const first = (order: string, net: number, off: number, sku: string, price: number, day = '01'): string =>
  `#${order},${sku}@x.org,paid,USD,${net},0,${off},2025-03-${day} 10:00:00 -0500,1,Item ${sku},${price},${sku},,Card,0,US`;
const next = (order: string, sku: string, price: number): string => `#${order},,,,,,,,1,Item ${sku},${price},${sku},,,,`;
const shopify = (...lines: string[]): string => [SHOPIFY, ...lines].join('\n');

const MEASURES = ['orders', 'units', 'gross', 'discounts', 'fees'] as const;

async function sums(files: Readonly<Record<string, string>>): Promise<{ readonly sums: readonly number[]; readonly byProduct: readonly (readonly [string, number])[] }> {
  const { salesFacts, productFacts, skus } = await importText(files);
  const skuOf = new Map(skus.map(({ product, sku }) => [product, sku]));
  return { sums: MEASURES.map((measure) => total(salesFacts, measure)), byProduct: productFacts.map(({ product, netSales }) => [skuOf.get(product) ?? '', netSales] as const).sort() };
}

describe('amounts of a whole order', () => {
  it.each([
    ['in one file', { 'a.csv': shopee(A1, B1, A2) }],
    ['in two files', { 'a.csv': shopee(A1, B1), 'b.csv': shopee(A2) }],
    ['at the seam of two files', { 'a.csv': shopee(B1, A1), 'b.csv': shopee(A2) }],
  ])('that each of its lines repeats count once where its lines stand apart %s', async (_, files) => {
    expect(await sums(files)).toEqual({ sums: [2, 3, 1300, 90, 60], byProduct: [['S1', 760], ['S2', 450]] });
    expect(await sums({ 'a.csv': shopee(A1, A2, B1) })).toEqual(await sums(files));
  });

  it('that stand on its first line alone hold for its other lines, wherever in the file they are', async () => {
    const together = shopify(first('1', 90, 10, 'S1', 60), next('1', 'S2', 40), first('2', 60, 0, 'S1', 60));
    const apart = shopify(next('1', 'S2', 40), first('2', 60, 0, 'S1', 60), first('1', 90, 10, 'S1', 60));
    expect(await sums({ 'a.csv': together })).toEqual({ sums: [2, 3, 160, 10, 0], byProduct: [['S1', 114], ['S2', 36]] });
    expect(await sums({ 'a.csv': apart })).toEqual(await sums({ 'a.csv': together }));
  });

  it.each([[['first.csv', 'next.csv']], [['next.csv', 'first.csv']]])('that stand on its first line alone hold for a line in another file, of %j', async (names) => {
    const texts: Readonly<Record<string, string>> = { 'first.csv': shopify(first('1', 81, 9, 'S1', 50)), 'next.csv': shopify(next('1', 'S2', 40).replace(',,1,Item', ',2025-03-01 10:00:00 -0500,1,Item'), first('2', 90, 10, 'S1', 100)) };
    expect(await sums(Object.fromEntries(names.map((name) => [name, texts[name]!])))).toEqual({ sums: [2, 3, 190, 19, 0], byProduct: [['S1', 135], ['S2', 36]] });
  });

  it('count once where an older export holds the order as well', async () => {
    const older = shopify(first('1', 90, 10, 'S1', 60), next('1', 'S2', 40));
    const newer = shopify(first('1', 90, 10, 'S1', 60), next('1', 'S2', 40), first('2', 60, 0, 'S1', 60, '09'));
    const found = await importText({ 'older.csv': older, 'newer.csv': newer });
    expect(MEASURES.map((measure) => total(found.salesFacts, measure))).toEqual([2, 3, 160, 10, 0]);
    expect(found.log.map(({ file, read, used, skipped }) => [file, read, used, skipped])).toEqual([['older.csv', 2, 0, { overlap: 2 }], ['newer.csv', 3, 3, {}]]);
  });

  it('of another shop that numbers its orders alike stay its own', async () => {
    const files = { 'one.csv': shopify(first('1', 90, 10, 'S1', 60), next('1', 'S2', 40)), 'two.csv': shopify(first('1', 45, 5, 'S3', 30, '20'), next('1', 'S4', 20)) };
    const { salesFacts } = await importText(files);
    expect([total(salesFacts, 'gross'), total(salesFacts, 'discounts')]).toEqual([150, 15]);
  });

  it('of tables of one archive stay their own as well, each with its own day', async () => {
    const [january, march] = [shopify(first('1', 90, 10, 'S1', 60).replace('2025-03', '2025-01'), next('1', 'S2', 40)), shopify(first('1', 45, 5, 'S3', 30), next('1', 'S4', 20))];
    const bytes = zipSync({ 'a.csv': strToU8(january), 'b.csv': strToU8(march) });
    const { salesFacts } = await importSales([{ name: 'all.zip', bytes }], {}, nothingKnown);
    expect(salesFacts.map(({ month, netSales }) => [month, netSales])).toEqual([['2025-01', 90], ['2025-03', 45]]);
  });

  it('that cannot be read leave the order out whole, counted by that reason', async () => {
    const { log, salesFacts, problems } = await importText({ 'a.csv': shopify(first('1', 90, 10, 'S1', 60).replace(',90,', ',ninety,'), next('1', 'S2', 40), first('2', 60, 0, 'S1', 60)) });
    expect(log[0]).toMatchObject({ read: 3, used: 1, skipped: { 'order-amount-unreadable': 2 }, amountRead: 160, amountUsed: 60 });
    expect([total(salesFacts, 'orders'), total(salesFacts, 'netSales')]).toEqual([1, 60]);
    const problem = problems.find(({ code }) => code === 'import/order-amount-unreadable');
    expect(problem).toMatchObject({ count: 2, where: { column: 'Subtotal', row: 2 }, params: { raw: 'ninety' } });
  });

  it('that one of its lines tells readably count, and the column that cannot be read is named among several', async () => {
    const told = await importText({ 'a.csv': shopee(A1.replace(',90,', ',x,'), A2) });
    expect([total(told.salesFacts, 'discounts'), codesOf(told)]).toEqual([90, ['import/month-partial']]);
    const untold = await importText({ 'a.csv': shopee(A1.replace(',20,kim', ',x,kim'), B1) });
    expect(untold.problems[0]).toMatchObject({ code: 'import/order-amount-unreadable', where: { column: 'Phí Dịch Vụ' }, params: { raw: 'x' } });
    expect(total(untold.salesFacts, 'netSales')).toBe(400);
  });

  it('that cannot be read are not asked for where the order was cancelled', async () => {
    const { log, problems } = await importText({ 'a.csv': shopee(A1.replace('Hoàn thành', 'Đã hủy').replace(',90,', ',x,'), B1) });
    expect([log[0]?.skipped, problems.filter(({ code }) => code === 'import/order-amount-unreadable')]).toEqual([{ cancelled: 1 }, []]);
  });
});
