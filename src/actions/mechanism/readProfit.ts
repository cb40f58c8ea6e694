import { addMonths, monthRange, type Month } from '../../core/month';
import { leadProducts, marginRate, sumMoney, type ProductMonth } from '../../domain/tracking/categoryMoney';
import { monthlyProductFacts } from '../../domain/sales/limitFacts';
import { landedCosts, siteCosts } from '../../sheets/costs';
import { toProductFacts } from '../../sheets/factRows';
import { numberSetting } from '../../sheets/planSettings';
import { toCategories, toRates, toSites, toSkus } from '../../sheets/planRows';
import { numberIn, textIn } from '../../sheets/readTable';
import { YEARS_BEFORE } from '../../sheets/specs/pdcaCategories';
import type { RowContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import { monthKeys } from '../../sheets/trackingKeys';
import { lineProfit } from '../../sheets/lineProfit';
import { UNASSIGNED_ROW } from '../../sheets/trackerRows';
import type { ActionInput } from './definition';
import type { ReadTracker } from './readTracker';

/** Tables that profit by category is read from. */
export const PROFIT_READS: readonly string[] = ['ProductFacts', 'SkuMap', 'CostCards', 'FxRates', 'Products', 'SeasonIndex', 'Agreed'];

const YEAR = 12;
const BEFORE = YEARS_BEFORE * YEAR;

/** Profit by category, from two years before the plan year to its end. */
export interface ReadProfit {
  /** Rows of PdcaCategories, the largest category first. */
  readonly rows: readonly RowContent[];
  /** Cost of goods as a share of net sales, by site and category, in a month of the plan year; undefined = not known. */
  goodsRate(site: string, category: string, at: number): number | undefined;
  /** Margin after ads (CM3) of the year before the plan year as a share of net sales; of all categories where none is named. */
  marginBefore(category: string): number | undefined;
}

/** The cost of a unit in a month: what was typed, else the card of the site, else the card of all sites. */
function costReader({ state }: ActionInput, months: readonly Month[]): (product: string, site: string, at: number) => number | undefined {
  const cards = tableRows('CostCards', state);
  const rates = toRates(tableRows('FxRates', state));
  const typed = new Map(tableRows('Products', state).map((row) => [textIn(row, 'rowId').toUpperCase(), numberIn(row, 'unitCost')]));
  const byMonth = new Map<number, readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>]>();
  const cardsOf = (at: number): readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>] => {
    const known = byMonth.get(at) ?? ([siteCosts(cards, rates, months[at] as Month), landedCosts(cards, rates, months[at] as Month)] as const);
    byMonth.set(at, known);
    return known;
  };
  return (product, site, at) => {
    const id = product.toUpperCase();
    return typed.get(id) ?? cardsOf(at)[0].get(`${id}|${site.toUpperCase()}`) ?? cardsOf(at)[1].get(id);
  };
}

function productMonths(input: ActionInput, months: readonly Month[]): ProductMonth[] {
  const { state } = input;
  const rates = toRates(tableRows('FxRates', state));
  const rateOf = new Map(toSites(tableRows('Sites', state)).map(({ id, currency }) => [id, rates.get(currency)]));
  const categoryOf = new Map(toSkus(tableRows('SkuMap', state)).map(({ product, category }) => [product, category]));
  const at = new Map(months.map((month, position) => [month, position]));
  const costOf = costReader(input, months);
  return monthlyProductFacts(toProductFacts(tableRows('ProductFacts', state))).flatMap((fact): ProductMonth[] => {
    const [position, rate] = [at.get(fact.month), rateOf.get(fact.site)];
    if (position === undefined || rate === undefined) return [];
    const { product, site, units, netSales, refunds, fees, adSpend } = fact;
    return [{ product, site, category: categoryOf.get(product) ?? '', at: position, units, net: (netSales - refunds) * rate, fees: fees * rate, adSpend: adSpend * rate, unitCost: costOf(product, site, position) }];
  });
}

