import { describe, expect, it, test } from '@jest/globals';
import { identityShares } from '../../src/domain/sales/identityShares';
import { ALL_PROFILES } from '../../src/imports/allProfiles';
import { imports } from '../../src/i18n/en/imports';
import { codesOf, importText, nothingKnown, total } from '../support/importText';

const rows = (...lines: (string | number)[][]): string => lines.map((line) => line.join('\t')).join('\n');

describe('every profile', () => {
  it('has a name in the messages and an id of its own', () => {
    const ids = ALL_PROFILES.map((profile) => profile.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !(id in imports.profiles))).toEqual([]);
  });

  it('requires only columns that it describes', () => {
    for (const { layouts } of ALL_PROFILES) {
      for (const { required, columns } of layouts) expect(required.filter((field) => !columns[field])).toEqual([]);
    }
  });
});

describe('Amazon settlement V2', () => {
  const header = ['settlement-id', 'total-amount', 'currency', 'transaction-type', 'order-id', 'marketplace-name', 'posted-date', 'sku', 'quantity-purchased',
    'price-type', 'price-amount', 'item-related-fee-type', 'item-related-fee-amount', 'promotion-type', 'promotion-amount', 'other-amount'];
  const order = (type: string, sku: string, more: Record<string, string | number>): (string | number)[] => header.map((name) =>
    more[name] ?? { 'settlement-id': 1, 'transaction-type': type, 'order-id': '701-1', 'marketplace-name': 'Amazon.ca', 'posted-date': '2025-08-14T06:23:59+00:00', sku }[name] ?? '');
  const summary = (amount: number): (string | number)[] => header.map((name) => ({ 'settlement-id': 1, 'total-amount': amount, currency: 'CAD' })[name] ?? '');
  const bare = (type: string, amount: number): (string | number)[] => header.map((name) =>
    ({ 'settlement-id': 1, 'transaction-type': type, 'posted-date': '2025-08-02T06:23:59+00:00', 'other-amount': amount })[name] ?? '');
  const lines = [
    header, summary(-29.5),
    bare('Previous Reserve Amount Balance', -60), bare('Subscription Fee', -30),
    order('Order', 'A-1', { 'quantity-purchased': 2 }),
    order('Order', 'A-1', { 'price-type': 'Principal', 'price-amount': 100, 'promotion-type': 'Principal', 'promotion-amount': -10 }),
    order('Order', 'A-1', { 'price-type': 'Tax', 'price-amount': 5, 'item-related-fee-type': 'MarketplaceFacilitatorTax-Principal', 'item-related-fee-amount': -5 }),
    order('Order', 'A-1', { 'price-type': 'Shipping', 'price-amount': 7, 'promotion-type': 'Shipping', 'promotion-amount': -7 }),
    order('Order', 'A-1', { 'item-related-fee-type': 'Commission', 'item-related-fee-amount': -15 }),
    order('Refund', 'A-1', { 'price-type': 'Principal', 'price-amount': -20 }),
    order('Refund', 'A-1', { 'item-related-fee-type': 'Commission', 'item-related-fee-amount': 3 }),
    order('ServiceFee', '', { 'order-id': '', 'item-related-fee-type': 'Cost of Advertising', 'item-related-fee-amount': 2.5 }),
  ];

  it('sorts the amounts into sales, discounts, refunds, fees and tax, and agrees with its own total', async () => {
    const outcome = await importText({ 's.txt': rows(...lines) });
    const sum = (measure: Parameters<typeof total>[1]): number => total(outcome.salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('gross'), sum('discounts'), sum('netSales')]).toEqual([1, 2, 100, 10, 90]);
    expect([sum('refunds'), sum('fees'), sum('adSpend'), sum('tax')]).toEqual([20, 42, -2.5, 5]);
    expect(outcome.statedTotals).toEqual([{ file: 's.txt', stated: -29.5, ours: -29.5, currency: 'CAD' }]);
    expect(outcome.log[0]).toMatchObject({ read: 11, used: 9, skipped: { summary: 1, 'balance-transfer': 1 }, amountRead: -29.5, amountSkipped: { 'balance-transfer': -60, 'tax-withheld': -5 } });
    expect(outcome.sites.map((site) => [site.name, site.country, site.currency])).toEqual([['Amazon.ca', 'CA', 'CAD']]);
  });

  it('reads the layout of one money column alike: a line an amount, its family and its words beside it', async () => {
    const columns = ['settlement-id', 'total-amount', 'currency', 'transaction-type', 'order-id', 'marketplace-name', 'amount-type', 'amount-description', 'amount', 'posted-date', 'sku', 'quantity-purchased'];
    const line = (transaction: string, family: string, words: string, amount: number, quantity: number | '' = ''): (string | number)[] =>
      ['1', '', '', transaction, '701-1', 'Amazon.de', family, words, amount, '2025-08-14', 'A-1', quantity];
    const outcome = await importText({ 's.txt': rows(
      columns, columns.map((name) => ({ 'settlement-id': 1, 'total-amount': 41, currency: 'EUR' })[name] ?? ''),
      line('Order', 'ItemPrice', 'Principal', 100, 2), line('Order', 'ItemPrice', 'Tax', 19, 2), line('Order', 'ItemWithheldTax', 'MarketplaceFacilitatorVAT-Principal', -19, 2),
      line('Order', 'ItemPrice', 'Shipping', 7, 2), line('Order', 'Promotion', 'Shipping', -7, 2), line('Order', 'Promotion', 'Principal', -10, 2),
      line('Order', 'ItemFees', 'Commission', -15, 2), line('Refund', 'ItemPrice', 'Principal', -20, 1), line('Refund', 'ItemFees', 'Commission', 3, 1),
      line('other-transaction', 'other-transaction', 'Storage Fee', -12), line('ServiceFee', 'Cost of Advertising', 'TransactionTotalAmount', -5),
    ) });
    const sum = (measure: Parameters<typeof total>[1]): number => total(outcome.salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('returnedUnits'), sum('gross'), sum('discounts'), sum('refunds')]).toEqual([1, 2, 1, 100, 10, 20]);
    expect([sum('fees'), sum('adSpend'), sum('tax')]).toEqual([24, 5, 19]);
    expect(outcome.statedTotals).toEqual([{ file: 's.txt', stated: 41, ours: 41, currency: 'EUR' }]);
  });

  it('says so when its lines do not add up to its total', async () => {
    const outcome = await importText({ 's.txt': rows(header, summary(1), ...lines.slice(2)) });
    expect(outcome.problems.find(({ code }) => code === 'import/total-differs')?.params).toMatchObject({ stated: 1, ours: -29.5, currency: 'CAD' });
  });

  it('given in two overlapping files counts once, and both agree with their totals', async () => {
    const longer = rows(...lines, header.map((name) => ({ 'settlement-id': 2, 'total-amount': -4, currency: 'CAD' })[name] ?? ''), bare('Storage Fee', -4));
    const outcome = await importText({ 'a.txt': rows(...lines), 'b.txt': longer });
    expect([total(outcome.salesFacts, 'netSales'), total(outcome.salesFacts, 'fees'), total(outcome.salesFacts, 'orders')]).toEqual([90, 46, 1]);
    expect(codesOf(outcome).filter((code) => code === 'import/total-differs')).toEqual([]);
  });

  it('covers its own site beside order reports of others', async () => {
    const shop = 'Order ID,Order Date,SKU,Quantity,Unit Price,Currency\nA,2025-08-01,S1,1,10,USD\n';
    const { coverage, salesFacts } = await importText({ 's.txt': rows(...lines), 'shop.csv': shop });
    expect(coverage.map(({ site, month, source }) => [site, month, source])).toEqual([['S01', '2025-08', 'orders'], ['S02', '2025-08', 'settlement']]);
    expect(identityShares(salesFacts).map(({ site, share }) => [site, share])).toEqual([['S01', 0], ['S02', 0]]);
  });

  it('gives way to order reports in its sales, and keeps fees and refunds', async () => {
    const orders = rows(
      ['amazon-order-id', 'purchase-date', 'order-status', 'sales-channel', 'sku', 'asin', 'quantity', 'currency', 'item-price', 'item-tax', 'item-promotion-discount'],
      ['701-1', '2025-08-13T06:00:00+00:00', 'Shipped', 'Amazon.ca', 'A-1', 'B01', 2, 'CAD', 100, 5, 10],
      ['701-2', '2025-08-14T06:00:00+00:00', 'Cancelled', 'Amazon.ca', 'A-1', 'B01', 0, '', '', '', ''],
      ['701-3', '2025-08-14T06:00:00+00:00', 'Pending', 'Amazon.ca', 'A-1', 'B01', 1, 'CAD', '', '', ''],
      ['S01-4', '2025-08-14T06:00:00+00:00', 'Shipped', 'Non-Amazon CA', 'A-1', 'B01', 1, 'CAD', 50, '', ''],
    );
    const { salesFacts, log, productFacts, replaces } = await importText({ 'o.txt': orders, 's.txt': rows(...lines) });
    expect([total(salesFacts, 'orders'), total(salesFacts, 'netSales'), total(salesFacts, 'refunds'), total(salesFacts, 'fees')]).toEqual([1, 90, 20, 42]);
    expect(log.map((entry) => entry.skipped)).toEqual([{ cancelled: 1, pending: 1, 'other-channel': 1 }, { summary: 1, 'balance-transfer': 1 }]);
    expect(new Set(productFacts.map((fact) => fact.product))).toEqual(new Set(['P000000', 'P000001']));
    expect(replaces.map(({ reportKind, measures }) => [reportKind, measures])).toEqual([['orders', ['sales']], ['settlement', ['refunds', 'fees', 'adSpend']]]);
  });
});

