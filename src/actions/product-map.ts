import { Refusal, type Problem } from '../core/problem';
import { toMonth } from '../core/month';
import { buildProductMap } from '../domain/product-map/buildProductMap';
import { clearList } from '../domain/product-map/clearList';
import { findCostGaps, type CostGaps } from '../domain/product-map/costGaps';
import type { MarginBasis, ProductMapThresholds } from '../domain/product-map/productMap';
import { messagesIn } from '../i18n/messages';
import { toProductFacts } from '../sheets/factRows';
import { landedCosts, siteCosts } from '../sheets/costs';
import type { PlanSettings } from '../sheets/planSettings';
import { toCategories, toCoverage, toRates, toSites, toSkus } from '../sheets/planRows';
import { productContents } from '../sheets/productContents';
import { feeCardRows, marketFitRows, unitProfitRows, type ShownRows, type SiteRowsInput } from '../sheets/productSiteRows';
import { numberIn, readTable, textIn, type TableRow } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import { VERDICT_KEYS } from '../sheets/specs/productFormulas';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

const TABLES = tableSpecs();
/** Tables of the map that hold rows of the user alone. */
const TYPED = ['NewProducts', 'Bundles', 'Incentives', 'IncentiveLadder', 'SalesKits'] as const;
/** Function cells of a row of MarketFit: verdict, cause and needed lift. */
const FIT_CELLS = 3;

function rowsOf(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}

function thresholdsOf(settings: PlanSettings): ProductMapThresholds {
  return {
    marginBasis: settings.code('marginBasis') as MarginBasis,
    shareRule: settings.number('shareRule'),
    quadrant: {
      ...(settings.number('marginCut') === undefined ? {} : { marginCut: settings.number('marginCut') as number }),
      ...(settings.number('growthCut') === undefined ? {} : { growthCut: settings.number('growthCut') as number }),
      ...(settings.number('carryCost') === undefined ? {} : { carryCost: settings.number('carryCost') as number }),
      starNeedsMargin: settings.code('starNeedsMargin') !== 'no',
    },
  };
}

