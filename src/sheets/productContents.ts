import { monthNumber, monthsBetween, monthToSerial, type Month } from '../core/month';
import type { Scalar } from '../core/scalar';
import type { Category } from '../domain/sales/facts';
import type { CostGaps } from '../domain/product-map/costGaps';
import type { MarginBasis, ProductLine, ProductMap } from '../domain/product-map/productMap';
import { withPriceFormats } from './priceFormats';
import { overviewOf } from './productOverview';
import { bundlesSheet } from './specs/bundles';
import { feeCardsSheet } from './specs/feeCards';
import { incentiveLadderSheet, incentivesSheet, salesKitsSheet } from './specs/incentives';
import { marketFitSheet } from './specs/marketFit';
import { mixSimulatorSheet } from './specs/mixSimulator';
import { monthlyUnitsSheet, seasonIndexSheet, seasonKey, soleSeasonId } from './specs/monthlyUnits';
import { newProductsSheet } from './specs/newProducts';
import { costCardsSheet } from './specs/plan';
import { productMapSheet } from './specs/productMap';
import { productsSheet, type VerdictRules } from './specs/products';
import type { VERDICT_KEYS } from './specs/productFormulas';
import { unitProfitSheet } from './specs/unitProfit';
import type { RowContent, SheetContent } from './tableContent';

/** What the sheets of the product map are made of. */
export interface ProductContentsInput {
  readonly map: ProductMap;
  readonly categories: readonly Category[];
  readonly costGaps: CostGaps;
  /** What moves slowly, most money first. */
  readonly clear: readonly ProductLine[];
  readonly currency: string;
  /** Growth up to which the overview draws its bubbles, a ratio. */
  readonly growthShown: number;
  /** What the verdicts were drawn with. */
  readonly thresholds: VerdictRules;
  /** The day of the verdicts where function cells would be too many and they are written as values. */
  readonly valuesOf: string | undefined;
  readonly unitProfit: { readonly rows: readonly RowContent[]; readonly most: number };
  readonly marketFit: { readonly rows: readonly RowContent[]; readonly most: number };
  readonly feeCards: readonly RowContent[];
  /** Categories whose season index stands there from an earlier map. */
  readonly knownSeasons: ReadonlySet<string>;
  /** What all cards come to. */
  readonly cards: number;
}

const NO_SEASON = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [seasonKey(at + 1), null]));

/** A product that is no longer in the data has no figures of this year. */
const GONE = { netSales: 0, units: 0, units90: 0, soldDays: null, outMonths: 0, refunds: 0, taxInside: 0, refundedUnits: 0, resoldUnits: 0, fees: 0, cardFees: 0, feesTold: 1, adSpend: 0, adLeft: null, adUnits: null, adCardCost: null, costRank: null, abcRevenue: null, abcMargin: null, xyz: null };

const serialOf = (month: Month | undefined): number => (month === undefined ? 0 : monthToSerial(month));

function seriesCells(line: ProductLine, months: readonly Month[]): Record<string, Scalar> {
  const first = months[0];
  const { series } = line;
  if (series === undefined || first === undefined) return { seriesFirst: null, seriesLast: null, seriesStart: null };
  const from = monthsBetween(first, series.firstMonth) + 1;
  return { seriesFirst: from, seriesLast: from + series.units.length - 1, seriesStart: monthNumber(series.firstMonth) };
}

/** The verdicts of a product as values, and what they hang on, so that a later change of it shows. */
export function verdictCells(line: ProductLine, basis: MarginBasis): Record<(typeof VERDICT_KEYS)[number] | 'verdictMargin' | 'verdictTurns', Scalar> {
  const { lifecycle, growth, quadrant, roi, turns } = line;
  const stage = lifecycle === undefined
    ? { stage: null, stageConfidence: null, stageFlags: null }
    : { stage: lifecycle.stage, stageConfidence: lifecycle.confidence, stageFlags: lifecycle.flags.join('; ') };
  const place = quadrant === undefined ? { quadrant: null, quadrantFlags: null } : { quadrant: quadrant.code, quadrantFlags: quadrant.flags.join('; ') };
  return { ...stage, ...place, growth: growth ?? null, roi: roi ?? null, verdictMargin: line[`${basis}Rate`] ?? 'none', verdictTurns: turns ?? null };
}