describe('Shopee Order.all', () => {
  test.each([
    ['VN', 'VND', ['Mã đơn hàng', 'Ngày đặt hàng', 'Trạng Thái Đơn Hàng', 'Trạng thái Trả hàng/Hoàn tiền', 'SKU phân loại hàng', 'Tên sản phẩm', 'Giá gốc', 'Tổng giá bán (sản phẩm)', 'Số lượng', 'Mã giảm giá của Shop', 'Phí cố định', 'Người Mua'], 'Hoàn thành', 'Đã hủy', 'Đã Chấp Thuận Yêu Cầu'],
    ['TH', 'THB', ['หมายเลขคำสั่งซื้อ', 'วันที่ทำการสั่งซื้อ', 'สถานะการสั่งซื้อ', 'สถานะการคืนเงินหรือคืนสินค้า', 'เลขอ้างอิง SKU (SKU Reference No.)', 'ชื่อสินค้า', 'ราคาตั้งต้น', 'ราคาขายสุทธิ', 'จำนวน', 'โค้ดส่วนลดชำระโดยผู้ขาย', 'ค่าคอมมิชชั่น', 'ชื่อผู้ใช้ (ผู้ซื้อ)'], 'สำเร็จแล้ว', 'ยกเลิกแล้ว', 'คำขอได้รับการยอมรับแล้ว'],
    ['BR', 'BRL', ['ID do pedido', 'Data de criação do pedido', 'Status do pedido', 'Status da Devolução / Reembolso', 'Número de referência SKU', 'Nome do Produto', 'Preço original', 'Subtotal do produto', 'Quantidade', 'Cupom do vendedor', 'Taxa de comissão líquida', 'Nome de usuário (comprador)'], 'Concluído', 'Cancelado', 'Solicitação Aprovada'],
    ['ID', 'IDR', ['No. Pesanan', 'Waktu Pesanan Dibuat', 'Status Pesanan', 'Status Pembatalan/ Pengembalian', 'Nomor Referensi SKU', 'Nama Produk', 'Harga Sebelum/Awal Diskon', 'Total Harga Produk', 'Jumlah', 'Voucher Ditanggung Penjual', 'Kolom lain', 'Username (Pembeli)'], 'Selesai', 'Batal', 'Permintaan Disetujui'],
  ])('of %s: vouchers and fees of an order count once, cancelled lines are left out', async (country, currency, header, done, cancelled, returned) => {
    const text = rows(
      header,
      ['A', '2025-03-01 10:00', done, '', 'S1', 'One', '60000', '50000', '2', '30000', '9000', 'buyer1'],
      ['A', '2025-03-01 10:00', done, '', 'S2', 'Two', '60000', '50000', '1', '30000', '9000', 'buyer1'],
      ['B', '2025-03-02 10:00', cancelled, '', 'S1', 'One', '60000', '50000', '1', '5000', '0', 'buyer2'],
      ['C', '2025-03-03 10:00', done, returned, 'S1', 'One', '60000', '50000', '1', '0', '1000', 'buyer3'],
    );
    const { sites, salesFacts, log } = await importText({ 'Order.all.20250301_20250331.txt': text });
    expect(sites.map((site) => [site.platform, site.country, site.currency])).toEqual([['Shopee', country, currency]]);
    expect(log[0]).toMatchObject({ read: 4, used: 3, skipped: { cancelled: 1 } });
    expect([total(salesFacts, 'gross'), total(salesFacts, 'netSales'), total(salesFacts, 'refunds')]).toEqual([240000, 120000, 50000]);
    expect(total(salesFacts, 'fees')).toBe(country === 'ID' ? 0 : 10000);
    expect([total(salesFacts, 'orders'), total(salesFacts, 'returnedUnits')]).toEqual([2, 1]);
  });

  it('gives back only the pieces that came back', async () => {
    const header = ['Mã đơn hàng', 'Ngày đặt hàng', 'Trạng Thái Đơn Hàng', 'Trạng thái Trả hàng/Hoàn tiền', 'Giá gốc', 'Tổng giá bán (sản phẩm)', 'Số lượng', 'Returned quantity', 'Mã giảm giá của Shop'];
    const text = rows(header, ['A', '2025-03-01 10:00', 'Hoàn thành', 'Đã Chấp Thuận Yêu Cầu', '60000', '200000', '4', '1', '20000']);
    const { salesFacts, productFacts } = await importText({ 'Order.all.txt': text });
    expect([total(salesFacts, 'netSales'), total(salesFacts, 'refunds'), total(salesFacts, 'returnedUnits'), productFacts[0]?.returnedUnits]).toEqual([180000, 45000, 1, 1]);
  });

  it('is complete for the months that its file name promises', async () => {
    const text = rows(['Mã đơn hàng', 'Ngày đặt hàng', 'Trạng Thái Đơn Hàng', 'Tổng giá bán (sản phẩm)', 'Số lượng'], ['A', '2025-03-09 10:00', 'Hoàn thành', '5', '1']);
    expect((await importText({ 'Order.all.20250301_20250331.txt': text })).coverage.map(({ state }) => state)).toEqual(['complete']);
    expect((await importText({ 'Order.all.20250301_20250310.txt': text })).coverage.map(({ state }) => state)).toEqual(['partial']);
  });
});

