import { describe, expect, it, test } from '@jest/globals';
import { identityShares } from '../../src/domain/sales/identityShares';
import { importText, total } from '../support/importText';

type Cells = readonly (string | number)[];
const rows = (...lines: Cells[]): string => lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n');

describe('TikTok Shop All order', () => {
  const header = ['Order ID', 'Order Status', 'Order Substatus', 'Cancelation/Return Type', 'SKU ID', 'Seller SKU', 'Product Name', 'Quantity', 'Sku Quantity of return', 'SKU Unit Original Price', 'SKU Subtotal Before Discount', 'SKU Subtotal After Discount', 'Taxes', 'Order Amount', 'Created Time', 'Paid Time', 'Buyer Username', 'Country'];
  const about = ['Platform unique order ID.', 'Order status.', '', 'Type.', 'Platform SKU ID.', 'Seller SKU.', 'Product name.', 'SKU sold quantity.', 'Returned.', '', 'Before.', 'After.', 'Tax.', 'It equals.', 'Order created time.', 'Paid time.', 'Buyer.', 'Country.'];
  const line = (id: string, status: string, type: string, sku: string, quantity: number, back: number, day: string): Cells =>
    [`${id}\t`, status, '', type, `17295${sku}\t`, sku, 'Mug', quantity, back, 100, 100 * quantity, 90 * quantity, 0, 999, day, day, `u${id}`, 'Thailand'];
  const text = `\ufeff${rows(
    header, about, line('5801', 'เสร็จสมบูรณ์', '', 'S1', 2, 0, '13/06/2025 10:00:00'), line('5801', 'เสร็จสมบูรณ์', '', 'S2', 1, 0, '13/06/2025 10:00:00'),
    line('5802', 'ยกเลิกแล้ว', 'Cancel', 'S1', 1, 0, '14/06/2025 10:00:00'), line('5803', 'ค้างชำระ', '', 'S1', 1, 0, '14/06/2025 10:00:00'),
    line('5804', 'จัดส่งแล้ว', 'Return/Refund', 'S1', 2, 1, '15/06/2025 10:00:00'), line('5805', 'Completed', 'Cancel', 'S1', 1, 0, '15/06/2025 10:00:00'),
  )}`;

  it('adds up the subtotals of its lines, not the order amount that they repeat', async () => {
    const { salesFacts, log, skus, sites } = await importText({ 'All order-2025-06-30-10_09.csv': text }, { currency: 'THB' });
    expect(log[0]).toMatchObject({ profile: 'tiktok-orders', read: 7, used: 3, skipped: { description: 1, cancelled: 2, unpaid: 1 } });
    const sum = (measure: Parameters<typeof total>[1]): number => total(salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('gross'), sum('netSales'), sum('refunds'), sum('returnedUnits')]).toEqual([2, 5, 500, 450, 90, 1]);
    expect([sites[0]?.name, skus.map(({ sku, code }) => [sku, code])]).toEqual(['TikTok Shop THB', [['S1', '17295S1'], ['S2', '17295S2']]]);
  });

  test.each<[string, Cells[], number[]]>([
    ['once, although each line repeats it, and over the lines that came back', [['A', 'Return/Refund', 'S1', 2, 1, 100, 45], ['A', '', 'S2', 1, 0, 50, 45]], [45, 0]],
    ['as the platform tells it, not by the share of the line', [['A', 'Return/Refund', 'S1', 2, 2, 100, 70]], [70]],
    ['over all lines where none is marked', [['A', '', 'S1', 1, 0, 90, 30], ['A', '', 'S2', 1, 0, 60, 30]], [18, 12]],
    ['without what was given back for a line that was cancelled', [['A', '', 'S1', 1, 0, 90, 60], ['A', 'Cancel', 'S2', 1, 0, 60, 60]], [0]],
    ['no higher than the lines that came back had cost, since the rest is shipping', [['A', 'Return/Refund', 'S1', 1, 1, 600, 650], ['A', '', 'S2', 1, 0, 300, 650]], [600, 0]],
    ['as nothing where a return ended without money', [['A', 'Return/Refund', 'S1', 1, 1, 90, 0]], [0]],
    ['by the share of the line where nothing is told', [['A', 'Return/Refund', 'S1', 2, 1, 90, '']], [45]],
  ])('counts the refund of an order %s', async (_, lines, refunds) => {
    const columns = ['Order ID', 'Order Status', 'Cancelation/Return Type', 'SKU ID', 'Seller SKU', 'Quantity', 'Sku Quantity of return', 'SKU Subtotal After Discount', 'Order Refund Amount', 'Created Time'];
    const file = rows(columns, ...lines.map(([id = '', type = '', sku = '', quantity = 0, back = 0, net = 0, refund = '']) => [id, 'Completed', type, `1${sku}`, sku, quantity, back, net, refund, '15/06/2025 10:00:00']));
    const { productFacts } = await importText({ 'All order.csv': file }, { currency: 'THB' });
    expect(productFacts.map((fact) => fact.refunds)).toEqual(refunds);
  });

  it('says that its currency is missing', async () => {
    await expect(importText({ 'All order.csv': text })).rejects.toThrow('import/currency-missing');
  });
});

