import { Refusal } from '../core/problem';
import { toMonth } from '../core/month';
import { buildProductMap } from '../domain/product-map/buildProductMap';
import type { MarginBasis, ProductMapThresholds } from '../domain/product-map/productMap';
import { SHARE_RULE } from '../domain/product-map/quadrant';
import { LIFECYCLE_DEFAULTS } from '../domain/product-map/lifecycleTypes';
import { QUADRANT_DEFAULTS } from '../domain/product-map/quadrantTypes';
import { STOCK_OUT_SALES } from '../domain/product-map/stockOut';
import { monthlyProductFacts } from '../domain/sales/limitFacts';
import { sumCards } from '../sheets/cardSums';
import { cardCosts } from '../sheets/costs';
import { feeCardRows, toFeeCards } from '../sheets/feeCardRows';
import { toProductFacts } from '../sheets/factRows';
import type { PlanSettings } from '../sheets/planSettings';
import { nameProducts } from '../sheets/productNames';
import { toCategories, toCoverage, toRates, toSites, toSkus } from '../sheets/planRows';
import type { SiteRowsInput } from '../sheets/productSiteRows';
import { messagesIn } from '../i18n/messages';
import { readGenerated } from '../sheets/generated';
import { presentTable } from '../sheets/presentSpec';
import { siteTaxes } from '../sheets/siteTaxes';
import { numberIn, readTable, textIn, type TableRow } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import type { TableSpec } from '../sheets/sheetSpec';
import type { RowContent } from '../sheets/tableContent';
import { typedNumbers } from '../sheets/typedCells';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput } from './mechanism/definition';

const TABLES = tableSpecs();

/** Tables that the product map is computed from. */
export const MAP_TABLES = ['ProductFacts', 'SkuMap', 'Categories', 'Sites', 'Coverage', 'FxRates'] as const;

/** The rows of a table by column key. */
export function rowsOf(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}

function thresholdsOf(settings: PlanSettings) {
  const { marginCut, growthCut, carryCost } = QUADRANT_DEFAULTS;
  return {
    marginBasis: settings.code('marginBasis') as MarginBasis,
    shareRule: settings.number('shareRule') ?? SHARE_RULE,
    quadrant: {
      marginCut: settings.number('marginCut') ?? marginCut,
      growthCut: settings.number('growthCut') ?? growthCut,
      carryCost: settings.number('carryCost') ?? carryCost,
      starNeedsMargin: settings.code('starNeedsMargin') !== 'no',
    },
    lifecycle: { band: settings.number('trendBand') ?? LIFECYCLE_DEFAULTS.band },
    stockOutSales: settings.number('stockOutSales') ?? STOCK_OUT_SALES,
  } satisfies ProductMapThresholds;
}

/** What stands in a column of the product list, by product. */
export function numbersBy(products: readonly TableRow[], key: string): Map<string, number> {
  const typed = new Map<string, number>();
  for (const row of products) {
    const value = numberIn(row, key);
    if (value !== undefined) typed.set(textIn(row, 'rowId'), value);
  }
  return typed;
}

/** What the user typed into a column that reports fill where they can: over what they told, or where they told nothing. */
function typedBy(products: readonly TableRow[], state: WorkbookState, key: string): Map<string, number> {
  const table = presentTable(TABLES.get('Products') as TableSpec, readGenerated(state));
  return new Map(typedNumbers(table, products, new Set([key])).map(({ id, amount }) => [id, amount]));
}

/** Cards that are proposed now: what the sheet will hold of them is what counts. */
function newRows(cards: readonly RowContent[], known: readonly TableRow[]): TableRow[] {
  const ids = new Set(known.map((row) => textIn(row, 'rowId')));
  return cards.filter(({ id }) => !ids.has(id)).map(({ id, values }) => ({ rowId: id, ...values }));
}

/** Computes the product map from what stands in the workbook. Refuses with `plan/no-sales` without facts. */
export function readProductMap({ state, settings, clock, language }: ActionInput) {
  const facts = monthlyProductFacts(toProductFacts(rowsOf('ProductFacts', state)));
  if (facts.length === 0) throw new Refusal([{ code: 'plan/no-sales', severity: 'error' }]);
  const { year, month } = clock.today();
  const rateRows = rowsOf('FxRates', state);
  const rates = toRates(rateRows);
  const categories = toCategories(rowsOf('Categories', state));
  const sites = toSites(rowsOf('Sites', state));
  const costCards = rowsOf('CostCards', state);
  const known = rowsOf('FeeCards', state);
  const siteRows = rowsOf('Sites', state);
  const taxes = siteTaxes(siteRows);
  const feeCards = feeCardRows(sites, taxes, known, language);
  const cards = { CostCards: costCards, FeeCards: [...known, ...newRows(feeCards, known)], Sites: siteRows, FxRates: rateRows };
  const products = rowsOf('Products', state);
  const skus = toSkus(rowsOf('SkuMap', state));
  const thresholds = thresholdsOf(settings);
  const built = buildProductMap({
    facts,
    products: skus,
    categories,
    sites,
    ratesByCurrency: rates,
    coverage: toCoverage(rowsOf('Coverage', state)),
    feeCards: toFeeCards(cards.FeeCards),
    siteTaxes: taxes,
    unitCosts: numbersBy(products, 'unitCost'),
    costOf: cardCosts(costCards, rates, toMonth(year, month)),
    averageStocks: typedBy(products, state, 'averageStock'),
    turnoverDays: numbersBy(products, 'turnoverTyped'),
    thresholds,
  });
  const { unmatched, otherProducts } = messagesIn(language).texts;
  const map = { ...built, lines: nameProducts(built.lines, skus, { unmatched, others: otherProducts }) };
  const siteInput: SiteRowsInput = {
    economics: map.siteEconomics,
    sites,
    products: new Map(map.lines.map((line) => [line.product, { name: line.name, category: line.category }])),
    ratesByCurrency: rates,
    rateIds: new Map(rateRows.map((row) => [textIn(row, 'currency').toUpperCase(), textIn(row, 'rowId')])),
  };
  const typedStock = { stock: typedBy(products, state, 'stock'), stockOutDays: numbersBy(products, 'stockOutDays') };
  return { map, thresholds, categories, feeCards, cards: sumCards(cards), siteInput, products, typedStock };
}
