import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the exports of an invented apparel seller to `assets/apparel`: more than 500 SKUs over two years, of which last
 * year's sales are one million in tenths: T-shirts 70 % at 8 % margin, jackets 5 % at 45 %, the rest 25 % at 0.6 %, 8 % in all.
 */
const FOLDER = path.resolve(import.meta.dirname, '../../assets/apparel');
const MONTHS = 12;
/** Fillers: small accessories, the long tail. */
const FILLERS = 513;
const FILLER_UNITS = 17_620;

/** Units of the twelve months of a year, adding up: `slope` is the last month against the first, with a small wave. */
function monthly(total, slope) {
  const weights = Array.from({ length: MONTHS }, (_, month) => 1 + ((slope - 1) * month) / (MONTHS - 1) + 0.02 * Math.sin(month * 2.4));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let placed = 0;
  let wanted = 0;
  return weights.map((weight) => {
    wanted += (total * weight) / sum;
    const units = Math.round(wanted) - placed;
    placed += units;
    return units;
  });
}

/** Named products: last year's units, and how they move from the year before on. */
const NAMED = [
  { sku: 'AP-TEE', name: '基础款T恤', category: 'T恤', price: 50, cost: 46, units: 140_000, before: 139_500, slope: 1 },
  { sku: 'AP-JACKET', name: '冲锋衣', category: '冲锋衣', price: 500, cost: 275, units: 1000, before: 620, slope: 1.5 },
  { sku: 'AP-CASE', name: '白牌手机壳', category: '手机配件', price: 25, cost: 17.5, units: 8000, before: 7950, slope: 1 },
  { sku: 'AP-QI', name: '无线充电款', category: '手机配件', price: 100, cost: 65, units: 2500, before: 1500, slope: 1.6 },
  { sku: 'AP-CUP', name: '环保水杯', category: '水杯', price: 150, cost: 112.5, units: 40, before: 40, slope: 1 },
  ...[1, 2, 3, 4].map((number) => ({ sku: `AP-MUG${number}`, name: `水杯 ${number}号`, category: '水杯', price: 80, cost: 60, units: 100, before: 100, slope: 1 })),
  { sku: 'AP-WHITE', name: '白牌T恤', category: '白牌', price: 40, cost: 36, units: 3750, before: 3740, slope: 1 },
  { sku: 'AP-OUT', name: '户外服饰', category: '户外', price: 400, cost: 200, units: 250, before: 200, slope: 1.4 },
];

/** What the long tail must cost a piece for the rest to earn 0.6 % in all. */
const FILLER_COST = (() => {
  const margins = NAMED.slice(2).reduce((sum, { price, cost, units }) => sum + (price - cost) * units, 0);
  return 100 - (15_000 - margins) / FILLER_UNITS;
})();

function lines(product) {
  const years = [[2024, product.before, 1], [2025, product.units, product.slope]];
  return years.flatMap(([year, total, slope]) => monthly(total, slope).map((units, month) => ({ date: `${year}-${String(month + 1).padStart(2, '0')}-15`, units, product })));
}

/** Each accessory sells once a quarter, so the tail sells thinly but to the end. */
function fillerLines() {
  return Array.from({ length: FILLERS }, (_, at) => {
    const product = { sku: `AP-A${String(at + 1).padStart(3, '0')}`, name: `配饰 ${String(at + 1).padStart(3, '0')}`, category: '配饰', price: 100 };
    const units = Math.floor(FILLER_UNITS / FILLERS) + (at < FILLER_UNITS % FILLERS ? 1 : 0);
    return [2024, 2025].flatMap((year) => [0, 1, 2, 3].map((quarter) => {
      const month = String((at % 3) + 1 + 3 * quarter).padStart(2, '0');
      return { date: `${year}-${month}-20`, units: Math.floor((units + quarter) / 4), product };
    }));
  }).flat();
}

const all = [...NAMED.flatMap(lines), ...fillerLines()].filter(({ units }) => units > 0).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
const orders = ['Order Date,Order ID,SKU,Product Name,Category,Quantity,Unit Price', ...all.map(({ date, units, product }, at) => `${date},A${String(at + 1).padStart(6, '0')},${product.sku},${product.name},${product.category},${units},${product.price.toFixed(2)}`)];
const costs = ['SKU,品名,类目,采购成本,币种', ...NAMED.map(({ sku, name, category, cost }) => `${sku},${name},${category},${cost},CNY`), ...Array.from({ length: FILLERS }, (_, at) => `AP-A${String(at + 1).padStart(3, '0')},配饰 ${String(at + 1).padStart(3, '0')},配饰,${FILLER_COST.toFixed(6)},CNY`)];

await mkdir(FOLDER, { recursive: true });
await writeFile(path.join(FOLDER, 'orders.csv'), `${orders.join('\n')}\n`);
await writeFile(path.join(FOLDER, 'costs.csv'), `${costs.join('\n')}\n`);
process.stdout.write(`${all.length} lines, ${FILLER_COST.toFixed(6)} a piece\n`);
