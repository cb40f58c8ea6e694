import { describe, expect, it } from '@jest/globals';
import { addMonths } from '../../src/core/month';
import { USUAL_IMPORT_RULES } from '../../src/imports/importRules';
import { importSales } from '../../src/imports/importSales';
import { codesOf, importText, nothingKnown, total } from '../support/importText';
import { textFile } from '../support/textFile';

const HEADER = 'Order ID,Order Date,SKU,Product Name,Category,Quantity,Unit Price,Customer ID,Status';

/** Order lines of a shop: every line is order, day, SKU, quantity, price, buyer, status. */
function shop(...lines: string[]): string {
  return [HEADER, ...lines.map((line) => {
    const [order, day, sku, quantity, price, buyer = '', status = ''] = line.split(' ');
    return [order, day, sku, `Item ${sku}`, 'Cups', quantity, price, buyer, status].join(',');
  })].join('\n');
}

describe('importSales', () => {
  it('counts an order once, in the row of its largest line', async () => {
    const text = [HEADER, 'A,2025-03-01,S1,One,Cups,1,10,b1,', 'A,2025-03-01,S2,Two,Lamps,1,30,b1,'].join('\n');
    const { salesFacts, categories } = await importText({ 'a.csv': text }, { currency: 'USD' });
    const lamps = categories.find((category) => category.name === 'Lamps')?.id;
    expect(salesFacts.filter((fact) => fact.orders > 0).map((fact) => [fact.category, fact.orders])).toEqual([[lamps, 1]]);
  });

  it('calls a buyer new in the month of the first order and existing later, whatever the order of the lines', async () => {
    const lines = ['A 2025-03-01 S1 1 10 b1', 'B 2025-01-05 S1 1 10 b1', 'C 2025-01-20 S1 1 10 b1', 'D 2025-03-02 S1 1 10 b2', 'E 2025-03-02 S1 1 10'];
    const { salesFacts } = await importText({ 'a.csv': shop(...lines) }, { currency: 'USD' });
    expect(salesFacts.map((fact) => [fact.month, fact.buyer, fact.orders, fact.customers])).toEqual([
      ['2025-01', 'new', 2, 1], ['2025-03', 'existing', 1, 1], ['2025-03', 'new', 1, 1], ['2025-03', 'unknown', 1, 0],
    ]);
  });

  it('remembers buyers of earlier imports by pseudonym, and never keeps their ids', async () => {
    const first = await importText({ 'a.csv': shop('A 2025-01-05 S1 1 10 anna@example.com') }, { currency: 'USD' });
    const known = { ...nothingKnown, sites: first.sites, skus: first.skus, customers: first.customers };
    const second = await importText({ 'b.csv': shop('B 2025-03-05 S1 1 10 Anna@example.com') }, { currency: 'USD' }, known);
    expect(second.salesFacts.map((fact) => fact.buyer)).toEqual(['existing']);
    const everything = JSON.stringify([first, first.customers.ids, second, second.customers.ids]);
    expect(everything.toLowerCase()).not.toContain('anna');
  });

  it('skips cancelled, unpaid and free lines with their reasons, and takes negative ones for refunds', async () => {
    const { log, salesFacts } = await importText({
      'a.csv': shop('A 2025-03-01 S1 2 10 b1 Completed', 'B 2025-03-01 S1 1 10 b1 Cancelled', 'C 2025-03-01 S1 1 10 b1 Unpaid', 'D 2025-03-01 S1 1 0', 'E 2025-03-01 S1 -1 10 b1'),
    }, { currency: 'USD' });
    expect(log[0]).toMatchObject({ read: 5, used: 2, skipped: { cancelled: 1, unpaid: 1, free: 1 }, amountRead: 30, amountUsed: 10 });
    expect([total(salesFacts, 'netSales'), total(salesFacts, 'refunds'), total(salesFacts, 'returnedUnits'), total(salesFacts, 'orders')]).toEqual([20, 10, 1, 1]);
  });

  it('leaves out a line that cannot be read, says where, and never takes it for 0', async () => {
    const outcome = await importText({
      'a.csv': shop('A 2025-03-01 S1 1 10', 'B 2025-03-01 S1 1 ten', 'C 2025-03-01 S1 1 zehn', 'D someday S1 1 10', 'E 2025-03-01 S1 one 10'),
    }, { currency: 'USD' });
    expect(outcome.log[0]?.skipped).toEqual({ 'amount-unreadable': 2, 'date-unreadable': 1, 'quantity-unreadable': 1 });
    const problem = outcome.problems.find(({ code }) => code === 'import/amount-unreadable');
    expect(problem).toMatchObject({ count: 2, where: { file: 'a.csv', column: 'Unit Price', row: 3 }, params: { raw: 'ten', count: 2 } });
  });

  it('makes one product of equal SKUs whatever the letter case, and says so', async () => {
    const outcome = await importText({ 'a.csv': shop('A 2025-03-01 s1 1 10', 'B 2025-03-01 S1 1 10', 'C 2025-03-01 S2 1 10') }, { currency: 'USD' });
    expect(outcome.productFacts.map((fact) => [fact.product, fact.units])).toEqual([['P000001', 2], ['P000002', 1]]);
    expect(codesOf(outcome)).toContain('import/sku-case');
  });

  it('decides day and month from the whole column and says so', async () => {
    const early = Array.from({ length: 3000 }, (_, index) => `A${index},0${1 + (index % 9)}/03/2025,S1,x,,1,1,,`);
    const outcome = await importText({ 'a.csv': [HEADER, ...early, 'Z,25/03/2025,S1,x,,1,1,,'].join('\n') }, { currency: 'USD' });
    expect(new Set(outcome.salesFacts.map((fact) => fact.month))).toEqual(new Set(['2025-03']));
    expect(outcome.problems.find(({ code }) => code === 'import/date-order')?.params).toMatchObject({ order: 'dd/mm/yyyy' });
  });

  it('chooses the order with fewer months where every date could be read two ways, and warns', async () => {
    const days = Array.from({ length: 12 }, (_, index) => `A${index},03/${String(index + 1).padStart(2, '0')}/2025,S1,x,,1,1,,`);
    const outcome = await importText({ 'a.csv': [HEADER, ...days].join('\n') }, { currency: 'USD' });
    expect(new Set(outcome.salesFacts.map((fact) => fact.month))).toEqual(new Set(['2025-03']));
    expect(codesOf(outcome)).toContain('import/date-order-guessed');
    const told = await importText({ 'a.csv': [HEADER, ...days].join('\n') }, { currency: 'USD', dateOrder: 'dmy' });
    expect(new Set(told.salesFacts.map((fact) => fact.month)).size).toBe(12);
  });

  it('reads decimal commas where the amounts show them', async () => {
    const text = 'Order ID;Order Date;SKU;Quantity;Unit Price\nA;2025-03-01;S1;1;1.234,50\nB;2025-03-01;S1;1;2.000\n';
    expect(total((await importText({ 'a.csv': text }, { currency: 'EUR' })).salesFacts, 'netSales')).toBe(3234.5);
  });

  it('counts lines of an overlapping file once, and identical lines inside one file each', async () => {
    const first = shop('A 2025-03-01 S1 1 10', 'A 2025-03-01 S1 1 10', 'B 2025-03-02 S1 1 10');
    const second = shop('B 2025-03-02 S1 1 10', 'C 2025-03-03 S1 1 10');
    const { log, salesFacts } = await importText({ 'a.csv': first, 'b.csv': second }, { currency: 'USD' });
    expect(total(salesFacts, 'netSales')).toBe(40);
    expect(log[0]).toMatchObject({ file: 'a.csv', read: 3, used: 2, skipped: { overlap: 1 } });
  });

  it('matches lines across files by order, line and occurrence, whatever else of them changed', async () => {
    const first = shop('A 2025-03-01 S1 1 10', 'A 2025-03-01 S1 1 10', 'A 2025-03-01 S2 1 7');
    const second = shop('A 2025-03-01 S1 1 10 kim Shipped', 'A 2025-03-01 S1 1 10', 'A 2025-03-01 S1 1 10', 'A 2025-03-01 S2 1 7', 'B 2025-03-01 S1 1 10');
    const { log, salesFacts } = await importText({ 'a.csv': first, 'b.csv': second }, { currency: 'USD' });
    expect([total(salesFacts, 'netSales'), total(salesFacts, 'orders'), log[0]?.skipped]).toEqual([47, 2, { overlap: 3 }]);
  });

  it('lets the newer of two exports say what became of an order, in whichever order they are given, and says which', async () => {
    const early = shop('A 2025-03-01 S1 1 10', 'B 2025-03-02 S1 1 20', 'C 2025-03-03 S1 1 40');
    const late = shop('A 2025-03-01 S1 1 10 kim Cancelled', 'B 2025-03-02 S1 1 15', 'C 2025-03-03 S1 1 40', 'D 2025-03-09 S1 1 100');
    for (const files of [{ 'early.csv': early, 'late.csv': late }, { 'late.csv': late, 'early.csv': early }]) {
      const { log, salesFacts, problems } = await importText(files, { currency: 'USD' });
      expect([total(salesFacts, 'netSales'), total(salesFacts, 'orders')]).toEqual([155, 3]);
      expect(log.map(({ file, used, skipped }) => [file, used, skipped])).toEqual(expect.arrayContaining([['early.csv', 0, { overlap: 3 }], ['late.csv', 3, { cancelled: 1 }]]));
      expect(problems.find(({ code }) => code === 'import/overlap')?.params).toMatchObject({ file: 'early.csv', files: ['late.csv'], lines: 3 });
    }
  });

  it('takes the file for the newer that names the later day anywhere, though its orders are of the same days', async () => {
    const rowsOf = (status: string, shipped: string): string => `Order ID,Date,SKU,Quantity,Amount,Status,Shipped\nA,2025-03-01,S1,1,10,${status},${shipped}\nB,2025-03-02,S1,1,5,Paid,\n`;
    const { salesFacts } = await importText({ 'b.csv': rowsOf('Cancelled', '2025-03-08'), 'a.csv': rowsOf('Paid', '2025-03-03') }, { currency: 'USD' });
    expect(total(salesFacts, 'netSales')).toBe(5);
  });

  it('takes files of half a month together as the whole month', async () => {
    const [half, rest] = [[1, 15], [16, 31]].map(([from = 1, to = 1]) => shop(...Array.from({ length: to - from + 1 }, (_, at) => `O${from + at} 2025-03-${String(from + at).padStart(2, '0')} S1 1 10`)));
    const apart = await importText({ 'a.csv': half! }, { currency: 'USD' });
    expect([apart.coverage[0]?.state, codesOf(apart)]).toEqual(['partial', expect.arrayContaining(['import/month-partial'])]);
    const { salesFacts, coverage } = await importText({ 'a.csv': half!, 'b.csv': rest! }, { currency: 'USD' });
    expect([total(salesFacts, 'netSales'), coverage.map(({ state }) => state)]).toEqual([310, ['complete']]);
  });

  it('reads the same file given twice once', async () => {
    const text = shop('A 2025-03-01 S1 1 10');
    const outcome = await importText({ 'a.csv': text, 'copy.csv': text }, { currency: 'USD' });
    expect(outcome.log).toHaveLength(1);
    expect(codesOf(outcome)).toContain('import/file-twice');
  });

  it('marks a last month that breaks off, and a month without orders between others', async () => {
    const daily = Array.from({ length: 40 }, (_, index) => `A${index} 2025-0${index < 31 ? 1 : 3}-${String(index < 31 ? index + 1 : index - 30).padStart(2, '0')} S1 1 10`);
    const { coverage } = await importText({ 'a.csv': shop(...daily.slice(0, 31), ...daily.slice(31)) }, { currency: 'USD' });
    expect(coverage.map(({ month, state }) => [month, state])).toEqual([['2025-01', 'complete'], ['2025-02', 'missing'], ['2025-03', 'complete']]);
    const steady = Array.from({ length: 69 }, (_, index) => {
      const [month, day] = index < 31 ? [1, index + 1] : index < 59 ? [2, index - 30] : [3, index - 58];
      return `A${index} 2025-0${month}-${String(day).padStart(2, '0')} S1 1 10`;
    });
    const partial = await importText({ 'a.csv': shop(...steady) }, { currency: 'USD' });
    expect(partial.coverage.map(({ state }) => state)).toEqual(['complete', 'complete', 'partial']);
    expect(codesOf(partial)).toContain('import/month-partial');
  });

  it('skips what lies outside the period', async () => {
    const { log } = await importText({ 'a.csv': shop('A 2025-03-01 S1 1 10', 'B 2025-04-01 S1 1 10') }, { currency: 'USD', period: '2025-03' });
    expect(log[0]).toMatchObject({ used: 1, skipped: { 'outside-period': 1 } });
  });

  it('books a report without dates in the month that the user names, and asks for it otherwise', async () => {
    const text = 'SKU,Product,Quantity,Net sales\nS1,One,3,30\n';
    expect((await importText({ 'a.csv': text }, { currency: 'USD', period: '2025-07' })).salesFacts[0]).toMatchObject({ month: '2025-07', units: 3, netSales: 30 });
    await expect(importText({ 'a.csv': text }, { currency: 'USD' })).rejects.toMatchObject({ kind: 'refused' });
  });

  it('refuses a file whose currency nobody tells, and one that is no report', async () => {
    await expect(importText({ 'a.csv': shop('A 2025-03-01 S1 1 10') })).rejects.toThrow('import/currency-missing');
    await expect(importText({ 'a.csv': 'first,last\nJohn,Doe\n' }, { currency: 'USD' })).rejects.toThrow('import/not-recognised');
  });

  it('refuses a site id or a currency that does not exist', async () => {
    await expect(importText({ 'a.csv': shop('A 2025-03-01 S1 1 10') }, { currency: 'USD', site: 'S07' })).rejects.toThrow('import/site-unknown');
    await expect(importText({ 'a.csv': shop('A 2025-03-01 S1 1 10') }, { currency: 'dollars' })).rejects.toThrow('import/currency-wrong');
  });

  it('opens a site for every store that a column names, and knows marketplaces among them', async () => {
    const text = 'Order ID,Order Date,SKU,Quantity,Unit Price,Currency,Store\nA,2025-03-01,S1,1,10,USD,Shop One\nB,2025-03-01,S1,1,10,USD,Shop Two\nC,2025-03-01,S1,1,10,CAD,Amazon.ca\n';
    const { sites, salesFacts } = await importText({ 'erp.csv': text });
    expect(sites.map((site) => [site.name, site.platform, site.currency])).toEqual([['Shop One', 'Other', 'USD'], ['Shop Two', 'Other', 'USD'], ['Amazon.ca', 'Amazon', 'CAD']]);
    expect(salesFacts.map((fact) => fact.site)).toEqual(['S01', 'S02', 'S03']);
  });

  it('takes the currency from the signs beside the amounts where nothing else tells it', async () => {
    const text = 'Order ID,Order Date,SKU,Quantity,Unit Price\nA,2025-03-01,S1,1,£10.00\nB,2025-03-01,S1,2,"£1,000.50"\n';
    expect((await importText({ 'a.csv': text })).salesFacts).toMatchObject([{ currency: 'GBP', netSales: 2011 }]);
  });

  it('knows Chinese headers', async () => {
    const text = '订单编号,下单时间,货号,商品名称,数量,单价,订单状态\n1,2025-07-01 10:00:00,A-1,白牌手机壳,2,9.9,交易成功\n2,2025-07-02 10:00:00,A-1,白牌手机壳,1,9.9,交易关闭\n';
    const outcome = await importText({ 'a.csv': text }, { currency: 'CNY' });
    expect(outcome.log[0]).toMatchObject({ used: 1, skipped: { cancelled: 1 } });
    expect(total(outcome.salesFacts, 'netSales')).toBe(19.8);
    expect(codesOf(outcome)).toContain('import/mapping-guessed');
  });

  it('skips a repeated header and the row of descriptions under it', async () => {
    const text = [HEADER, 'Platform order ID,Time of order,Seller SKU,Name,Kind,Number sold,Price each,Buyer,State', 'A,2025-03-01,S1,x,,1,10,,', HEADER].join('\n');
    const { log } = await importText({ 'a.csv': text }, { currency: 'USD' });
    expect(log[0]).toMatchObject({ read: 3, used: 1, skipped: { description: 1, 'repeated-header': 1 } });
  });

  it('gives the same outcome again over the same workbook, with the same ids', async () => {
    const files = { 'a.csv': shop('A 2025-03-01 S1 1 10 b1', 'B 2025-04-02 S2 1 10 b2') };
    const first = await importText(files, { currency: 'USD' });
    const known = { ...nothingKnown, sites: first.sites, categories: first.categories, skus: first.skus, log: first.log, customers: first.customers };
    const second = await importText(files, { currency: 'USD' }, known);
    const { problems: _, ...again } = second;
    const { problems: __, ...before } = first;
    expect(again).toEqual(before);
    expect(codesOf(second)).toContain('import/file-repeat');
  });

  it('ties daily and product facts to the monthly ones', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `A${index % 97} 2025-0${1 + (index % 6)}-1${index % 9} S${index % 13} ${1 + (index % 4)} 0.1 b${index % 31}`);
    const { salesFacts, dailyFacts, productFacts } = await importText({ 'a.csv': shop(...lines) }, { currency: 'USD' });
    const byMonth = addMonths(salesFacts[0]!.month, 0);
    expect(byMonth).toBe('2025-01');
    const net = total(salesFacts, 'netSales');
    expect(dailyFacts.reduce((sum, fact) => sum + fact.netSales, 0)).toBeCloseTo(net, 6);
    expect(productFacts.reduce((sum, fact) => sum + fact.netSales, 0)).toBeCloseTo(net, 6);
    expect(dailyFacts.reduce((sum, fact) => sum + fact.orders, 0)).toBe(total(salesFacts, 'orders'));
  });

  it('stops when it is told to, and reports progress up to the whole', async () => {
    const file = textFile('a.csv', shop(...Array.from({ length: 40_000 }, (_, index) => `A${index} 2025-03-01 S1 1 10`)));
    const seen: number[] = [];
    await importSales([file], { currency: 'USD' }, nothingKnown, ({ bytesRead }) => void seen.push(bytesRead));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen[seen.length - 1]).toBe(file.bytes.length);
    const signal = { aborted: false };
    const stopped = importSales([file], { currency: 'USD' }, nothingKnown, () => void (signal.aborted = true), signal);
    await expect(stopped).rejects.toThrow('import/cancelled');
  });
});

