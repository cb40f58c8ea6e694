import { describe, expect, it } from '@jest/globals';
import { headerFingerprint } from '../../src/imports/headerFingerprint';
import { encodeText } from '../support/encodeText';
import { importText, nothingKnown } from '../support/importText';
import { inspect, onlyTable } from '../support/inspect';
import { textFile } from '../support/textFile';

const TIKTOK = 'Order ID,Order Status,SKU ID,Quantity,SKU Subtotal After Discount,Created Time,Currency';
const LINGXING = '平台订单号,店铺,国家,订购时间,MSKU,品名,数量,销售额,币种,订单状态,买家姓名,联系电话';
const lines = (header: string, ...rows: string[]) => textFile('a.csv', [header, ...rows].join('\n'));

describe('a known report', () => {
  it('names the headers that told it, its encoding and the row of its header', async () => {
    const bytes = encodeText('导出说明\n\n订单编号,订单创建时间,订单付款时间,买家实际支付金额\n1,2025-03-01 10:00,2025-03-01 10:05,12.50\n2,2025-03-02 10:00,2025-03-02 10:05,5\n', 'gb18030');
    const { evidence, needs } = await onlyTable('report', inspect({ name: 'a.csv', bytes }));
    expect(evidence).toMatchObject({
      profile: 'tmall-orders', platform: 'Tmall', country: 'CN', by: 'header', telling: ['订单编号', '订单创建时间', '买家实际支付金额', '订单付款时间'],
      columnsRead: 4, columns: 4, headerRow: 3, encoding: 'gb18030', delimiter: ',', currency: 'CNY', currencyFrom: 'report',
    });
    expect(needs).toEqual([]);
  });

  it('says which date of the whole column decides the order of dates', async () => {
    const days = Array.from({ length: 12 }, (_, day) => `${day},Completed,S,1,5,0${(day % 9) + 1}/03/2025,USD`);
    const { evidence } = await onlyTable('report', inspect(lines(TIKTOK, ...days, '99,Completed,S,1,5,25/03/2025,USD')));
    expect(evidence.dates).toEqual({ column: 'Created Time', order: 'dmy', from: 'data', example: '25/03/2025', row: 14 });
    expect([evidence.currencyFrom, evidence.named.currencies]).toEqual(['column', ['USD']]);
  });

  it('says that no date decides when every one could be read both ways, and follows the user', async () => {
    const file = lines(TIKTOK, '1,Completed,S,1,5,04/03/2025,USD');
    expect((await onlyTable('report', inspect(file))).evidence.dates).toMatchObject({ order: 'dmy', from: 'hint', example: '04/03/2025' });
    expect((await onlyTable('report', inspect(file, { dateOrder: 'mdy' }))).evidence.dates).toMatchObject({ order: 'mdy', from: 'hint' });
  });

  it('asks for what it does not tell', async () => {
    const report = '(Child) ASIN,Sessions - Total,Units Ordered,Ordered Product Sales';
    expect((await onlyTable('report', inspect(lines(report, 'B1,10,1,5')))).needs).toEqual(['currency', 'period']);
    expect((await onlyTable('report', inspect(lines(report, 'B1,10,1,£5')))).needs).toEqual(['period']);
    expect((await onlyTable('report', inspect(lines(report, 'B1,10,1,£5'), { period: '2025-03' }))).needs).toEqual([]);
  });

  it('is read in the encoding that the user names', async () => {
    const bytes = encodeText('订单编号,订单创建时间,订单付款时间,买家实际支付金额\n1,2025-03-01,2025-03-01,5\n', 'gb18030');
    expect((await inspect({ name: 'a.csv', bytes }, { encoding: 'windows-1252' })).tables[0]?.is).toBe('mapping');
  });
});