/** Figures that a report may tell, else the user: written only where they are known. Where reports tell of ad sales at all, spend without any is known too. */
function reported(line: ProductLine, tellsAdSales: boolean): Record<string, Scalar> {
  const { averageStock, stock, stockOutDays } = line;
  const returnedUnits = line.returnedUnits > 0 ? line.returnedUnits : undefined;
  const adSales = tellsAdSales && (line.adSpend !== 0 || line.adSales !== 0) ? line.adSales : undefined;
  return Object.fromEntries(Object.entries({ averageStock, stock, stockOutDays, returnedUnits, adSales }).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** Figures whose cell is empty where they are not known. */
const MAY_LACK = ['cardFees', 'soldDays', 'adLeft', 'adUnits', 'adCardCost', 'cardCost', 'ageMonths', 'abcRevenue', 'abcMargin', 'xyz', 'yearGrowth'] as const;

function productRow(line: ProductLine, input: ProductContentsInput, tellsAdSales: boolean): RowContent {
  const { map, costGaps, valuesOf } = input;
  const rank = costGaps.first.indexOf(line.product);
  return {
    id: line.product,
    values: {
      product: line.name,
      category: line.categoryName,
      categoryId: line.category,
      netSales: line.netSales,
      units: line.units,
      units90: line.units90,
      refunds: line.refunds,
      fees: line.fees,
      taxInside: line.taxInside,
      refundedUnits: line.refundedUnits,
      resoldUnits: line.resoldUnits,
      feesTold: line.feesTold,
      outMonths: line.outMonths,
      adSpend: line.adSpend,
      costRank: rank < 0 ? null : rank + 1,
      launchMonth: line.launchMonth === undefined ? null : monthToSerial(line.launchMonth),
      scope: line.scope,
      rowState: 'current',
      ...Object.fromEntries(MAY_LACK.map((key) => [key, line[key] ?? null])),
      ...reported(line, tellsAdSales),
      ...seriesCells(line, map.months),
      ...(valuesOf === undefined ? { verdictMargin: null, verdictTurns: null } : verdictCells(line, input.thresholds.marginBasis)),
    },
  };
}

/** Products whose cost is asked for first stand on top, then the others by money. */
function productRows(input: ProductContentsInput): RowContent[] {
  const first = new Set(input.costGaps.first);
  const { lines } = input.map;
  const tellsAdSales = lines.some(({ adSales }) => adSales > 0);
  return [...lines.filter(({ product }) => first.has(product)), ...lines.filter(({ product }) => !first.has(product))].map((line) => productRow(line, input, tellsAdSales));
}

function unitsRow({ product, name, series }: ProductLine, months: readonly Month[]): RowContent {
  const values: Record<string, Scalar> = { product: name };
  for (const month of months) {
    const at = series === undefined ? -1 : monthsBetween(series.firstMonth, month);
    values[month] = series?.units[at] ?? null;
  }
  return { id: product, values };
}

/** The index of each category, that of a single product under an id of its own; one that no longer can be told is emptied. */
function seasonRows({ map, categories, knownSeasons }: ProductContentsInput): RowContent[] {
  return categories.flatMap(({ id: category, name }): RowContent[] => {
    const lines = map.lines.filter((line) => line.category === category);
    const kinds = [[category, lines.find(({ seasonIndex }) => seasonIndex !== undefined)?.seasonIndex], [soleSeasonId(category), lines.find(({ soleSeasonIndex }) => soleSeasonIndex !== undefined)?.soleSeasonIndex]] as const;
    return kinds.flatMap(([id, index]): RowContent[] => {
      if (index === undefined) return knownSeasons.has(id) ? [{ id, values: { category: name, source: null, ...NO_SEASON } }] : [];
      const months = Object.fromEntries(index.map((value, at) => [seasonKey(at + 1), Math.round(value * 1e7) / 1e7]));
      return [{ id, values: { category: name, source: `${map.months[0] ?? ''} – ${map.months[map.months.length - 1] ?? ''}`, ...months } }];
    });
  });
}

/** One row of the mix for each category that sells. */
function mixRows({ map, categories }: ProductContentsInput): RowContent[] {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const ids = [...new Set(map.lines.filter((line) => line.netSales > 0).map((line) => line.category))].sort();
  return ids.map((id) => ({ id: `M${id.replace(/\D/g, '')}`, values: { mixGroup: names.get(id) ?? id, groupId: id } }));
}

/** The sheets that only the user fills: they stand there from the first map on, with the rows that were typed. */
const TYPED: readonly SheetContent['spec'][] = [newProductsSheet, bundlesSheet, incentivesSheet, incentiveLadderSheet, salesKitsSheet, costCardsSheet];

const basisOf = ({ thresholds }: ProductContentsInput): string => `list:marginBasis:${thresholds.marginBasis}`;

function listSheet(input: ProductContentsInput): SheetContent['spec'] {
  const { map, valuesOf, costGaps, thresholds } = input;
  return productsSheet({ valuesOf, rules: thresholds, basis: basisOf(input), cards: input.cards, asksCosts: costGaps.count > 0 || map.lines.length === 0, first: serialOf(map.baseFirst), last: serialOf(map.baseLast) });
}

/** The verdicts of products that stand in the list, and nothing else. */
export function verdictContents(input: ProductContentsInput, known: ReadonlySet<string>): SheetContent[] {
  const rows = input.map.lines.filter(({ product }) => known.has(product)).map((line) => ({ id: line.product, values: verdictCells(line, input.thresholds.marginBasis) }));
  return [{ spec: listSheet(input), table: { mode: 'merge', rows } }];
}

/** A sheet whose rows hold prices, each in its own currency. */
function priced(spec: SheetContent['spec'], rows: readonly RowContent[]): SheetContent {
  return { spec, table: { mode: 'merge', rows: withPriceFormats(spec, rows) } };
}

/** The sheets of the product map: overview, product list, units by month, season index, and one for each further step. */
export function productContents(input: ProductContentsInput): SheetContent[] {
  const { map } = input;
  const total = map.lines.reduce((sum, line) => sum + line.netSales, 0);
  const basis = basisOf(input);
  return [
    { spec: seasonIndexSheet, table: { mode: 'merge', rows: seasonRows(input) } },
    { spec: monthlyUnitsSheet(map.months), table: { mode: 'merge', rows: map.lines.map((line) => unitsRow(line, map.months)) } },
    {
      spec: listSheet(input),
      table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', goneValues: GONE, moneyTotal: total, rows: productRows(input) },
    },
    priced(feeCardsSheet, input.feeCards),
    priced(unitProfitSheet(input.unitProfit.most), input.unitProfit.rows),
    priced(marketFitSheet(input.marketFit.most), input.marketFit.rows),
    { spec: mixSimulatorSheet(basis), table: { mode: 'merge', rows: mixRows(input) } },
    ...TYPED.map((spec): SheetContent => ({ spec, table: { mode: 'merge', rows: [], moneyTotal: total } })),
    { spec: productMapSheet(overviewOf(input)), moneyTotal: total },
  ];
}