describe('currencies', () => {
  const ORDERS = 'Order ID,Order Date,SKU,Quantity,Unit Price,Currency,Status\n';

  it('never adds amounts of different currencies: each has its own read, used and skipped', async () => {
    const { log } = await importText({ 'a.csv': `${ORDERS}A,2025-03-01,S1,1,10,USD,\nB,2025-03-01,S1,1,20,EUR,\nC,2025-03-01,S1,1,5,EUR,Cancelled\n` });
    expect(log[0]).toMatchObject({ read: 3, used: 2, amountRead: undefined, amountUsed: undefined, amountSkipped: {} });
    expect(log[0]?.amounts).toEqual({ USD: { used: 10, skipped: {} }, EUR: { used: 20, skipped: { cancelled: 5 } } });
  });

  it('refuses a code that is no currency, and calls sites without a name by the plan’s word', async () => {
    await expect(importText({ 'a.csv': shop('A 2025-03-01 S1 1 10') }, { currency: 'QQQ' })).rejects.toMatchObject({ problems: [{ code: 'import/currency-wrong' }] });
    const { sites, log } = await importText({ 'a.csv': `${ORDERS}A,2025-03-01,S1,1,10,EUR,\nB,2025-03-01,S1,1,20,QQQ,\n` }, {}, { ...nothingKnown, otherSite: '其他' });
    expect(sites.map(({ name, platform }) => [name, platform])).toEqual([['其他 EUR', 'Other']]);
    expect(log[0]?.skipped).toEqual({ 'currency-unreadable': 1 });
  });
});

