import { describe, expect, it } from '@jest/globals';
import { importInTurn } from '../support/importInTurn';
import { total } from '../support/importText';

const HEADER = 'Order ID,Order Date,SKU,Quantity,Unit Price,Customer ID\n';
/** Orders of a shop, one a day: from day to day of a month, each of 10. */
function shop(month: string, from: number, to: number, buyer = 'b'): string {
  return Array.from({ length: to - from + 1 }, (_, at) => `${month}-${from + at},${month}-${String(from + at).padStart(2, '0')},S1,1,10,${buyer}${from + at}\n`).join('');
}
const USD = { currency: 'USD' };
const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const order = (day: string, price: number): string => `O${day},${day},Shipped,Amazon.com,S1,1,USD,${price}\n`;
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n';
const settled = (...days: string[]): string => `${SETTLEMENT}1,${85 * days.length},USD,,,,,,,,,\n${days.map((day) => `1,,,Order,O${day},Amazon.com,${day},S1,Principal,100,Commission,-15\n`).join('')}`;

const codes = ({ replaced }: Awaited<ReturnType<typeof importInTurn>>): string[] => replaced.map(({ code }) => code);

describe('a file that holds a part of a month which the workbook knows', () => {
  it('is refused where another report tells the days of that month', async () => {
    const first = await importInTurn(undefined, { 'o.csv': ORDERS + order('2025-03-01', 100) + order('2025-03-31', 100), 's.txt': settled('2025-03-01', '2025-03-30') });
    expect(first.held.dailyFacts.every(({ importId }) => importId === 'I000001')).toBe(true);
    const second = await importInTurn(first, { 's2.txt': settled('2025-03-20') });
    expect(second.replaced.filter(({ severity }) => severity === 'error')).toEqual([{
      code: 'import/month-split', severity: 'error', params: { site: 'Amazon.com', month: '2025-03', heldFirst: '2025-03-01', heldLast: '2025-03-30', first: '2025-03-20', last: '2025-03-20' },
    }]);
  });

  it('is refused where daily facts do not go back that far', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2021-01', 1, 31) + shop('2025-01', 1, 31) }, USD);
    expect(first.held.dailyFacts.some(({ date }) => date < 45_000)).toBe(false);
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2021-01', 1, 5) }, USD))).toContain('import/month-split');
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2021-01', 1, 31) }, USD))).toEqual(['import/months-replaced']);
  });

  it('is refused where the days between its files are missing', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 31) }, USD);
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 1, 10), 'c.csv': HEADER + shop('2025-01', 20, 31) }, USD))).toContain('import/month-split');
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 1, 10), 'c.csv': HEADER + shop('2025-01', 11, 31) }, USD))).toEqual(['import/months-replaced']);
  });

  it('is taken where the user says by period that it is the whole month, and what goes is said; for the file that is named alone', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 31) }, USD);
    const told = await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 5, 9) }, { ...USD, period: '2025-01' });
    expect(told.replaced).toMatchObject([
      { code: 'import/days-dropped', severity: 'warning', params: { month: '2025-01', heldFirst: '2025-01-01', heldLast: '2025-01-31', first: '2025-01-05', last: '2025-01-09' } },
      { code: 'import/months-fall', severity: 'warning', params: { before: '310.00', after: '50.00', files: ['a.csv'], months: '2025-01' } },
    ]);
    expect(total(told.held.salesFacts, 'netSales')).toBe(50);
    const other = { ...USD, perFile: { 'ads.csv': { period: '2025-01' } } };
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 5, 9), 'ads.csv': 'Date,Advertised SKU,Advertised ASIN,Currency,Spend\n2025-01-03,S1,,USD,5\n' }, other))).toContain('import/month-split');
  });

  it('is taken where its last orders were cancelled since: the lines are there', async () => {
    const status = (text: string, last: string): string => text.trim().split('\n').map((line, at, all) => `${line},${at === 0 ? 'Status' : at === all.length - 1 ? last : 'Paid'}`).join('\n');
    const month = HEADER + shop('2025-01', 1, 31);
    const first = await importInTurn(undefined, { 'a.csv': status(month, 'Paid') }, USD);
    const second = await importInTurn(first, { 'b.csv': status(month, 'Cancelled') }, USD);
    expect([codes(second), total(second.held.salesFacts, 'netSales')]).toEqual([['import/months-fall'], 300]);
  });

  it('goes where all of its orders were cancelled since, with its customers; where only some of its days are told it stays', async () => {
    const paid = (text: string, status = 'Paid'): string => text.trimEnd().split('\n').map((line) => `${line},${status}\n`).join('');
    const header = HEADER.replace('\n', ',Status\n');
    const first = await importInTurn(undefined, { 'a.csv': header + paid(shop('2025-01', 1, 31)) + paid(shop('2025-02', 1, 28)) }, USD);
    const second = await importInTurn(first, { 'b.csv': header + paid(shop('2025-01', 1, 31), 'Cancelled') }, USD);
    expect(second.replaced).toMatchObject([{ code: 'import/months-fall', params: { months: '2025-01', before: '310.00', after: '0.00' } }]);
    expect([total(second.held.salesFacts, 'netSales'), second.held.productFacts.map(({ month }) => month), second.held.dailyFacts.length]).toEqual([280, ['2025-02'], 28]);
    expect(second.outcome.customers.months.map(({ month }) => month)).toEqual(['2025-02']);
    expect((await importInTurn(second, { 'b.csv': header + paid(shop('2025-01', 1, 31), 'Cancelled') }, USD)).held).toEqual(second.held);
    const edge = await importInTurn(first, { 'c.csv': header + paid(shop('2025-01', 31, 31), 'Cancelled') + paid(shop('2025-02', 1, 28)) }, USD);
    expect([codes(edge), total(edge.held.salesFacts, 'netSales')]).toEqual([['import/months-replaced'], 590]);
  });

  it('is refused for carts left behind as for sales', async () => {
    const carts = (...days: string[]): string => `Id,Email,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n${days.map((day) => `${day},a${day}@x.org,${day} 10:00:00 -0500,USD,1,Mug,30,M1\n`).join('')}`;
    const first = await importInTurn(undefined, { 'a.csv': carts('2025-03-01', '2025-03-31') });
    expect(codes(await importInTurn(first, { 'b.csv': carts('2025-03-15') }))).toEqual(['import/month-split']);
  });

  it('is taken for stock, of which the later day counts, and refused for stock of an earlier day', async () => {
    const stock = (day: string): string => `snapshot-date\tsku\tasin\tproduct-name\tavailable\tcurrency\tmarketplace\n${day}\tS1\tB1\tMug\t50\tUSD\tUS\n`;
    const first = await importInTurn(undefined, { 'a.txt': stock('2025-07-15') });
    expect(codes(await importInTurn(first, { 'b.txt': stock('2025-07-31') }))).toEqual([]);
    expect(codes(await importInTurn(first, { 'b.txt': stock('2025-07-01') }))).toEqual(['import/month-split']);
  });
});

