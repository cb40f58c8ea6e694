import { addMonths, monthRange, toMonth, type Month } from '../../core/month';
import { feesByCard, hasSales, monthsWithFees, siteMonth, siteTermsBy } from '../../domain/product-map/platformFees';
import { taxInside } from '../../domain/product-map/priceTax';
import { meanCost, resoldUnits, type CostOf } from '../../domain/product-map/productEarnings';
import { soldMonths, type SoldMonth } from '../../domain/product-map/soldMonths';
import { leadProducts, marginRate, sumMoney, untoldRate, type ProductMonth } from '../../domain/tracking/categoryMoney';
import { monthlyProductFacts } from '../../domain/sales/limitFacts';
import { cardCosts } from '../../sheets/costs';
import { toProductFacts } from '../../sheets/factRows';
import { toFeeCards } from '../../sheets/feeCardRows';
import { numberSetting } from '../../sheets/planSettings';
import { toCategories, toRates, toSites, toSkus } from '../../sheets/planRows';
import { siteTaxes } from '../../sheets/siteTaxes';
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
export const PROFIT_READS: readonly string[] = ['ProductFacts', 'SkuMap', 'CostCards', 'FeeCards', 'Sites', 'FxRates', 'Products', 'SeasonIndex', 'Agreed'];

const YEAR = 12;
const BEFORE = YEARS_BEFORE * YEAR;

/** Profit by category, from two years before the plan year to its end. */
export interface ReadProfit {
  /** Rows of PdcaCategories, the largest category first. */
  readonly rows: readonly RowContent[];
  /** What goods, tax inside prices and fees by the cards take of net sales after refunds, by site and category, in a month of the plan year; undefined = not known. */
  untoldRate(site: string, category: string, at: number): number | undefined;
  /** Margin after ads (CM3) of the year before the plan year as a share of net sales after refunds; of all categories where none is named. */
  marginBefore(category: string): number | undefined;
}

/** The cost of a unit in a month: what was typed, else what the cards say; sites without a card count as the others do. */
function costReader({ state, clock }: ActionInput, sold: readonly SoldMonth[]): CostOf {
  const { year, month } = clock.today();
  const byCard = cardCosts(tableRows('CostCards', state), toRates(tableRows('FxRates', state)), toMonth(year, month));
  const typed = new Map(tableRows('Products', state).map((row) => [textIn(row, 'rowId'), numberIn(row, 'unitCost')]));
  const means = new Map([...groupBy(sold, ({ product }) => product)].map(([product, own]) => [product, meanCost(own.map(({ site, month: at, units }) => ({ units, cost: byCard(product, site, at) })))]));
  return (product, site, at) => typed.get(product) ?? byCard(product, site, at) ?? means.get(product);
}

function productMonths(input: ActionInput, months: readonly Month[]): ProductMonth[] {
  const { state } = input;
  const rates = toRates(tableRows('FxRates', state));
  const sites = tableRows('Sites', state);
  const rateOf = new Map(toSites(sites).map(({ id, currency }) => [id, rates.get(currency)]));
  const categoryOf = new Map(toSkus(tableRows('SkuMap', state)).map(({ product, category }) => [product, category]));
  const positions = new Map(months.map((month, position) => [month, position]));
  const facts = monthlyProductFacts(toProductFacts(tableRows('ProductFacts', state))).filter(({ month }) => positions.has(month));
  const told = monthsWithFees(facts, { first: months[0]!, last: months[months.length - 1]! });
  const termsOf = siteTermsBy(toFeeCards(tableRows('FeeCards', state)), siteTaxes(sites));
  const sold = soldMonths(facts);
  const costOf = costReader(input, sold);
  return sold.flatMap((row): ProductMonth[] => {
    const { product, site, month, units, netSales, refunds, fees, adSpend } = row;
    const rate = rateOf.get(site);
    if (rate === undefined) return [];
    const category = categoryOf.get(product) ?? '';
    const terms = termsOf(site, category);
    const tax = taxInside(row, terms.tax) * rate;
    const byCard = told.has(siteMonth(row)) ? 0 : (feesByCard(row, terms) ?? (hasSales(row) ? undefined : 0));
    return [{
      product, site, category, at: positions.get(month) ?? 0, units: units - resoldUnits(row, terms), net: (netSales - refunds) * rate - tax, taxInside: tax, fees: fees * rate,
      cardFees: byCard === undefined ? undefined : byCard * rate, adSpend: adSpend * rate, unitCost: costOf(product, site, month),
    }];
  });
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
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

/** Money by month; months without data, and costs of goods or fees that are not known, are empty. */
function moneyCells(rows: readonly ProductMonth[], leastKnown: number, hasData: readonly boolean[]): RowContent['values'] {
  const byMonth = groupBy(rows, ({ at }) => String(at));
  return Object.fromEntries(hasData.flatMap((isKnown, at) => {
    const { net, goods, fees, cardFees, adSpend } = sumMoney(byMonth.get(String(BEFORE + at)) ?? [], leastKnown);
    const charged = cardFees === undefined ? undefined : fees + cardFees;
    return (['n', 'g', 'e', 'd'] as const).map((letter, order) => [monthKeys(letter)[at] ?? '', isKnown ? ([net, goods, charged, adSpend][order] ?? null) : null] as const);
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
  const places = new Map([...groupBy(rows, ({ site, category, at }) => `${site}|${category}|${at}`)].map(([key, own]) => [key, sumMoney(own, leastKnown)]));
  const before = rows.filter(({ at }) => at >= BEFORE - YEAR && at < BEFORE);
  return {
    rows: listed.map(({ id, name }, order) => {
      const own = byCategory.get(id) ?? [];
      const cells = { ...moneyCells(own, leastKnown, hasData), ...unitCells(own, leads.get(id), firstKnown) };
      const kept = known.has(id) ? Object.fromEntries(Object.entries(cells).filter(([key]) => !frozen.has(key))) : cells;
      return { id, values: { category: name, leadProduct: names.get(leads.get(id) ?? '') ?? null, categoryOrder: order + 1, ...kept, rowState: 'current' } };
    }),
    untoldRate: (site, category, at) => {
      const money = places.get(`${site}|${category}|${BEFORE + at}`);
      return money === undefined ? undefined : untoldRate(money);
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
  const sales = read.sales.map((sale) => ({ ...sale, untoldRate: profit.untoldRate(sale.site, sale.category, sale.at) }));
  const hasData = read.months.map((_, at) => read.recorded.get(UNASSIGNED_ROW)?.[at] !== undefined);
  const ids = [UNASSIGNED_ROW, ...read.tracked.lines.map(({ id }) => id)];
  const months = lineProfit(sales, ids, hasData, (id, at) => read.isClosed[at] === true && read.before.has(id));
  const margins = new Map(read.tracked.lines.map(({ id, line, category }) => [id, agreed.get(line) ?? profit.marginBefore(category)]));
  return new Map([...months].map(([id, cells]) => [id, { ...cells, lineMargin: margins.get(id) ?? null }]));
}