describe('Mercado Libre ventas', () => {
  const delivery = ['Forma de entrega', 'Fecha en camino', 'Fecha entregado', 'Transportista', 'Número de seguimiento', 'URL de seguimiento'];
  const header = ['# de venta', 'Fecha de venta', 'Estado', 'Descripción del estado', 'Paquete de varios productos', 'Pertenece a un kit', 'Unidades', 'Ingresos por productos (MXN)', 'Cargo por venta e impuestos (MXN)', 'Costos de envío (MXN)', 'Anulaciones y reembolsos (MXN)', 'Total (MXN)', 'SKU', '# de publicación', 'Título de la publicación', 'Precio unitario de venta de la publicación (MXN)', 'Comprador', ...delivery, ...delivery];
  const none = Array<string>(12).fill('');
  const line = (id: string, day: string, status: string, units: string, money: Cells, sku: string, price: string): Cells =>
    [id, day, status, '', units === '' ? 'Sí' : 'No', 'No', units, ...money, sku, sku && `MLM${sku}`, sku && 'Taza', price, 'Ana', ...none];
  const text = rows(
    ['Ventas'], ['Cómo leer este reporte'], [], header,
    line('2001', '9 de enero de 2024 06:53 hs.', 'Entregado', '1', [100, -15, -5, '', 80], 'S1', '100'),
    line('2002', '10 de enero de 2024 06:53 hs.', 'Paquete de 2 productos', '', [300.01, -45, -15, -30, 210.01], '', ''),
    line('20021', '', 'Entregado', '2', ['', '', '', '', ''], 'S1', '100'), line('20022', '', 'Entregado', '1', ['', '', '', '', ''], 'S2', '100'),
    line('2003', '11 de enero de 2024 06:53 hs.', 'Cancelada por el comprador', '1', [50, '', '', '', 50], 'S1', '50'),
  );

  it('spreads the money of a package over its products by price and units', async () => {
    const { salesFacts, productFacts, log, sites } = await importText({ 'Ventas_MX.csv': text });
    expect(log[0]).toMatchObject({ profile: 'mercado-libre-sales', read: 5, used: 3, skipped: { 'package-total': 1, cancelled: 1 }, amountUsed: 400.01 });
    const sum = (measure: Parameters<typeof total>[1]): number => total(salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('netSales'), sum('fees'), sum('refunds')]).toEqual([2, 4, 400.01, 80, 30]);
    expect(productFacts.map(({ netSales }) => netSales)).toEqual([300.01, 100]);
    expect(sites.map(({ name, currency }) => [name, currency])).toEqual([['Mercado Libre MXN', 'MXN']]);
  });
});