describe('files that take the place of others', () => {
  it('are said with the figure before and after, and the same files again are not', async () => {
    const january = { 'a.csv': HEADER + shop('2025-01', 1, 15) };
    const first = await importInTurn(undefined, january, USD);
    expect(codes(await importInTurn(first, january, USD))).toEqual([]);
    const second = await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 1, 31) + shop('2025-02', 1, 28) }, USD);
    expect(second.replaced).toEqual([{
      code: 'import/months-replaced', severity: 'info',
      params: { site: 'Other USD', kind: 'list:reportKind:orders', months: '2025-01', files: ['a.csv'], measure: 'list:measureGroup:sales', before: '150.00', after: '310.00', currency: 'USD', unit: ' USD' },
    }]);
    expect(total(second.held.salesFacts, 'netSales')).toBe(590);
  });

  it('are refused where none of the buyers comes again, as of another shop of the same currency, unless the site is named', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 31) }, USD);
    const files = { 'b.csv': HEADER + shop('2025-01', 1, 31, 'c') };
    expect((await importInTurn(first, files, USD)).replaced[0]).toEqual({ code: 'import/other-shop', severity: 'error', params: { id: 'S01', site: 'Other USD', months: '2025-01', buyers: 31, again: 0 } });
    expect(codes(await importInTurn(first, files, { ...USD, site: 'S01' }))).toEqual(['import/months-replaced']);
    const apart = await importInTurn(first, files, { ...USD, site: 'Second shop' });
    expect([codes(apart), total(apart.held.salesFacts, 'netSales')]).toEqual([[], 620]);
  });

  it('are refused where a few of the buyers come again, who buy in both shops, and not where half of those that are left do', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 31) }, USD);
    const shared = await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 1, 28, 'c') + shop('2025-01', 29, 31) }, USD);
    expect(shared.replaced[0]).toMatchObject({ code: 'import/other-shop', params: { buyers: 31, again: 3 } });
    expect(codes(await importInTurn(first, { 'b.csv': HEADER + shop('2025-01', 1, 15, 'c') + shop('2025-01', 16, 31) }, USD))).toEqual(['import/months-replaced']);
  });

  it('are refused where guests bought on other days or other amounts, as in another shop of nearly the same total, unless the site is named', async () => {
    const price = (at: number, shift: number): number => 10 + ((at * 7 + shift * 11) % 31);
    const guests = (shift: number, without: number[] = []): string => HEADER + Array.from({ length: 31 }, (_, at) => at + 1).filter((day) => !without.includes(day))
      .flatMap((day) => Array.from({ length: 1 + ((day + shift) % 5) }, (_, order) => `${shift}-${day}-${order},2025-01-${String(day).padStart(2, '0')},S1,1,${price(day, shift)},\n`)).join('');
    const first = await importInTurn(undefined, { 'a.csv': guests(0) }, USD);
    const other = await importInTurn(first, { 'b.csv': guests(2) }, USD);
    expect(other.replaced[0]).toEqual({ code: 'import/other-shop-days', severity: 'error', params: { id: 'S01', site: 'Other USD', months: '2025-01', days: 31, same: 1 } });
    expect(codes(await importInTurn(first, { 'b.csv': guests(2) }, { ...USD, site: 'S01' }))).not.toContain('import/other-shop-days');
    // A newer export of the same shop: some orders were cancelled.
    const newer = guests(0).split('\n').filter((_, at) => at % 9 !== 4).join('\n');
    expect(codes(await importInTurn(first, { 'b.csv': newer }, USD))).toEqual(['import/months-fall']);
  });

  it('are a warning where a complete month of guests rises, as of another shop, and not where it was incomplete or the site is named', async () => {
    const guests = (to: number, price = 10): string => HEADER + shop('2025-01', 1, to, '-').replace(/-\d+$/gm, '').replaceAll(',10,', `,${price},`);
    const first = await importInTurn(undefined, { 'a.csv': guests(31) }, USD);
    const second = await importInTurn(first, { 'b.csv': guests(31, 20) }, USD);
    expect(second.replaced).toMatchObject([{ code: 'import/months-rise', severity: 'warning', params: { files: ['a.csv'], before: '310.00', after: '620.00' } }]);
    expect(codes(await importInTurn(first, { 'b.csv': guests(31, 20) }, { ...USD, site: 'S01' }))).toEqual(['import/months-replaced']);
    const part = await importInTurn(undefined, { 'a.csv': guests(15) }, USD);
    expect(codes(await importInTurn(part, { 'b.csv': guests(31) }, USD))).toEqual(['import/months-replaced']);
  });
});