describe('a header that fits two reports', () => {
  const both = lines('Order ID,Order Date,Customer ID,Product ID,Sales,Quantity,InvoiceNo,StockCode,InvoiceDate,UnitPrice', 'O1,2025-03-01,C1,A,10,1,I1,S1,2025-03-01,10');

  it('is a choice, with what speaks for each', async () => {
    const { candidates } = await onlyTable('choice', inspect(both));
    expect(candidates.map(({ profile }) => profile).sort()).toEqual(['superstore', 'uci-online-retail']);
    expect(candidates.find(({ profile }) => profile === 'superstore')?.telling).toContain('Product ID');
  });

  it('is not imported before the user has chosen, and the choice holds for the next file', async () => {
    await expect(importText({ 'a.csv': new TextDecoder().decode(both.bytes as Uint8Array) })).rejects.toMatchObject({ problems: [{ code: 'import/report-choice', params: { reports: ['uci-online-retail', 'superstore'] } }] });
    const { said, log } = await importText({ 'a.csv': new TextDecoder().decode(both.bytes as Uint8Array) }, { profile: 'uci-online-retail' });
    expect(log[0]?.profile).toBe('uci-online-retail');
    expect((await onlyTable('report', inspect(both, {}, said))).evidence).toMatchObject({ profile: 'uci-online-retail', by: 'memory' });
  });

  it('is refused as a report that it is not, or that does not exist', async () => {
    expect((await inspect(both, { profile: 'nonsense' })).problem?.code).toBe('import/report-unknown');
    await expect(importText({ 'a.csv': 'x,y\n1,2\n' }, { profile: 'superstore' })).rejects.toThrow('import/report-unmatched');
  });
});