describe('eBay orders report', () => {
  test.each([
    ['US', ['Sales Record Number', 'Order Number', 'Buyer Username', 'Buyer Country', 'Ship To Name', 'Item Number', 'Item Title', 'Custom Label', 'Quantity', 'Sold For', 'Shipping And Handling', 'Total Price', 'Sale Date', 'Paid On Date'], '$', 'USD'],
    ['UK', ['Sales record number', 'Order number', 'Buyer username', 'Buyer country', 'Post to name', 'Item number', 'Item title', 'Custom label', 'Quantity', 'Sold for', 'Postage and packaging', 'Total price', 'Sale date', 'Paid on date'], '£', 'GBP'],
  ])('%s: the total line of several items counts by its items, and the footer is no data', async (_, header, sign, currency) => {
    const money = (amount: number): string => `${sign}${amount.toFixed(2)}`;
    const line = (record: string, order: string, item: string, sku: string, quantity: number, price: number | undefined, paid: string): Cells =>
      [record, order, 'buyer1', 'X', 'N', item, item && 'Mug', sku, quantity, price === undefined ? '' : money(price), money(0), money((price ?? 50) * quantity), 'Jul-25-26', paid];
    const text = rows(
      [''], header, Array(14).fill(''), line('1', '11-1', '900', 'S1', 2, 10, 'Jul-25-26'), line('2', '11-2', '', '', 3, undefined, 'Jul-25-26'),
      line('2', '11-2', '901', 'S2', 2, 15, 'Jul-25-26'), line('2', '11-2', '902', 'S3', 1, 20, 'Jul-25-26'), line('3', '11-3', '900', 'S1', 1, 10, ''),
      [''], sign === '$' ? ['4 record(s) downloaded'] : ['4', 'record(s) downloaded', ' from '], ['Seller ID: shop'],
    );
    const { salesFacts, log, sites } = await importText({ 'orders.csv': text });
    expect(log[0]).toMatchObject({ profile: 'ebay-orders', read: 7, used: 3, skipped: { 'package-total': 1, unpaid: 1, footer: 2 } });
    expect([total(salesFacts, 'orders'), total(salesFacts, 'units'), total(salesFacts, 'netSales'), sites[0]?.currency]).toEqual([2, 5, 70, currency]);
    expect(salesFacts[0]?.month).toBe('2026-07');
  });
});

