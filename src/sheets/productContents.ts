import { monthNumber, monthsBetween, monthToSerial, type Month } from '../core/month';
import type { Scalar } from '../core/scalar';
import type { Category } from '../domain/sales/facts';
import type { ProductLine, ProductMap } from '../domain/product-map/productMap';
import { monthlyUnitsSheet, seasonIndexSheet, seasonKey } from './specs/monthlyUnits';
import { productMapSheet, TOP } from './specs/productMap';
import { productsSheet } from './specs/products';
import type { VERDICT_KEYS } from './specs/productFormulas';
import type { RowContent, SheetContent } from './tableContent';

/** What the sheets of the product map are made of. */
export interface ProductContentsInput {
  readonly map: ProductMap;
  readonly categories: readonly Category[];
  /** Landed cost by product from the cost cards. */
  readonly cardCosts: ReadonlyMap<string, number>;
  readonly currency: string;
  readonly marginBasis: string;
  /** The name of what no SKU was matched to. */
  readonly unmatched: string;
  /** Function cells would be too many: verdicts are written as values. */
  readonly verdictsAsValues: boolean;
}

function seriesCells(line: ProductLine, months: readonly Month[]): Record<string, Scalar> {
  const first = months[0];
  const { series } = line;
  if (series === undefined || first === undefined) return { seriesFirst: null, seriesLast: null, seriesStart: null };
  const from = monthsBetween(first, series.firstMonth) + 1;
  return { seriesFirst: from, seriesLast: from + series.units.length - 1, seriesStart: monthNumber(series.firstMonth) };
}

function verdictCells({ lifecycle, growth, quadrant, roi }: ProductLine): Record<(typeof VERDICT_KEYS)[number], Scalar> {
  const stage = lifecycle === undefined
    ? { stage: null, stageConfidence: null, stageFlags: null }
    : { stage: lifecycle.stage, stageConfidence: lifecycle.confidence, stageFlags: lifecycle.flags.join('; ') };
  const place = quadrant === undefined ? { quadrant: null, quadrantFlags: null } : { quadrant: quadrant.code, quadrantFlags: quadrant.flags.join('; ') };
  return { ...stage, ...place, growth: growth ?? null, roi: roi ?? null };
}

function productRow(line: ProductLine, input: ProductContentsInput): RowContent {
  const { map, cardCosts, verdictsAsValues } = input;
  return {
    id: line.product,
    values: {
      product: line.name === '' ? input.unmatched : line.name,
      category: line.categoryName,
      categoryId: line.category,
      netSales: line.netSales,
      units: line.units,
      refunds: line.refunds,
      fees: line.fees,
      adSpend: line.adSpend,
      cardCost: cardCosts.get(line.product) ?? null,
      launchMonth: line.launchMonth === undefined ? null : monthToSerial(line.launchMonth),
      ageMonths: line.ageMonths ?? null,
      scope: line.scope,
      rowState: 'current',
      yearGrowth: line.yearGrowth ?? null,
      ...seriesCells(line, map.months),
      ...(verdictsAsValues ? verdictCells(line) : {}),
    },
  };
}

function unitsRow({ product, name, series }: ProductLine, months: readonly Month[], unmatched: string): RowContent {
  const values: Record<string, Scalar> = { product: name === '' ? unmatched : name };
  for (const month of months) {
    const at = series === undefined ? -1 : monthsBetween(series.firstMonth, month);
    values[month] = series?.units[at] ?? null;
  }
  return { id: product, values };
}

function seasonRows({ map, categories }: ProductContentsInput): RowContent[] {
  return categories.flatMap(({ id, name }) => {
    const index = map.lines.find((line) => line.category === id && line.seasonIndex !== undefined)?.seasonIndex;
    if (index === undefined) return [];
    const months = Object.fromEntries(index.map((value, at) => [seasonKey(at + 1), Math.round(value * 1e7) / 1e7]));
    return [{ id, values: { category: name, source: `${map.months[0] ?? ''} – ${map.months[map.months.length - 1] ?? ''}`, ...months } }];
  });
}

/** The sheets of the product map: overview, product list, units by month, season index. */
export function productContents(input: ProductContentsInput): SheetContent[] {
  const { map, currency, marginBasis, verdictsAsValues } = input;
  const total = map.lines.reduce((sum, line) => sum + line.netSales, 0);
  const top = map.lines.slice(0, TOP).map((line) => ({ id: line.product, name: line.name === '' ? input.unmatched : line.name }));
  return [
    { spec: seasonIndexSheet, table: { mode: 'merge', rows: seasonRows(input) } },
    { spec: monthlyUnitsSheet(map.months), table: { mode: 'merge', rows: map.lines.map((line) => unitsRow(line, map.months, input.unmatched)) } },
    {
      spec: productsSheet({ verdictsAsValues, basis: `list:marginBasis:${marginBasis}` }),
      table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: total, rows: map.lines.map((line) => productRow(line, input)) },
    },
    { spec: productMapSheet({ month: map.baseLast ?? '', currency, top }), moneyTotal: total },
  ];
}