function groupBy(rows: readonly ProductMonth[], keyOf: (row: ProductMonth) => string): Map<string, ProductMonth[]> {
  const groups = new Map<string, ProductMonth[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Units of the lead product by month, from its first sale on; when it was launched, where the data begin before it. */
function unitCells(rows: readonly ProductMonth[], product: string | undefined, firstKnown: number): RowContent['values'] {
  const own = rows.filter((row) => row.product === product);
  const units = Array.from({ length: BEFORE + YEAR }, () => 0);
  for (const { at, units: sold } of own) units[at] = (units[at] ?? 0) + Math.max(0, sold);
  const first = units.findIndex((sold) => sold > 0);
  const keys = [...monthKeys('x'), ...monthKeys('y'), ...monthKeys('u')];
  return { firstUnits: first < 0 ? null : first + 1, launchedAt: first > firstKnown ? first + 1 : null, ...Object.fromEntries(keys.map((key, at) => [key, first < 0 || at < first ? null : (units[at] ?? 0)])) };
}

/** Money by month; months without data, and costs of goods that are not known, are empty. */
function moneyCells(rows: readonly ProductMonth[], leastKnown: number, hasData: readonly boolean[]): RowContent['values'] {
  const byMonth = groupBy(rows, ({ at }) => String(at));
  return Object.fromEntries(hasData.flatMap((isKnown, at) => {
    const { net, goods, fees, adSpend } = sumMoney(byMonth.get(String(BEFORE + at)) ?? [], leastKnown);
    return (['n', 'g', 'e', 'd'] as const).map((letter, order) => [monthKeys(letter)[at] ?? '', isKnown ? ([net, goods, fees, adSpend][order] ?? null) : null] as const);
  }));
}

/** Reads what categories earned by month; `start` is the first month of the plan year, `isClosed` says which months keep their figures. */
export function readProfit(input: ActionInput, start: Month, isClosed: readonly boolean[]): ReadProfit {
  const { state, settings } = input;
  const months = monthRange(addMonths(start, -BEFORE), addMonths(start, YEAR - 1));
  const rows = productMonths(input, months);
  const leastKnown = numberSetting(settings, 'costCoverageMin');
  const hasData = Array.from({ length: YEAR }, (_, at) => rows.some((row) => row.at === BEFORE + at));
  const firstKnown = rows.reduce((first, { at }) => Math.min(first, at), Infinity);
  const byCategory = groupBy(rows, ({ category }) => category);
  const recent = rows.filter(({ at }) => at >= BEFORE - YEAR);
  const leads = leadProducts(recent);
  const net = new Map([...groupBy(recent, ({ category }) => category)].map(([category, own]) => [category, sumMoney(own, leastKnown).net]));
  const names = new Map(toSkus(tableRows('SkuMap', state)).map(({ product, name }) => [product, name]));
  const listed = toCategories(tableRows('Categories', state)).filter(({ id }) => byCategory.has(id)).sort((a, b) => (net.get(b.id) ?? 0) - (net.get(a.id) ?? 0));
  const frozen = new Set(isClosed.flatMap((closed, at) => (closed ? (['n', 'g', 'e', 'd', 'u'] as const).map((letter) => monthKeys(letter)[at]) : [])));
  const known = new Set(tableRows('PdcaCategories', state).map((row) => textIn(row, 'rowId')));
  const goods = new Map([...groupBy(rows, ({ site, category, at }) => `${site}|${category}|${at}`)].map(([key, own]) => [key, sumMoney(own, leastKnown)]));
  const before = rows.filter(({ at }) => at >= BEFORE - YEAR && at < BEFORE);
  return {
    rows: listed.map(({ id, name }, order) => {
      const own = byCategory.get(id) ?? [];
      const cells = { ...moneyCells(own, leastKnown, hasData), ...unitCells(own, leads.get(id), firstKnown) };
      const kept = known.has(id) ? Object.fromEntries(Object.entries(cells).filter(([key]) => !frozen.has(key))) : cells;
      return { id, values: { category: name, leadProduct: names.get(leads.get(id) ?? '') ?? null, categoryOrder: order + 1, ...kept, rowState: 'current' } };
    }),
    goodsRate: (site, category, at) => {
      const money = goods.get(`${site}|${category}|${BEFORE + at}`);
      return money?.goods === undefined || money.net <= 0 ? undefined : money.goods / money.net;
    },
    marginBefore: (category) => marginRate(sumMoney(category === '' ? before : before.filter((row) => row.category === category), leastKnown)),
  };
}

/** The margin that each line was agreed with, by the line's id. */
function agreedMargins({ state }: ActionInput): Map<string, number | undefined> {
  const agreed = new Map(tableRows('Agreed', state).map((row) => [textIn(row, 'rowId'), numberIn(row, 'agreedMargin')]));
  return new Map(tableRows('TargetLines', state).map((row) => [textIn(row, 'rowId'), agreed.get(textIn(row, 'agreedLine'))]));
}

/** Cells of PdcaActuals: the plan margin of each line (as agreed, else as its category had it the year before) and its margin by month. */
export function profitCells(read: ReadTracker, profit: ReadProfit, input: ActionInput): Map<string, RowContent['values']> {
  const agreed = agreedMargins(input);
  const sales = read.sales.map((sale) => ({ ...sale, goodsRate: profit.goodsRate(sale.site, sale.category, sale.at) }));
  const hasData = read.months.map((_, at) => read.recorded.get(UNASSIGNED_ROW)?.[at] !== undefined);
  const ids = [UNASSIGNED_ROW, ...read.tracked.lines.map(({ id }) => id)];
  const months = lineProfit(sales, ids, hasData, (id, at) => read.isClosed[at] === true && read.before.has(id));
  const margins = new Map(read.tracked.lines.map(({ id, line, category }) => [id, agreed.get(line) ?? profit.marginBefore(category)]));
  return new Map([...months].map(([id, cells]) => [id, { ...cells, lineMargin: margins.get(id) ?? null }]));
}