describe('products that were moved', () => {
  it('asks for the files again that hold SKUs with another product or category than the facts', async () => {
    const first = await importText({ 'jan.csv': shop('A 2025-01-01 S1 1 10', 'B 2025-01-02 S2 1 10') }, { currency: 'USD' });
    const moved = first.skus.map((sku) => (sku.sku === 'S1' ? { ...sku, product: 'P000009' } : sku));
    const known = { ...nothingKnown, sites: first.sites, categories: first.categories, skus: moved, log: first.log };
    const other = await importText({ 'feb.csv': shop('C 2025-02-01 S2 1 10') }, { currency: 'USD' }, known);
    expect(other.problems.find(({ code }) => code === 'import/import-again')?.params).toMatchObject({ skus: 1, example: 'S1', files: ['jan.csv'] });
    const again = await importText({ 'jan.csv': shop('A 2025-01-01 S1 1 10', 'B 2025-01-02 S2 1 10') }, { currency: 'USD' }, known);
    expect(codesOf(again)).not.toContain('import/import-again');
    expect(again.skus.find(({ sku }) => sku === 'S1')).toMatchObject({ product: 'P000009', importedProduct: 'P000009' });
  });
});

describe('variants of one item', () => {
  const REPORT = '(Parent) ASIN,(Child) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales\n';

  it('share one product, also when they come later, and what the user parted stays parted', async () => {
    const first = await importText({ 'a.csv': `${REPORT}P1,C1,Mug red,10,1,£5.00\nP1,C2,Mug blue,10,1,£5.00\nP2,C3,Lamp,10,1,£9.00\n` }, { period: '2025-03' });
    expect(first.skus.map(({ code, parent, product }) => [code, parent, product])).toEqual([['C1', 'P1', 'P000001'], ['C2', 'P1', 'P000001'], ['C3', 'P2', 'P000002']]);
    const parted = first.skus.map((sku) => (sku.code === 'C2' ? { ...sku, product: 'P000007' } : sku));
    const known = { ...nothingKnown, sites: first.sites, categories: first.categories, skus: parted, log: first.log };
    const second = await importText({ 'b.csv': `${REPORT}P1,C2,Mug blue,10,1,£5.00\nP1,C4,Mug green,10,1,£5.00\n` }, { period: '2025-04' }, known);
    expect(second.skus.map(({ code, product }) => [code, product])).toEqual([['C1', 'P000001'], ['C2', 'P000007'], ['C3', 'P000002'], ['C4', 'P000001']]);
  });
});

