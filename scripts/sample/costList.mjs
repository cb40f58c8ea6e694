import { categories } from './categories.mjs';
import { csvLine } from './text.mjs';

const headers = ['SKU', '品名', '英文品名', '类目', '采购成本', '头程运费', '关税率', '包装费', '币种', '生效月份'];

/** Products that the list does not know at all, and products that it names without a cost. */
const absent = new Set(['TM-LANT-MOON', 'TM-GLOVE-TS']);
const withoutCost = new Set([
  'TM-CUP-TUMB',
  'TM-LUNCH-3L',
  'TM-COOL-20L',
  'TM-DOCK-DESK',
  'TM-SOCK-6PK',
  'TM-HOLD-CAR',
]);
/** Products whose purchase cost was lower in 2024. */
const dearerFrom2025 = new Set(['TM-MAGC-15W', 'TM-TEE-BLK', 'TM-JKT-SHELL']);

function costLine(product, cost, from) {
  const known = !withoutCost.has(product.sku);
  const amounts = known
    ? [cost, product.freight, `${Number((product.duty * 100).toFixed(1))}%`, product.pack, 'CNY']
    : ['', '', '', '', ''];
  return csvLine([product.sku, product.zh, product.en, categories[product.category].name, ...amounts, from]);
}

/** The seller's own list of products and costs, as it is kept in a spreadsheet: CSV with a byte order mark. */
export function writeCostList(products) {
  const lines = products
    .filter(({ sku }) => !absent.has(sku))
    .flatMap((product) =>
      dearerFrom2025.has(product.sku)
        ? [costLine(product, (product.cost * 0.94).toFixed(2), '2024-01'), costLine(product, product.cost, '2025-01')]
        : [costLine(product, product.cost, '')],
    );
  return `\uFEFF${[csvLine(headers), ...lines].join('\n')}\n`;
}

/** SKUs without a known cost. */
export const missingCosts = [...absent, ...withoutCost].sort();