describe('Shopify abandoned checkouts', () => {
  it('are counted as prospects and are no sales', async () => {
    const text = rows(
      ['Id', 'Email', 'Created at', 'Currency', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku'],
      ['1', 'a@x.org', '2025-03-01 10:00:00 -0500', 'USD', 2, 'Mug', 30, 'M1'], ['1', '', '', '', 1, 'Cup', 40, 'C1'], ['2', 'A@x.org', '2025-03-05 10:00:00 -0500', 'USD', 1, 'Cup', 40, 'C1'],
    );
    const { salesFacts, prospects, log } = await importText({ 'checkouts_export.csv': text });
    expect(log[0]).toMatchObject({ profile: 'shopify-abandoned-checkouts', read: 3, used: 3 });
    expect(salesFacts).toEqual([]);
    expect(prospects).toEqual([{ kind: 'cart', site: 'S01', month: '2025-03', checkouts: 2, buyers: 1, amount: 140 }]);
  });
});

describe('FBA inventory planning', () => {
  it('gives the stock of the last day of each month', async () => {
    const text = 'snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tcurrency\tmarketplace\n'
      + '2025-07-01\tS1\tX1\tB1\tMug\tNew\t50\tUSD\tUS\n2025-07-31\tS1\tX1\tB1\tMug\tNew\t40\tUSD\tUS\n2025-07-31\tS2\tX2\tB2\tCup\tNew\t7\tUSD\tUS\n';
    const { productFacts, salesFacts, replaces, sites } = await importText({ 'inventory.txt': text });
    expect(productFacts.map(({ month, product, stock, importId }) => [month, product, stock, importId])).toEqual([['2025-07', 'P000001', 40, 'I000001'], ['2025-07', 'P000002', 7, 'I000001']]);
    expect([salesFacts.length, sites[0]?.name, replaces]).toEqual([0, 'Amazon.com', [{ site: 'S01', month: '2025-07', reportKind: 'stock', measures: [] }]]);
  });
});

describe('Amazon Active Listings', () => {
  it('names the products of later sales, and sells nothing', async () => {
    const listings = 'item-name,item-description,listing-id,seller-sku,price,quantity,open-date,asin1\nMug,Blue,L1,S1,9.99,100,01/07/2025 10:00:00 BST,B1\nMug,Blue,L2,S1-FBA,9.99,,01/07/2025 10:00:00 BST,B1\n';
    const orders = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,asin,quantity,currency,item-price\n1,2025-03-01,Shipped,Amazon.co.uk,S1-FBA,B1,1,GBP,9.99\n';
    const { productNames, productFacts, skus, log } = await importText({ 'listings.csv': listings, 'o.csv': orders });
    expect(log.map(({ profile, used }) => [profile, used])).toEqual([['amazon-active-listings', 2], ['amazon-all-orders', 1]]);
    expect(productFacts.map(({ product, netSales }) => [productNames.get(product), netSales])).toEqual([['Mug', 9.99]]);
    expect(skus.map(({ sku, code }) => [sku, code])).toContainEqual(['S1', 'B1']);
  });
});

describe('Business Report', () => {
  test.each([
    ['US', ['(Parent) ASIN', '(Child) ASIN', 'Title', 'SKU', 'Sessions - Total', 'Sessions - Total - B2B', 'Units Ordered', 'Units Ordered - B2B', 'Ordered Product Sales', 'Ordered Product Sales - B2B'], '$'],
    ['UK', ['(Parent) ASIN', '(Child) ASIN', 'Title', 'SKU', 'Sessions – Total', 'Sessions – Total – B2B', 'Units ordered', 'Units ordered – B2B', 'Ordered Product Sales', 'Ordered product sales – B2B'], '£'],
    ['Chinese', ['（父）ASIN', '（子）ASIN', '标题', 'SKU', '会话数 - 总计', '会话数 - 总计 - B2B', '已订购商品数量', '已订购商品数量 - B2B', '已订购商品销售额', '已订购商品销售额 - B2B'], 'US$'],
    ['newer Chinese', ['（父）ASIN', '（子）ASIN', '标题', 'SKU', '会话次数 – 总计', '会话次数 – 总计 – B2B', '已订购商品数量', '已订购商品数量 – B2B', '已订购商品销售额', '已订购商品销售额 – B2B'], 'US$'],
    ['Japanese', ['（親）ASIN', '（子）ASIN', 'タイトル', 'SKU', 'セッション数 - 合計', 'セッション数 - 合計 - B2B', '注文された商品点数', '注文された商品点数 - B2B', '注文商品の売上額', '注文商品の売上額 - B2B'], '￥'],
  ])('with %s headers gives sessions, units and sales', async (_, header, sign) => {
    const text = rows(header, ['B0', 'B1', 'Mug', 'S1', '1,200', 20, 30, 1, `${sign}1,234.50`, `${sign}10.00`]);
    const { salesFacts, log } = await importText({ 'BusinessReport-11-29-25.csv': text }, { period: '2025-07', ...(sign === '￥' ? { currency: 'JPY' } : {}) });
    expect([log[0]?.profile, total(salesFacts, 'sessions'), total(salesFacts, 'units'), total(salesFacts, 'netSales')]).toEqual(['amazon-business-report', 1200, 30, 1234.5]);
  });
});

describe('exports of Chinese ERP programs', () => {
  const header = ['系统单号', '平台单号', '店铺', '站点', '订购时间', '付款时间', 'MSKU', '本地SKU', '品名', '数量', '单价', '销售额', '币种', '买家邮箱', '状态'];
  it('are guessed field by field, and the guesses are shown', async () => {
    const text = rows(header, ['1031', '701-1', 'MyShop-US', 'US', '2025-07-01 10:00:00', '2025-07-01 10:01:00', 'S1', 'L1', '保温杯', 2, 10, 20, 'USD', 'a@x.org', '已发货'], ['1032', '701-2', 'MyShop-US', 'US', '2025-07-02 10:00:00', '', 'S1', 'L1', '保温杯', 1, 10, 10, 'USD', 'b@x.org', '已取消']);
    const { salesFacts, log, problems } = await importText({ 'lingxing.csv': text });
    expect(log[0]).toMatchObject({ profile: 'guessed', read: 2, used: 1, skipped: { cancelled: 1 } });
    expect([total(salesFacts, 'orders'), total(salesFacts, 'units'), total(salesFacts, 'netSales'), identityShares(salesFacts)[0]?.share]).toEqual([1, 2, 20, 1]);
    const shown = String(problems.find(({ code }) => code === 'import/mapping-guessed')?.params?.['columns']);
    for (const guess of ['date = 订购时间', 'sku = MSKU', 'name = 品名', 'quantity = 数量', 'unitPrice = 单价', 'amount = 销售额', 'currency = 币种', 'status = 状态', 'customer = 买家邮箱']) expect(shown).toContain(guess);
  });
});
