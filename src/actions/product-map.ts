import { formatDate } from '../core/calendar';
import type { Problem } from '../core/problem';
import type { SlowCuts } from '../core/statistics/stockClasses';
import { clearList } from '../domain/product-map/clearList';
import { findCostGaps, type CostGaps } from '../domain/product-map/costGaps';
import type { MarginBasis, ProductLine } from '../domain/product-map/productMap';
import { messagesIn } from '../i18n/messages';
import { LEDGER_TABLES, withGrowthLedger } from '../sheets/growthLedgerContent';
import { readGenerated } from '../sheets/generated';
import { notedValues } from '../sheets/presentSpec';
import type { PlanSettings } from '../sheets/planSettings';
import { productContents, verdictCells, verdictContents, type ProductContentsInput } from '../sheets/productContents';
import { marketFitRows, unitProfitRows, type ShownRows } from '../sheets/productSiteRows';
import { textIn, type TableRow } from '../sheets/readTable';
import { VERDICT_KEYS } from '../sheets/specs/productFormulas';
import { valueText } from '../sheets/stamp';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { MAP_TABLES, readProductMap, rowsOf } from './readProductMap';

/** Tables of the map that hold rows of the user alone. */
const TYPED = ['NewProducts', 'Bundles', 'Incentives', 'IncentiveLadder', 'SalesKits'] as const;
/** Function cells of a row of MarketFit: verdict, cause and needed lift. */
const FIT_CELLS = 3;

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

function slowCuts(settings: PlanSettings): SlowCuts {
  return { coverDays: settings.number('slowCoverDays') ?? 0, sellThrough: settings.number('sellThroughMin') ?? 0 };
}

/** Everything that the sheets of the map are made of, and what there is to say of it. */
function computeMap(input: ActionInput) {
  const { state, settings } = input;
  const { map, thresholds, categories, feeCards, cards, siteInput, products, typedStock } = readProductMap(input);
  const most = { profit: settings.number('unitProfitRows') ?? 0, fit: settings.number('fitRows') ?? 0 };
  const unitProfit = unitProfitRows(siteInput, rowsOf('UnitProfit', state), most.profit);
  const marketFit = marketFitRows(siteInput, rowsOf('MarketFit', state), most.fit);
  const limit = settings.number('customCellLimit') ?? 0;
  const fitCells = marketFit.rows.length * FIT_CELLS;
  const cells = map.lines.length * VERDICT_KEYS.length + fitCells;
  const { marginBasis } = thresholds;
  const contents: ProductContentsInput = {
    map, categories, thresholds, currency: settings.currency, growthShown: settings.number('growthShown') ?? 0,
    costGaps: findCostGaps(map.lines, settings.number('costAskShare') ?? 0),
    clear: clearList(map, typedStock, slowCuts(settings)),
    valuesOf: cells > limit ? dayOfVerdicts(input, products, map.lines, marginBasis) : undefined,
    unitProfit: { rows: unitProfit.rows, most: most.profit },
    marketFit: { rows: marketFit.rows, most: most.fit },
    feeCards,
    knownSeasons: new Set(rowsOf('SeasonIndex', state).map((row) => textIn(row, 'rowId'))),
    cards,
  };
  return { contents, products, unitProfit, marketFit, cells, limit, fitCells };
}

/** The day on which verdicts stand that are values: the day noted while they are the same, else today. */
function dayOfVerdicts({ state, clock }: ActionInput, products: readonly TableRow[], lines: readonly ProductLine[], basis: MarginBasis): string {
  const noted = notedValues({ key: 'products' }, readGenerated(state))['productsNote']?.['date'] ?? '';
  const known = new Map(products.map((row) => [textIn(row, 'rowId'), row]));
  const isSame = lines.every((line) => {
    const row = known.get(line.product);
    return row !== undefined && Object.entries(verdictCells(line, basis)).every(([key, value]) => valueText(row[key]) === valueText(value));
  });
  return isSame && noted !== '' ? noted : formatDate(clock.today());
}

function compute(input: ActionInput): ActionOutcome {
  const { contents, products, unitProfit, marketFit, cells, limit, fitCells } = computeMap(input);
  const { map, costGaps, clear, valuesOf } = contents;
  const sheet = messagesIn(input.language).sheets.fxRates;
  return {
    contents: withGrowthLedger(input.state, productContents(contents), input.language),
    problems: [
      ...map.problems.map((problem) => ({ ...problem, params: { sheet, plan: input.settings.currency, ...problem.params } })),
      ...(valuesOf === undefined ? [] : [{ code: 'map/values-instead', severity: 'info' as const, params: { cells, limit } }]),
      ...costProblems(costGaps),
      ...(clear.length === 0 ? [] : [{ code: 'map/slow-movers', severity: 'info' as const, where: { table: 'Products', column: 'slowMover' }, params: { count: clear.length } }]),
      ...decisionProblems(products),
      ...leftOut('UnitProfit', unitProfit),
      ...leftOut('MarketFit', marketFit),
    ],
    counts: { products: map.lines.length, months: map.months.length, functionCells: valuesOf === undefined ? cells : fitCells },
  };
}

function refresh(input: ActionInput): ActionOutcome {
  const { contents, products } = computeMap(input);
  if (contents.valuesOf === undefined) return { contents: [], problems: [{ code: 'map/verdicts-live', severity: 'info' }] };
  return { contents: verdictContents(contents, new Set(products.map((row) => textIn(row, 'rowId')))), problems: [], counts: { products: contents.map.lines.length } };
}

/** Generates the product map: product list with verdicts, units by month, unit profit, market fit, mix and the sheets to fill. */
export const productMapAction: GenerateAction = {
  kind: 'generate',
  name: 'product-map',
  parameters: [],
  reads: MAP_TABLES,
  fills: ['Products', 'MonthlyUnits', 'SeasonIndex', 'CostCards', 'FeeCards', 'UnitProfit', 'MarketFit', 'MixSimulator', ...TYPED, ...LEDGER_TABLES],
  makers: ['product-map'],
  compute,
};

/** Renews the verdicts of a product list that is too long for formulas, from the costs and stocks that stand there now. */
export const refreshVerdictsAction: GenerateAction = {
  kind: 'generate',
  name: 'refresh-verdicts',
  parameters: [],
  reads: [...MAP_TABLES, 'CostCards', 'UnitProfit', 'MarketFit', 'FeeCards'],
  fills: ['Products'],
  compute: refresh,
};
