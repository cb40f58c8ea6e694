import { monthAt, serial, stamp } from './calendar.mjs';
import { createRandom } from './random.mjs';
import { cellsOf } from './text.mjs';
import { writeXlsx } from './xlsx.mjs';

/** The columns of the Sponsored Products advertised product report; some of the platform's headers end in a blank. */
export const adHeaders = [
  'Start Date',
  'End Date',
  'Portfolio name',
  'Currency',
  'Campaign Name',
  'Ad Group Name',
  'Advertised SKU',
  'Advertised ASIN',
  'Impressions',
  'Clicks',
  'Click-Thru Rate (CTR)',
  'Cost Per Click (CPC)',
  'Spend',
  '7 Day Total Sales ',
  'Total Advertising Cost of Sales (ACOS) ',
  'Total Return on Advertising Spend (ROAS)',
  '7 Day Total Orders (#)',
  '7 Day Total Units (#)',
  '7 Day Conversion Rate',
  '7 Day Advertised SKU Units (#)',
  '7 Day Other SKU Units (#)',
  '7 Day Advertised SKU Sales ',
  '7 Day Other SKU Sales ',
];

const ratio = (value) => Number(value.toFixed(6));
const adKeys = adHeaders.map((header) => header.trim());

/** Sales of Amazon US by product and month, in cents. */
function salesByProduct(orders) {
  const sums = new Map();
  for (const { at, lines } of orders) {
    for (const { product, price, quantity } of lines) {
      const key = `${product.sku}/${stamp(at).month}`;
      sums.set(key, (sums.get(key) ?? 0) + price * quantity);
    }
  }
  return sums;
}

/** One campaign's figures of a month: spend in cents, and what it brought within seven days. */
function campaignFigures(product, spend, sales, random) {
  const clicks = Math.max(1, Math.round(spend / random.between(45, 110)));
  const units = Math.min(
    Math.floor(clicks * 0.5),
    Math.floor((sales * random.between(0.35, 0.6)) / Math.round(product.price * 100)),
  );
  const other = units > 4 && random.chance(0.4) ? 1 : 0;
  const price = Math.round(product.price * 100);
  return {
    clicks,
    impressions: clicks * (90 + random.below(160)),
    units,
    other,
    ownSales: (units - other) * price,
    otherSales: other * 1299,
  };
}

function adRow(product, campaign, month, spend, figures) {
  const { clicks, impressions, units, other, ownSales, otherSales } = figures;
  const sales = ownSales + otherSales;
  const orders = Math.ceil(units * 0.92);
  return cellsOf(adKeys, {
    'Start Date': { serial: serial(month.year, month.month, 1) },
    'End Date': { serial: serial(month.year, month.month, month.days) },
    'Portfolio name': 'No Portfolio',
    Currency: 'USD',
    'Campaign Name': `SP - ${product.sku} - ${campaign}`,
    'Ad Group Name': `${product.sku} ${campaign}`,
    'Advertised SKU': product.sku,
    'Advertised ASIN': product.asin,
    Impressions: impressions,
    Clicks: clicks,
    'Click-Thru Rate (CTR)': ratio(clicks / impressions),
    'Cost Per Click (CPC)': ratio(spend / 100 / clicks),
    Spend: spend / 100,
    '7 Day Total Sales': sales / 100,
    'Total Advertising Cost of Sales (ACOS)': sales === 0 ? null : ratio(spend / sales),
    'Total Return on Advertising Spend (ROAS)': ratio(sales / spend),
    '7 Day Total Orders (#)': orders,
    '7 Day Total Units (#)': units,
    '7 Day Conversion Rate': ratio(orders / clicks),
    '7 Day Advertised SKU Units (#)': units - other,
    '7 Day Other SKU Units (#)': other,
    '7 Day Advertised SKU Sales': ownSales / 100,
    '7 Day Other SKU Sales': otherSales / 100,
  }).map((cell) => (cell === '' ? null : cell));
}

/** The months of one product: an automatic campaign always, a manual one for the larger products. */
function productRows(product, month, sales, random) {
  const spend = Math.round(sales * product.ads * random.between(0.85, 1.15));
  if (spend < 100) return [];
  const manual = product.level >= 18 ? Math.round(spend * random.between(0.45, 0.65)) : 0;
  return [
    ['Auto', spend - manual],
    ['Manual', manual],
  ]
    .filter(([, part]) => part > 0)
    .map(([campaign, part]) => ({
      spend: part,
      row: adRow(product, campaign, month, part, campaignFigures(product, part, (sales * part) / spend, random)),
    }));
}

/** The advertised product reports of Amazon US, one workbook a year with a row for each product, campaign and month. */
export function writeSponsoredProducts(site, products, orders, totals) {
  const random = createRandom('ads');
  const sums = salesByProduct(orders);
  return [2024, 2025].map((year) => {
    const rows = [];
    for (let t = (year - 2024) * 12; t < (year - 2023) * 12; t += 1) {
      const month = monthAt(t);
      for (const product of products) {
        for (const { spend, row } of productRows(
          product,
          month,
          sums.get(`${product.sku}/${month.name}`) ?? 0,
          random,
        )) {
          totals.add(site.name, month.name, { adSpend: spend });
          rows.push(row);
        }
      }
    }
    return {
      name: `Sponsored Products Advertised product report ${year}.xlsx`,
      bytes: writeXlsx('Sponsored Product Advertised Pr', [adHeaders, ...rows]),
    };
  });
}