/** What the user typed into a column of the product list, by product. */
function typedNumbers(products: readonly TableRow[], key: string): Map<string, number> {
  const typed = new Map<string, number>();
  for (const row of products) {
    const value = numberIn(row, key);
    if (value !== undefined) typed.set(textIn(row, 'rowId'), value);
  }
  return typed;
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

function costProblems({ count, share, first, covered }: CostGaps): Problem[] {
  if (count === 0) return [];
  return [{ code: 'plan/cost-missing', severity: 'warning', where: { table: 'Products', column: 'unitCost' }, count, params: { count, share: percent(share), first: first.length, covered: percent(covered) } }];
}

function leftOut(table: string, { rows, all }: ShownRows): Problem[] {
  return rows.length >= all ? [] : [{ code: 'map/rows-left-out', severity: 'info', where: { table }, params: { table, shown: rows.length, all } }];
}

/** Decisions against the stage move that give no reason, as the sheet last calculated them. */
function decisionProblems(products: readonly TableRow[]): Problem[] {
  const count = products.filter((row) => row['decisionCheck'] === 'reasonMissing').length;
  return count === 0 ? [] : [{ code: 'map/decision-reason', severity: 'warning', where: { table: 'Products', column: 'decisionReason' }, count, params: { count } }];
}

function readMap({ state, settings, clock }: ActionInput) {
  const facts = toProductFacts(rowsOf('ProductFacts', state));
  if (facts.length === 0) throw new Refusal([{ code: 'plan/no-sales', severity: 'error' }]);
  const { year, month } = clock.today();
  const rates = toRates(rowsOf('FxRates', state));
  const categories = toCategories(rowsOf('Categories', state));
  const sites = toSites(rowsOf('Sites', state));
  const cards = rowsOf('CostCards', state);
  const products = rowsOf('Products', state);
  const cardCosts = landedCosts(cards, rates, toMonth(year, month));
  const map = buildProductMap({
    facts,
    products: toSkus(rowsOf('SkuMap', state)),
    categories,
    sites,
    ratesByCurrency: rates,
    coverage: toCoverage(rowsOf('Coverage', state)),
    unitCosts: new Map([...cardCosts, ...typedNumbers(products, 'unitCost')]),
    turnoverDays: typedNumbers(products, 'turnoverDays'),
    thresholds: thresholdsOf(settings),
  });
  const siteInput: SiteRowsInput = {
    economics: map.siteEconomics,
    sites,
    products: new Map(map.lines.map((line) => [line.product, { name: line.name, category: line.category }])),
    siteCosts: siteCosts(cards, rates, toMonth(year, month)),
    ratesByCurrency: rates,
    rateIds: new Map(rowsOf('FxRates', state).map((row) => [textIn(row, 'currency').toUpperCase(), textIn(row, 'rowId')])),
  };
  return { map, categories, sites, cardCosts, siteInput, products };
}

function compute(input: ActionInput): ActionOutcome {
  const { state, settings, language } = input;
  const { map, categories, sites, cardCosts, siteInput, products } = readMap(input);
  const mostProfit = settings.number('unitProfitRows') ?? 0;
  const mostFit = settings.number('fitRows') ?? 0;
  const unitProfit = unitProfitRows(siteInput, rowsOf('UnitProfit', state), mostProfit);
  const marketFit = marketFitRows(siteInput, rowsOf('MarketFit', state), mostFit);
  const limit = settings.number('customCellLimit') ?? 0;
  const cells = map.lines.length * VERDICT_KEYS.length + marketFit.rows.length * FIT_CELLS;
  const verdictsAsValues = cells > limit;
  const costGaps = findCostGaps(map.lines, settings.number('costAskShare') ?? 0);
  const clear = clearList(map.lines, typedNumbers(products, 'stock'));
  const sheet = messagesIn(language).sheets.fxRates;
  const problems = map.problems.map((problem) => ({ ...problem, params: { sheet, ...problem.params } }));
  const contents = productContents({
    map, categories, cardCosts, costGaps, currency: settings.currency, marginBasis: settings.code('marginBasis') as MarginBasis,
    unmatched: messagesIn(language).texts.unmatched, verdictsAsValues, clear,
    unitProfit: { rows: unitProfit.rows, most: mostProfit },
    marketFit: { rows: marketFit.rows, most: mostFit },
    feeCards: feeCardRows(sites, rowsOf('FeeCards', state), language),
  });
  return {
    contents,
    problems: [
      ...problems,
      ...(verdictsAsValues ? [{ code: 'map/values-instead', severity: 'info' as const, params: { cells, limit } }] : []),
      ...costProblems(costGaps),
      ...(clear.length === 0 ? [] : [{ code: 'map/slow-movers', severity: 'info' as const, where: { table: 'Products', column: 'slowMover' }, params: { count: clear.length } }]),
      ...decisionProblems(products),
      ...leftOut('UnitProfit', unitProfit),
      ...leftOut('MarketFit', marketFit),
    ],
    counts: { products: map.lines.length, months: map.months.length, functionCells: verdictsAsValues ? marketFit.rows.length * FIT_CELLS : cells },
  };
}

/** Generates the product map: product list with verdicts, units by month, unit profit, market fit, mix and the sheets to fill. */
export const productMapAction: GenerateAction = {
  kind: 'generate',
  name: 'product-map',
  parameters: [],
  reads: ['ProductFacts', 'SkuMap', 'Categories', 'Sites', 'Coverage', 'FxRates'],
  fills: ['Products', 'MonthlyUnits', 'SeasonIndex', 'CostCards', 'FeeCards', 'UnitProfit', 'MarketFit', 'MixSimulator', ...TYPED],
  compute,
};
