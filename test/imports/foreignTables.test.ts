import { describe, expect, it } from '@jest/globals';
import { gzipSync, strToU8, zipSync } from 'fflate';
import type { Refusal } from '../../src/core/problem';
import { importSales } from '../../src/imports/importSales';
import type { ImportOutcome, SourceFile } from '../../src/imports/importTypes';
import { nothingKnown, total } from '../support/importText';

const read = (file: SourceFile, currency?: string): Promise<ImportOutcome> => importSales([file], { mapping: 'guess', ...(currency && { currency }) }, nothingKnown);
const three = (header: string, line: (at: number) => string): string => [header, ...[1, 2, 3].map(line)].join('\r\n');

describe('a table of no known report', () => {
  it('asks to confirm its columns, not for a month, where only a longer word tells the date', async () => {
    const bytes = strToU8('平台订单号,订购时间(站点),MSKU,数量,商品金额\nA1,2025-03-01 10:00,S1,1,20');
    const refused = await importSales([{ name: 'erp.csv', bytes }], { currency: 'USD' }, nothingKnown).catch((error: unknown) => error as Refusal);
    expect((refused as Refusal).problems).toMatchObject([{ code: 'import/mapping-unconfirmed', params: { columns: expect.arrayContaining(['date = 订购时间(站点)']) } }]);
  });

  it.each([
    ['退款量', '退款时间', '手续费率', '优惠方式'], ['Refund quantity', 'Refund date', 'Fee rate', 'Discount (%)'],
  ])('confirms no other columns than it names, and takes no count, rate or time for money: %s', async (...others) => {
    const text = `Order ID,Order Date,SKU,Quantity,Sales,${others.join(',')}\n1,2025-03-01,A,2,20,1,2025-03-09,15%,10%`;
    const files = [{ name: 'erp.csv', bytes: strToU8(text) }];
    const refused = await importSales(files, { asksGuesses: true, currency: 'USD' }, nothingKnown).catch((error: unknown) => error as Refusal);
    const columns = (refused as Refusal).problems[0]?.params?.['columns'];
    expect(columns).toEqual(['order = Order ID', 'date = Order Date', 'code = SKU', 'quantity = Quantity', 'amount = Sales']);
    const { said, salesFacts } = await importSales(files, { mapping: 'guess', currency: 'USD' }, nothingKnown);
    expect([...said.values()].map((one) => 'mapping' in one && Object.entries(one.mapping.columns).map(([field, column]) => `${field} = ${column}`))).toEqual([columns]);
    expect([total(salesFacts, 'netSales'), total(salesFacts, 'refunds'), total(salesFacts, 'fees'), total(salesFacts, 'discounts')]).toEqual([20, 0, 0, 0]);
  });

  it.each([
    ['German', 'Bestellnummer;Bestelldatum;SKU;Artikel;Menge;Umsatz', (at: number) => `${at};1${at}.03.2025;A-${at};Stück;1;"1.234,5${at} €"`, 'EUR', 3703.56],
    ['French', 'Numéro de commande\tDate de commande\tSKU\tProduit\tQuantité\tMontant', (at: number) => `${at}\t2${at}/03/2025\tA-${at}\tÉté\t1\t1\u202f234,5${at} €`, 'EUR', 3703.56],
    ['Portuguese', 'Número do pedido;Data;SKU;Produto;Quantidade;Valor', (at: number) => `${at};2025-03-0${at};A-${at};Ção;1;"R$ 1.234,5${at}"`, 'BRL', 3703.56],
    ['traditional Chinese', '訂單編號,訂單成立日期,貨號,商品名稱,數量,訂單金額', (at: number) => `${at},2025-03-0${at},A-${at},杯,1,NT$1${at}`, 'TWD', 36],
  ])('is understood by its words in %s', async (_, header, line, currency, sales) => {
    const { log, sites, salesFacts } = await read({ name: 'a.csv', bytes: strToU8(three(header, line)) });
    expect([log[0]?.used, sites[0]?.currency, total(salesFacts, 'netSales'), total(salesFacts, 'orders')]).toEqual([3, currency, sales, 3]);
  });

  it('is told for Japanese without any kana', async () => {
    // 注文番号,注文日,数量,合計金額 in Shift-JIS.
    const header = [0x92, 0x8d, 0x95, 0xb6, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x92, 0x8d, 0x95, 0xb6, 0x93, 0xfa, 0x2c, 0x90, 0x94, 0x97, 0xca, 0x2c, 0x8d, 0x87, 0x8c, 0x76, 0x8b, 0xe0, 0x8a, 0x7a];
    const { readings, salesFacts } = await read({ name: 'a.csv', bytes: Uint8Array.from([...header, ...strToU8('\r\n1,2025/03/01,1,500\r\n2,2025/03/02,2,700\r\n')]) }, 'JPY');
    expect([readings[0]?.evidence.encoding, total(salesFacts, 'netSales')]).toEqual(['shift_jis', 1200]);
  });

  it('is found in an archive beside what is no table', async () => {
    const table = strToU8(three('Order ID,Order Date,SKU,Quantity,Sales', (at) => `${at},2025-03-0${at},A,1,10`));
    for (const [member, bytes] of [['a.csv', table], ['a.csv.gz', gzipSync(table)]] as const) {
      const { salesFacts, problems } = await read({ name: 'a.zip', bytes: zipSync({ [member]: bytes, 'readme.txt': strToU8('hello') }) }, 'USD');
      expect([total(salesFacts, 'netSales'), problems.map(({ code }) => code)]).toEqual([30, expect.arrayContaining(['import/sheet-left-out'])]);
    }
  });

  it('ends with a line of totals that is counted, but as no sale', async () => {
    for (const word of ['合计', 'Total', 'Grand total', 'Summe']) {
      const { log, problems } = await read({ name: 'a.csv', bytes: strToU8(`${three('Order ID,Order Date,SKU,Quantity,Sales', (at) => `${at},2025-03-0${at},A,1,10`)}\r\n${word},,,3,30\r\n`) }, 'USD');
      expect([log[0]?.read, log[0]?.used, log[0]?.skipped]).toEqual([4, 3, { footer: 1 }]);
      expect(problems.map(({ code }) => code)).not.toContain('import/date-unreadable');
    }
  });

  it.each(['note.csv', 'note.zip'])('is refused with the sentence for unknown files where nothing could be an amount: %s', async (name) => {
    const text = strToU8('Colour,Shape\nred,round\n');
    await expect(read({ name, bytes: name.endsWith('zip') ? zipSync({ 'a.csv': text }) : text })).rejects.toThrow('import/not-recognised');
  });
});