describe('customers known from earlier imports', () => {
  it('says how many had to go because more came than the workbook keeps, those who ordered longest ago', async () => {
    const rules = { ...USUAL_IMPORT_RULES, customersMax: 2 };
    const text = shop('A 2025-01-01 S1 1 10 anna', 'B 2025-03-02 S1 1 5 bob', 'C 2025-02-02 S1 1 5 cleo', 'D 2025-04-02 S1 1 7 bob');
    const { problems, customers, salesFacts } = await importText({ 'a.csv': text }, { currency: 'USD' }, { ...nothingKnown, rules });
    expect(problems.find(({ code }) => code === 'import/customers-left-out')).toMatchObject({ severity: 'warning', params: { customers: 1, kept: 2 } });
    expect(customers.ids).toHaveLength(2);
    expect(customers.months.map(({ month }) => month)).toEqual(['2025-02', '2025-03', '2025-04']);
    expect(total(salesFacts, 'netSales')).toBe(27);
  });

  it('says whose tier or first order changed, and which files hold their earlier months', async () => {
    const first = await importText({ 'may.csv': shop('A 2025-05-01 S1 1 10 anna', 'B 2025-05-02 S1 1 5 bob') }, { currency: 'USD' });
    const known = { ...nothingKnown, sites: first.sites, categories: first.categories, skus: first.skus, log: first.log, customers: first.customers };
    const earlier = await importText({ 'jan.csv': shop('C 2025-01-01 S1 1 10 anna') }, { currency: 'USD' }, known);
    expect(earlier.problems.find(({ code }) => code === 'import/customers-changed')).toMatchObject({ severity: 'info', params: { customers: 1, files: ['may.csv'] } });
    const same = await importText({ 'may.csv': shop('A 2025-05-01 S1 1 10 anna', 'B 2025-05-02 S1 1 5 bob') }, { currency: 'USD' }, known);
    expect(codesOf(same)).not.toContain('import/customers-changed');
  });
});