describe('Shopify orders', () => {
  const header = ['Name', 'Email', 'Financial Status', 'Currency', 'Subtotal', 'Taxes', 'Total', 'Discount Amount', 'Created at', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku', 'Cancelled at', 'Payment Method', 'Refunded Amount', 'Shipping Country'];
  it('takes what stands on the first line for the whole order, once', async () => {
    const text = rows(
      header,
      ['#1', 'a@x.org', 'paid', 'USD', '90.00', '9.00', '104.00', '15.00', '2025-03-01 10:00:00 -0500', 2, 'Mug', '30.00', 'M1', '', 'Card', '22.00', 'CA'],
      ['#1', 'a@x.org', '', '', '', '', '', '', '2025-03-01 10:00:00 -0500', 1, 'Cup', '40.00', 'C1', '', '', '', ''],
      ['#2', 'b@x.org', 'voided', 'USD', '40.00', '0', '40.00', '0', '2025-03-02 10:00:00 -0500', 1, 'Cup', '40.00', 'C1', '', 'Card', '0', 'US'],
      ['#3', 'b@x.org', 'pending', 'USD', '40.00', '0', '40.00', '0', '2025-03-02 10:00:00 -0500', 1, 'Cup', '40.00', 'C1', '', 'Bank transfer', '0', 'US'],
      ['#4', 'b@x.org', 'pending', 'USD', '40.00', '0', '40.00', '0', '2025-03-02 10:00:00 -0500', 1, 'Cup', '40.00', 'C1', '', 'Cash on Delivery (COD)', '0', 'US'],
    );
    const { salesFacts, log, customers } = await importText({ 'orders_export.csv': text });
    expect(log[0]).toMatchObject({ read: 5, used: 3, skipped: { cancelled: 1, unpaid: 1 } });
    const sum = (measure: Parameters<typeof total>[1]): number => total(salesFacts, measure);
    expect([sum('orders'), sum('units'), sum('gross'), sum('discounts'), sum('netSales'), sum('refunds'), sum('tax')]).toEqual([2, 4, 140, 10, 130, 20, 9]);
    expect(identityShares(salesFacts)[0]?.share).toBe(1);
    expect(customers.countries).toEqual(['CA', 'US']);
  });
});

describe('What a Shopify order gave back', () => {
  const header = ['Name', 'Email', 'Financial Status', 'Currency', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Created at', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku', 'Refunded Amount'];
  test.each([
    ['all of it, shipping and tax as well', 10, 104, 104, [50, 40]],
    ['goods of 40 with their tax', 9, 103, 44, [22.22, 17.78]],
    ['all of it, where prices hold the tax', 10, 94, 94, [50, 40]],
    ['a part of goods whose prices hold the tax', 10, 94, 45, [25, 20]],
  ])('counts goods alone: %s', async (_, tax, paid, refunded, refunds) => {
    const { productFacts } = await importText({ 'orders_export.csv': rows(
      header,
      ['#1', 'a@x.org', 'refunded', 'EUR', '90.00', '4.00', tax, paid, '2025-03-01 10:00:00 +0100', 1, 'Mug', '50.00', 'M1', refunded],
      ['#1', 'a@x.org', '', '', '', '', '', '', '', 1, 'Cup', '40.00', 'C1', ''],
    ) });
    expect(productFacts.map((fact) => fact.refunds)).toEqual(refunds);
  });
});

describe('Tax beside the price', () => {
  const sum = async (files: Readonly<Record<string, string>>): Promise<number> => {
    const { salesFacts, productFacts } = await importText(files);
    const taxes = productFacts.reduce((all, { tax }) => all + tax, 0);
    expect(taxes).toBeCloseTo(total(salesFacts, 'tax'), 9);
    return taxes;
  };

  test.each([['Amazon.com', 'USD', 8], ['Amazon.ca', 'CAD', 8], ['Amazon.de', 'EUR', 0], ['Amazon.co.uk', 'GBP', 0], ['Amazon.co.jp', 'JPY', 0]])('is what All Orders of %s tell, where prices do not hold it', async (site, currency, tax) => {
    expect(await sum({ 'o.txt': rows(['amazon-order-id', 'purchase-date', 'order-status', 'sales-channel', 'sku', 'asin', 'quantity', 'currency', 'item-price', 'item-tax'], ['1', '2025-03-01', 'Shipped', site, 'A', 'B09', 1, currency, 100, 8]) })).toBe(tax);
  });

  test.each([['beside its prices', 126, 16], ['inside its prices', 110, 0]])('is what a Shopify order adds to goods and shipping: %s', async (_name, paid, tax) => {
    expect(await sum({ 'orders_export.csv': rows(
      ['Name', 'Email', 'Financial Status', 'Currency', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount', 'Created at', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku'],
      ['#1', 'a@x.org', 'paid', 'EUR', '100.00', '10.00', '16.00', String(paid), '0', '2025-03-01 10:00:00 +0100', 1, 'Mug', '100.00', 'M1'],
    ) })).toBe(tax);
  });

  it('is not the VAT that prices on eBay include', async () => {
    const header = ['Sales Record Number', 'Order Number', 'Buyer Username', 'Item Number', 'Item Title', 'Custom Label', 'Quantity', 'Sold For', 'Included VAT', 'Seller Collected Tax', 'Total Price', 'Sale Date', 'Paid On Date'];
    const text = [header, ['1', '10-1', 'ann', '22', 'Mug', 'M1', '1', '£12.00', '£2.00', '£0.00', '£12.00', 'Jul-25-26', 'Jul-25-26']].map((line) => line.join(',')).join('\n');
    expect(await sum({ 'ebay.csv': text })).toBe(0);
  });

  it('stays with the sale where the marketplace pays it in, in the transaction report too', async () => {
    const text = ['date/time,settlement id,type,order id,sku,description,quantity,marketplace,product sales,product sales tax,marketplace withheld tax,promotional rebates,selling fees,total',
      '"5 Jan 2026 11:03:05 GMT",1,Order,701-1,S1,Mug,1,amazon.co.uk,100,20,-20,0,-15,85'].join('\n');
    const { salesFacts, log } = await importText({ 't.csv': text });
    expect([total(salesFacts, 'tax'), total(salesFacts, 'fees'), log[0]?.amountUsed, log[0]?.amountSkipped]).toEqual([20, 15, 105, { 'tax-withheld': -20 }]);
  });
});

describe('Sponsored Products advertised product', () => {
  it('finds the product by its ASIN and the currency in the header', async () => {
    const orders = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,asin,quantity,currency,item-price\n1,2025-03-01,Shipped,Amazon.in,SKU-9,B09,1,INR,100\n';
    const ads = 'Date,Campaign Name,Advertised ASIN,Impressions,Spend (₹),14 Day Total Sales (₹)\n"Mar 1, 2025",Brand,B09,10,₹12.50,₹0.00\n';
    const { productFacts, sites, log } = await importText({ 'ads.csv': ads, 'orders.csv': orders });
    expect(sites.map((site) => site.name)).toEqual(['Amazon.in']);
    expect(log.map((entry) => entry.reportKind)).toEqual(['orders', 'ads']);
    expect(productFacts.map(({ product, netSales, adSpend }) => [product, netSales, adSpend])).toEqual([['P000001', 100, 0], ['P000001', 0, 12.5]]);
  });

  it('counts what it sold beside what it cost, also where the report that names the SKU comes later', async () => {
    const first = await importText({ 'ads.csv': 'Date,Advertised ASIN,Currency,Spend,7 Day Total Sales\n2025-03-01,B09,INR,12.5,80\n2025-03-02,B09,INR,2.5,\n' }, { currency: 'INR' });
    expect(first.productFacts).toMatchObject([{ product: 'P000001', adSpend: 15, adSales: 80, netSales: 0 }]);
    const orders = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,asin,quantity,currency,item-price\n1,2025-03-01,Shipped,Amazon.in,SKU-9,B09,1,INR,100\n';
    const second = await importText({ 'orders.csv': orders }, {}, { ...nothingKnown, sites: first.sites, skus: first.skus });
    expect(second.productFacts.map(({ product, netSales }) => [product, netSales])).toEqual([['P000001', 100]]);
  });
});

describe('the product and cost list', () => {
  const list = '货号,品名,品类,采购成本,头程,关税,币种,生效月份\nS1,保温杯,杯具,12.5,3,5%,CNY,2025-01\nS9,新款,杯具,20,,,CNY,\n,空,,1,,,CNY,\n';
  const orders = 'Order ID,Order Date,SKU,Quantity,Unit Price\nA,2025-03-01,s1,1,10\n';

  it('gives categories and names to sales of the same SKU, and costs to its products', async () => {
    const outcome = await importText({ 'orders.csv': orders, 'costs.csv': list }, { perFile: { 'orders.csv': { currency: 'USD' } } });
    expect(outcome.categories.map((category) => category.name)).toEqual(['', '杯具']);
    expect(outcome.salesFacts.map((fact) => fact.category)).toEqual(['C001']);
    expect(outcome.costs).toEqual([
      { sku: 'S1', name: '保温杯', category: '杯具', unitCost: 12.5, freight: 3, dutyRate: 0.05, packaging: undefined, currency: 'CNY', validFrom: '2025-01', product: 'P000001' },
      { sku: 'S9', name: '新款', category: '杯具', unitCost: 20, freight: undefined, dutyRate: undefined, packaging: undefined, currency: 'CNY', validFrom: undefined, product: 'P000002' },
    ]);
    expect(outcome.productFacts.map((fact) => [fact.product, outcome.productNames.get(fact.product)])).toEqual([['P000001', '保温杯']]);
    expect(outcome.log[0]).toMatchObject({ profile: 'cost-list', read: 3, used: 2, skipped: { 'sku-missing': 1 } });
  });

  it('leaves name and category to what the sales say where it has none, also for a further site that says nothing', async () => {
    const costs = { 'costs.csv': 'SKU,Purchase Cost,Currency\nS1,12.5,CNY\n' };
    const told = 'Order ID,Order Date,SKU,Product Name,Category,Quantity,Unit Price\nA,2025-03-01,S1,Mug,Cups,1,10\n';
    const first = await importText({ ...costs, 'told.csv': told }, { currency: 'USD', site: 'One' });
    expect(first.skus.map(({ site, name, category }) => [site, name, category])).toEqual([['*', 'Mug', 'C001'], ['S01', 'Mug', 'C001']]);
    expect(first.salesFacts.map((fact) => fact.category)).toEqual(['C001']);
    const second = await importText({ 'bare.csv': orders }, { currency: 'USD', site: 'Two' }, { ...nothingKnown, sites: first.sites, skus: first.skus, categories: first.categories });
    expect(second.skus.map(({ category }) => category)).toEqual(['C001', 'C001', 'C001']);
  });

  it('may hold names alone where it holds nothing else, and is no list of products beside other columns', async () => {
    const { log, skus } = await importText({ 'list.csv': 'SKU,Name\nA-1,Cup\nA-2,Jug\n' });
    expect([log[0]?.profile, log[0]?.used, skus.map(({ name }) => name)]).toEqual(['cost-list', 2, ['Cup', 'Jug']]);
    await expect(importText({ 'stock.csv': 'SKU,Name,Pieces\nA-1,Cup,3\n' })).rejects.toThrow('import/not-recognised');
  });

  it('says which of its columns of amounts it does not read', async () => {
    const { problems } = await importText({ 'costs.csv': '货号,品名,采购成本,币种,贴标费,备注\nS1,杯,12.5,CNY,0.8,小\n' });
    expect(problems).toMatchObject([{ code: 'import/columns-unused', severity: 'info', params: { columns: ['贴标费'] } }]);
  });

  it('is also what a shop of one\'s own exports of its products, with the cost of each variant', async () => {
    const text = 'Handle,Title,Vendor,Type,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Cost per item\nmug,Mug,,Cups,Red,M1,5,12.00,4.50\nmug,,,,Blue,M2,5,12.00,\n';
    const { log, costs } = await importText({ 'products_export.csv': text }, { currency: 'USD' });
    expect([log[0]?.profile, log[0]?.used, costs.map(({ sku, unitCost }) => [sku, unitCost])]).toEqual(['cost-list', 2, [['M1', 4.5]]]);
  });

  it('keeps the product that the workbook already gives a SKU', async () => {
    const skus = [{ id: 'K000007', platform: 'Other', site: 'S01', sku: 'S1', code: '', name: '', product: 'P000042', category: 'C000', scope: 'bundle' as const, firstSold: undefined }];
    const outcome = await importText({ 'costs.csv': list }, {}, { ...nothingKnown, skus });
    expect(outcome.costs.map((cost) => cost.product)).toEqual(['P000042', 'P000043']);
    expect(codesOf(outcome)).toEqual([]);
  });
});
