import { gzipSync, strToU8 } from 'fflate';
import { writeSettlements } from './amazonSettlement.mjs';
import { missingCosts, writeCostList } from './costList.mjs';
import { stageOfCourse } from './courses.mjs';
import { buildOrders } from './orders.mjs';
import { products } from './products.mjs';
import { describeSample } from './sampleInfo.mjs';
import { writeShopeeOrders } from './shopeeOrders.mjs';
import { writeShopifyOrders } from './shopifyOrders.mjs';
import { sites } from './sites.mjs';
import { writeSponsoredProducts } from './sponsoredProducts.mjs';
import { createTotals } from './totals.mjs';

const zipped = (text) => gzipSync(strToU8(text), { level: 9, mtime: 0 });
const json = (value) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** What the generator knows of its own sales: measures by site and month, stages it meant, and SKUs without a cost. */
function knownAnswers(totals) {
  return {
    sites: totals,
    stages: Object.fromEntries(products.map(({ sku, course }) => [sku, stageOfCourse[course]])),
    missingCosts,
  };
}

/**
 * The whole sample: `{files: Map(name → bytes), answers: bytes}`. Names are in the order of the import; `answers` holds what a
 * correct import must find.
 */
export function buildSample() {
  const totals = createTotals();
  const orders = Object.fromEntries(Object.keys(sites).map((code) => [code, buildOrders(code, products)]));
  const files = new Map([
    ['product-costs.csv', strToU8(writeCostList(products))],
    ...writeSettlements('A', sites.A, orders.A, totals).map(({ year, text }) => [
      `amazon-us-settlements-${year}.txt.gz`,
      zipped(text),
    ]),
    ...writeSettlements('C', sites.C, orders.C, totals).map(({ year, text }) => [
      `amazon-ca-settlements-${year}.txt.gz`,
      zipped(text),
    ]),
    ...writeShopeeOrders(sites.S, orders.S, totals).map(({ name, bytes }) => [name, bytes]),
    ...writeShopifyOrders(sites.W, orders.W, totals).map(({ year, text }) => [
      `shopify-orders-${year}.csv.gz`,
      zipped(text),
    ]),
    ...writeSponsoredProducts(sites.A, products, orders.A, totals).map(({ name, bytes }) => [name, bytes]),
  ]);
  const sums = totals.read(sites);
  return {
    files: new Map([...files, ['sample.json', json(describeSample([...files.keys()], sums, sites))]]),
    answers: json(knownAnswers(sums)),
  };
}