describe('a table that is no known report', () => {
  const erp = lines(LINGXING, '111,美国店,美国,2025-03-01,M-1,杯子,2,30,USD,已发货,张三,13800138000', '112,美国店,美国,2025-03-02,M-2,壶,1,20,USD,已发货,李四,13900139000');

  it('has its columns guessed by the usual words, and shows first rows without the buyers', async () => {
    const { form } = await onlyTable('mapping', inspect(erp));
    expect(form.guess.columns).toEqual({
      order: '平台订单号', site: '店铺', country: '国家', date: '订购时间', code: 'MSKU', name: '品名', quantity: '数量', amount: '销售额', currency: '币种', status: '订单状态', customer: '买家姓名',
    });
    expect(form.columns.filter(({ isBuyer }) => isBuyer).map(({ header, samples }) => [header, samples])).toEqual([['买家姓名', []], ['联系电话', []]]);
    expect(form.columns[4]).toEqual({ name: 'MSKU', header: 'MSKU', samples: ['M-1', 'M-2'], isBuyer: false });
  });

  it('names the other columns that its headers allow: a store beside the site, the time of payment beside that of the order', async () => {
    const text = '系统单号,平台单号,店铺,站点,订购时间,付款时间,MSKU,数量,销售额,币种\n1,701,MyShop-US,US,2025-07-01,2025-07-02,S1,2,20,USD\n2,702,MyShop-UK,UK,2025-07-01,2025-07-02,S1,2,20,GBP\n';
    const { form } = await onlyTable('mapping', inspect(textFile('a.csv', text)));
    expect([form.guess.columns.site, form.guess.columns.order, form.rivals]).toEqual(['站点', '平台单号', { date: ['付款时间'], order: ['系统单号'], site: ['店铺'] }]);
    const mapping = { header: true, columns: { ...form.guess.columns, site: '店铺' } };
    const { said, sites } = await importText({ 'a.csv': text }, { mapping });
    expect(sites.map(({ name, currency }) => [name, currency])).toEqual([['MyShop-US', 'USD'], ['MyShop-UK', 'GBP']]);
    const again = await importText({ 'b.csv': text.replaceAll('2025-07', '2025-08') }, {}, { ...nothingKnown, memory: said });
    expect([again.readings[0]?.evidence.by, again.sites.map(({ name }) => name)]).toEqual(['memory', ['MyShop-US', 'MyShop-UK']]);
  });

  it('maps by itself once the user has confirmed, whatever the order of its columns', async () => {
    const mapping = { header: true, columns: { date: '订购时间', order: '平台订单号', code: 'MSKU', quantity: '数量', amount: '销售额', currency: '币种' } };
    const { said, salesFacts } = await importText({ 'a.csv': new TextDecoder().decode(erp.bytes as Uint8Array) }, { mapping });
    expect(salesFacts.reduce((sum, { netSales }) => sum + netSales, 0)).toBe(50);
    expect([...said.keys()]).toEqual([headerFingerprint(LINGXING.split(','))]);
    const turned = LINGXING.split(',').reverse().join(',');
    const next = `${turned}\n13800138000,张三,已发货,USD,7,1,杯子,M-1,2025-04-01,美国,美国店,113\n1,李四,已发货,USD,8,1,杯子,M-1,2025-04-02,美国,美国店,114`;
    const { salesFacts: later, problems, readings } = await importText({ 'b.csv': next }, {}, { ...nothingKnown, memory: said });
    expect([later.reduce((sum, { netSales }) => sum + netSales, 0), readings[0]?.evidence.by]).toEqual([15, 'memory']);
    expect(problems.map(({ code }) => code)).not.toContain('import/mapping-guessed');
  });

  it('is known again below lines that look like a header themselves', async () => {
    const text = 'Report,Shop one,All,2025\nmade,by,the,ERP\nWhen,Ref,Pcs,Worth\n2025-03-01,1,2,30\n2025-03-02,2,1,20\n';
    const mapping = { columns: { date: 'When', order: 'Ref', quantity: 'Pcs', amount: 'Worth' }, currency: 'USD' };
    const { said, log } = await importText({ 'a.csv': text }, { mapping });
    expect(log[0]?.used).toBe(2);
    expect((await onlyTable('report', inspect(textFile('b.csv', text.replaceAll('-03-', '-04-')), {}, said))).evidence).toMatchObject({ by: 'memory', headerRow: 3 });
  });

  it('is told by the kinds of its columns where it has no header', async () => {
    const text = (month: number) => Array.from({ length: 6 }, (_, line) => `${line},2025-0${month}-0${line + 1},${line + 0.5}`).join('\n');
    const { form } = await onlyTable('mapping', inspect(textFile('a.csv', text(1))));
    expect([form.headerRow, form.guess.columns]).toEqual([0, { date: 2 }]);
    const mapping = { header: false, columns: { order: 1, date: 2, amount: 3 }, currency: 'USD' };
    const { said } = await importText({ 'a.csv': text(1) }, { mapping });
    expect((await onlyTable('report', inspect(textFile('b.csv', text(2)), {}, said))).evidence).toMatchObject({ by: 'memory', headerRow: 0, currency: 'USD', currencyFrom: 'said' });
  });

  it('that lists customers ends on the mapping page too, which shows none of their names', async () => {
    const text = 'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address City,Phone,Total Spent,Total Orders,Note,Tax Exempt,Tags\n'
      + "'7001,Ann,Lee,ann@mail.test,yes,Town,+1 555 010,120.50,3,,no,vip\n'7002,Bo,Ray,bo@mail.test,no,Town,,0.00,0,,no,\n";
    const { form } = await onlyTable('mapping', inspect(textFile('customers_export.csv', text)));
    expect(form.columns.filter(({ isBuyer }) => !isBuyer).map(({ header }) => header)).toEqual(['Total Spent', 'Total Orders', 'Tax Exempt', 'Tags']);
    expect(JSON.stringify(form)).not.toMatch(/Ann|Lee|mail.test|Town|555/);
    await expect(importText({ 'customers_export.csv': text }, { mapping: 'guess', currency: 'USD' })).rejects.toThrow(/^import\//);
  });

  it('is refused in one sentence when it is no table at all', async () => {
    expect((await inspect(textFile('a.txt', 'Dear customer, thank you.\nWe will be back.\n\nBest, the team\n'))).problem?.code).toBe('import/not-recognised');
    expect((await inspect(textFile('a.csv', '<html><body>Log in'))).problem?.code).toBe('file/html');
  });
});

describe('rows left out', () => {
  it('are told by reason with their text, cut to 60 characters and without the buyer', async () => {
    const header = `${TIKTOK},Buyer Username,Recipient,Product Name`;
    const { readings } = await importText({ 'a.csv': [header,
      '1,Cancelled,S,1,5,2025-03-01,USD,anna99,Anna Smith,Cup', `2,Cancelled,S,1,5,2025-03-02,USD,ben,ben@mail.com,${'long '.repeat(30)}`, '3,Completed,S,1,x1,2025-03-03,USD,cat,+49 170 1234567,Cup', '4,Completed,S,1,5,2025-03-04,USD,dan,Dan,Cup'].join('\n') });
    const [{ read, used, skipped, firstDay, lastDay, sites }] = readings as [typeof readings[number]];
    expect([read, used, firstDay, lastDay, sites]).toEqual([4, 1, '2025-03-04', '2025-03-04', ['TikTok Shop USD']]);
    expect(skipped).toEqual([
      { reason: 'cancelled', count: 2, rows: [
        { row: 2, text: '1 · Cancelled · S · 1 · 5 · 2025-03-01 · USD · Cup' },
        { row: 3, text: '2 · Cancelled · S · 1 · 5 · 2025-03-02 · USD · long long lon' },
      ] },
      { reason: 'amount-unreadable', count: 1, rows: [{ row: 4, text: '3 · Completed · S · 1 · x1 · 2025-03-03 · USD · Cup' }] },
    ]);
  });
});
