import { inRamadan, stamp } from './calendar.mjs';
import { createRandom } from './random.mjs';
import { shopifyHeaders } from './shopifyHeaders.mjs';
import { cellsOf, cents, csvLine, padded } from './text.mjs';

const places = [
  { country: 'US', province: 'CA', provinceName: 'California', weight: 8, taxRate: 0.0725 },
  { country: 'US', province: 'TX', provinceName: 'Texas', weight: 44, taxRate: 0 },
  { country: 'GB', province: '', provinceName: '', weight: 12, taxRate: 0 },
  { country: 'AE', province: 'DU', provinceName: 'Dubai', weight: 13, taxRate: 0, gulf: true },
  { country: 'SA', province: '', provinceName: '', weight: 10, taxRate: 0, gulf: true },
  { country: 'AU', province: 'NSW', provinceName: 'New South Wales', weight: 13, taxRate: 0 },
];

/** The shop's clock: Pacific time with its summer time, written behind each stamp. */
function stampOf(seconds) {
  const { date, time } = stamp(seconds);
  const summer = (date >= '2024-03-10' && date < '2024-11-03') || (date >= '2025-03-09' && date < '2025-11-02');
  return `${date} ${time} ${summer ? '-0700' : '-0800'}`;
}

/** The code that a buyer enters: Ramadan, Black Friday, or now and then the welcome code. */
function discountCode(order, day, random) {
  if (inRamadan(day) && random.chance(0.3)) return { code: 'RAMADAN15', share: 0.15 };
  if (order.offer && !inRamadan(day)) return { code: 'BFCM20', share: 0.2 };
  return random.chance(0.12) ? { code: 'WELCOME10', share: 0.1 } : { code: '', share: 0 };
}

/** What an order comes to, in cents, and what is paid back of it. */
function bookOrder(order, place, random) {
  const goods = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const { code, share } = discountCode(order, stamp(order.at).date, random);
  const discount = Math.round(goods * share);
  const subtotal = goods - discount;
  const shipping = place.gulf ? 999 : subtotal < 3500 ? 499 : 0;
  const taxes = Math.round(subtotal * place.taxRate);
  const total = subtotal + shipping + taxes;
  const back = order.state === 'done' && taxes === 0 ? random.next() : 1;
  const partial = back < 0.02 && order.lines.length > 1 && discount === 0;
  const refunded = partial ? order.lines[0].price * order.lines[0].quantity : back < 0.04 ? subtotal : 0;
  return { code, discount, subtotal, shipping, taxes, total, refunded };
}

function financialStatus(order, booked) {
  if (order.state !== 'done') return order.state === 'cancelled' ? 'voided' : 'pending';
  if (booked.refunded === 0) return 'paid';
  return booked.refunded === booked.total ? 'refunded' : 'partially_refunded';
}

/** Note attributes of a paid campaign; the cell holds line breaks. */
function noteAttributes(order, random) {
  return random.chance(0.12) ? `UTM source: sample\nUTM medium: paid\nUTM campaign: SMP-${order.number % 9}` : '';
}

function buyerColumns(order, place) {
  const name = `Buyer ${padded(order.buyer, 5)}`;
  const address = (kind) => ({
    [`${kind} Name`]: name,
    [`${kind} Street`]: '1 Sample Street',
    [`${kind} Address1`]: '1 Sample Street',
    [`${kind} City`]: 'Sampletown',
    [`${kind} Zip`]: "'00000",
    [`${kind} Province`]: place.province,
    [`${kind} Country`]: place.country,
    [`${kind} Phone`]: '+10000000000',
    [`${kind} Province Name`]: place.provinceName,
  });
  return {
    Email: `buyer${padded(order.buyer, 5)}@example.com`,
    ...address('Billing'),
    ...address('Shipping'),
    Phone: '+10000000000',
  };
}

/** The columns that stand on an order's first line only. */
function orderColumns(order, booked, place, random) {
  const status = financialStatus(order, booked);
  const when = stampOf(order.at);
  const done = order.state === 'done';
  return {
    ...buyerColumns(order, place),
    'Financial Status': status,
    'Paid at': done ? when : '',
    'Fulfillment Status': done ? 'fulfilled' : 'unfulfilled',
    'Fulfilled at': done ? stampOf(order.at + 86400) : '',
    'Accepts Marketing': random.chance(0.4) ? 'yes' : 'no',
    Currency: 'USD',
    Subtotal: cents(booked.subtotal),
    Shipping: cents(booked.shipping),
    Taxes: cents(booked.taxes),
    Total: cents(booked.total),
    'Discount Code': booked.code,
    'Discount Amount': cents(booked.discount),
    'Shipping Method': booked.shipping === 0 ? 'Free Shipping' : 'Standard',
    'Note Attributes': noteAttributes(order, random),
    'Cancelled at': order.state === 'cancelled' ? stampOf(order.at + 3600) : '',
    'Payment Method': order.state === 'unpaid' ? 'Bank Deposit' : 'Shopify Payments',
    'Payment Reference': `smp${padded(order.number, 6)}.1`,
    'Refunded Amount': cents(booked.refunded),
    'Outstanding Balance': order.state === 'unpaid' ? cents(booked.total) : '0.00',
    Id: `50000000${padded(order.number, 6)}`,
    'Risk Level': 'Low',
    Source: 'web',
    'Tax 1 Name': booked.taxes ? 'California State Tax 7.25%' : '',
    'Tax 1 Value': booked.taxes ? cents(booked.taxes) : '',
  };
}

/** Lines of one order: its products, and for some buyers a shipping protection that has no SKU. */
function orderLines(order, booked, place, random) {
  const columns = orderColumns(order, booked, place, random);
  return order.lines.map((line, index) =>
    csvLine(
      cellsOf(shopifyHeaders, {
        ...(index === 0 ? columns : { Email: columns.Email }),
        Name: `#${1000 + order.number}`,
        'Created at': stampOf(order.at),
        'Lineitem quantity': String(line.quantity),
        'Lineitem name': line.product.en,
        'Lineitem price': cents(line.price),
        'Lineitem sku': line.product.sku,
        'Lineitem requires shipping': 'true',
        'Lineitem taxable': 'true',
        'Lineitem fulfillment status': order.state === 'done' ? 'fulfilled' : 'pending',
        Vendor: 'Sample Goods',
        'Lineitem discount': '0.00',
      }),
    ),
  );
}

const protection = { sku: '', en: 'Shipping Protection', number: 0, category: 'phone' };

/** The own site's order export, one CSV text a year. Net sales are the subtotal: prices less discounts, before shipping and tax. */
export function writeShopifyOrders(site, orders, totals) {
  const random = createRandom('shopify');
  const years = new Map([
    ['2024', []],
    ['2025', []],
  ]);
  for (const plain of orders) {
    const order = random.chance(0.015)
      ? { ...plain, lines: [...plain.lines, { product: protection, quantity: 1, list: 250, price: 250 }] }
      : plain;
    const { date, month } = stamp(order.at);
    const place = random.pickWeighted(places, ({ weight, gulf }) => (gulf && inRamadan(date) ? weight * 3 : weight));
    const booked = bookOrder(order, place, random);
    years.get(month.slice(0, 4)).push(...orderLines(order, booked, place, random));
    if (order.state !== 'done') continue;
    totals.add(site.name, month, {
      orders: 1,
      units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
      netSales: booked.subtotal,
      refunds: booked.refunded,
    });
  }
  return [...years].map(([year, lines]) => ({ year, text: `${[csvLine(shopifyHeaders), ...lines].join('\n')}\n` }));
}
