import { formatDate, fromSerial } from '../core/calendar';
import { listedNames } from '../core/listedNames';
import { addMonths, monthToSerial, type Month } from '../core/month';
import type { Problem } from '../core/problem';
import { visitorValue } from '../domain/reviews/visitorValue';
import type { Scalar } from '../core/scalar';
import { numberSetting } from '../sheets/planSettings';
import { textIn, numberIn, type TableRow } from '../sheets/readTable';
import { adRows, cannibalisedSales, churnRows, rivalRows, slowRows } from '../sheets/reviewBeside';
import { causeProposals } from '../sheets/reviewCauses';
import { totalOf } from '../sheets/reviewTotals';
import { REVIEW_KINDS, siteIds, sitesOf, type Days } from '../sheets/reviewChoice';
import { reviewFigures, type ReviewFigures } from '../sheets/reviewFigures';
import { reviewSides } from '../sheets/reviewSides';
import { funnelSteps, stepRows, type SiteStep } from '../sheets/reviewSteps';
import { rowsAfter, textAfter } from '../sheets/rowsAfter';
import type { SheetSpec } from '../sheets/sheetSpec';
import { untouchedRows } from '../sheets/untouchedRows';
import { reviewSheet } from '../sheets/specs/reviewPage';
import { reviewRowId, type ReviewForm } from '../sheets/specs/reviewForm';
import { FINDING_MAPS, funnelStepsSheet, lessonsSheet, reviewActionsSheet, reviewCausesSheet, reviewsSheet } from '../sheets/specs/reviewTables';
import type { RowContent, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { codeOf } from '../sheets/words';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { monthsOf, nextOpenMonth, readReview, readSiteChurn, REVIEW_READS, type ReviewData } from './mechanism/readReview';
import { readFunnel } from './mechanism/reviewFunnel';
import { reviewGaps } from './mechanism/reviewGaps';
import { readLaunch, type ReviewLaunch } from './mechanism/reviewLaunch';

/** Tables that reviews fill. */
export const REVIEW_FILLS = ['Reviews', 'FunnelSteps', 'ReviewCauses', 'Lessons', 'ReviewActions'] as const;

/** Empty rows that wait for lessons and actions of a new review. */
const LESSON_ROWS = 2;
const ACTION_ROWS = 3;
/** Months before an event by which sales of other products are measured. */
const MONTHS_BEFORE = 3;

const day = (serial: number): string => formatDate(fromSerial(serial));
const window = ({ from, to }: { readonly from: number; readonly to: number }): string => `${day(from)}…${day(to)}`;

/** What a review is called in the list of reviews: an event by its code, sites, a product or days. */
function titleOf({ choice, products }: ReviewData): string {
  const { kind, event, sites, against, days } = choice;
  if (against !== undefined) return `${sites[0]?.name ?? ''} / ${against.name}`;
  if (event !== undefined) return event.code;
  if (kind === 'siteLaunch') return sites[0]?.name ?? '';
  if (kind === 'productLaunch') return textIn(products.find((row) => textIn(row, 'rowId') === choice.product) ?? {}, 'product');
  return window(days);
}

/** What its sheet says: an event with its year, in the language of the reader. */
function spokenTitle(data: ReviewData): string {
  const { event, against } = data.choice;
  if (event === undefined || against !== undefined) return titleOf(data);
  return codeOf('event', event.code) === event.code ? `edition:${event.year}:${event.code}` : `${event.year} ${event.code}`;
}

/** The row of a review in the list of reviews; empty for a new one. */
function standingRow({ choice }: ReviewData, { state }: ActionInput): TableRow {
  return tableRows('Reviews', state).find((row) => textIn(row, 'rowId') === reviewRowId(choice.number)) ?? {};
}

const daysOfMonth = (month: Month): number[] => Array.from({ length: monthToSerial(addMonths(month, 1)) - monthToSerial(month) }, (_, at) => monthToSerial(month) + at);

/** What other products lost to the promoted ones, as far as those are named. */
function cannibalised({ choice, sales, products, book }: ReviewData, standing: TableRow): number | undefined {
  if (choice.kind !== 'event') return undefined;
  const names = new Set(listedNames(textIn(standing, 'promoted').toUpperCase()));
  const promoted = new Set(products.filter((row) => ['rowId', 'product'].some((key) => names.has(textIn(row, key).toUpperCase()))).map((row) => textIn(row, 'rowId')));
  const categories = new Map(products.map((row) => [textIn(row, 'rowId'), textIn(row, 'categoryId')]));
  const ids = new Set(choice.sites.map(({ id }) => id));
  const months = monthsOf(choice.days);
  const first = months[0];
  const before = first === undefined ? [] : Array.from({ length: MONTHS_BEFORE }, (_, at) => addMonths(first, at - MONTHS_BEFORE));
  return cannibalisedSales({
    sales: sales.filter(({ site }) => ids.has(site)), promoted, categoryOf: (product) => categories.get(product) ?? '', months: { event: months, before },
    daysOf: (site, month) => daysOfMonth(month).filter((date) => book.knows(site, date)).length,
  });
}

/** Whether a text names a site of the plan that the review does not speak of. */
function isElsewhere(text: string, { choice, allSites }: ReviewData): boolean {
  const isNamed = ({ id, name }: { readonly id: string; readonly name: string }): boolean => [id, name].some((one) => one.toUpperCase() === text.toUpperCase());
  return allSites.some(isNamed) && !sitesOf(choice).some(isNamed);
}

/** Ads by product in the months of the review, on all sites that it speaks of. */
function productAds({ choice, sales }: ReviewData): { product: string; spend: number; sales: number }[] {
  const months = new Set(monthsOf(choice.days));
  const ids = new Set(sitesOf(choice).map(({ id }) => id));
  const found = new Map<string, { product: string; spend: number; sales: number }>();
  for (const { product, site, month, adSpend, adSales } of sales) {
    if (!ids.has(site) || !months.has(month) || adSpend <= 0) continue;
    const sums = found.get(product) ?? { product, spend: 0, sales: 0 };
    found.set(product, { product, spend: sums.spend + adSpend, sales: sums.sales + adSales });
  }
  return [...found.values()];
}

/** Days compared with, where they are days of the calendar. */
function comparedDays({ choice }: ReviewData, { base }: ReviewFigures): Days | undefined {
  return base === 'usual' || base === 'none' ? undefined : choice.base;
}

/** The other side in words, with the space before them; empty where what it is compared with says all. */
function comparedWith({ choice: { against } }: ReviewData, compared: Days | undefined): string {
  const words = against?.name ?? (compared === undefined ? undefined : window(compared));
  return words === undefined ? '' : ` ${words}`;
}

/** What the list of reviews tells of the result; undefined where a side or its visits are not known. */
function resultOf({ sites, countsOrders }: ReviewFigures): Readonly<Record<'changeRate' | 'visitorValueChange' | 'parityGain', number | undefined>> {
  const [before, now] = (['before', 'now'] as const).map((side) => totalOf(sites, side));
  const changeRate = before === undefined || now === undefined || before.sales <= 0 ? undefined : now.sales / before.sales - 1;
  const [earlier, later] = [before, now].map((side) => (side?.visits === undefined || side.orders === undefined || side.visits * side.orders === 0 ? undefined : { conversion: side.orders / side.visits, orderValue: side.sales / side.orders }));
  if (earlier === undefined || later === undefined) return { changeRate, visitorValueChange: undefined, parityGain: undefined };
  const { ratio, parityGain } = visitorValue(later.orderValue / earlier.orderValue, later.conversion / earlier.conversion);
  return { changeRate, visitorValueChange: countsOrders ? undefined : ratio - 1, parityGain };
}

/** Uplift of an event less what was only shifted in time; what other products lost or gained stands beside it in the list. */
function shiftedUplift({ uplift }: ReviewFigures): number | undefined {
  const { actual, baseline, pullForward, waiting } = uplift;
  return actual === '' || baseline === '' ? undefined : Number(actual) - Number(baseline) - Number(pullForward) - Number(waiting);
}

function reviewRow(data: ReviewData, figures: ReviewFigures, launch: ReviewLaunch, standing: TableRow): RowContent {
  const { number, kind, sites, against, days, event, product } = data.choice;
  const compared = comparedDays(data, figures);
  const values: Readonly<Record<string, Scalar | undefined>> = {
    reviewTitle: titleOf(data), reviewKind: kind, reviewSites: sites.map(({ name }) => name).join(', '), reviewAgainst: against?.name,
    reviewFrom: days.from, reviewTo: days.to, againstFrom: compared?.from, againstTo: compared?.to,
    salesNow: figures.countsOrders ? undefined : (launch.product?.sales ?? totalOf(figures.sites, 'now')?.sales),
    ...resultOf(figures), changeOf: figures.countsOrders ? 'orders' : 'sales', upliftShifted: shiftedUplift(figures), cannibalised: cannibalised(data, standing), investment: launch.investment, reviewEvent: event?.id, reviewProduct: product || undefined, reviewSiteIds: siteIds(sites), reviewAgainstId: against?.id,
  };
  return { id: reviewRowId(number), values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? null])) };
}

/** Ids of the rows of a review in a table, as they will stand. */
function idsIn({ table: spec }: SheetSpec, review: string, rows: readonly RowContent[], { state, language }: ActionInput): string[] {
  if (spec === undefined) return [];
  return rowsAfter(spec, state, { mode: 'merge', rows }, language).filter((row) => textAfter(row, 'reviewRow').toUpperCase() === review).map(({ id }) => id);
}

/** Rows that wait for what people learn and do about it. */
function waitingRows(review: string, { choice, until }: ReviewData, input: ActionInput): Readonly<Record<'lessons' | 'actions', RowContent[]>> {
  const { next, event } = choice;
  // Without a known next edition a year is 52 weeks, so that the weekday stays.
  const due = next === undefined ? (event === undefined ? null : event.from + 364 - 1) : next.from - 1;
  const known = new Set(tableRows('ReviewActions', input.state).map((row) => textIn(row, 'rowId').toUpperCase()));
  return {
    lessons: Array.from({ length: LESSON_ROWS }, (_, at) => ({ id: `L${review}.${at + 1}`, values: { reviewRow: review } })),
    actions: Array.from({ length: ACTION_ROWS }, (_, at) => `T${review}.${at + 1}`).map((id) => ({
      // The month is proposed once: a task stays in the month in which it was planned.
      id, values: { reviewRow: review, due, ...(known.has(id.toUpperCase()) ? {} : { pdcaMonth: nextOpenMonth(input, until) }) },
    })),
  };
}

/** Causes that the figures suggest; of an earlier run stay those that somebody has touched. */
function causesOf({ state, language }: ActionInput, { choice, allSites }: ReviewData, figures: ReviewFigures, steps: readonly SiteStep[], { table }: SheetSpec): RowContent[] {
  const siteId = (name: string): string => allSites.find((site) => site.name === name)?.id ?? '';
  const proposed = { review: reviewRowId(choice.number), sites: choice.sites, figures: figures.sites, countsOrders: figures.countsOrders, steps, isAgainstSite: choice.against !== undefined, siteId, language };
  return causeProposals(proposed, table === undefined ? [] : untouchedRows(table, state));
}

function productSites({ choice, categoryName, products }: ReviewData, { product }: ReviewLaunch): Pick<ReviewForm, 'sites' | 'categories'> | undefined {
  if (product === undefined) return undefined;
  const row = products.find((one) => textIn(one, 'rowId') === choice.product) ?? {};
  const now = { visits: undefined, orders: undefined, ...product };
  return { sites: [{ name: textIn(row, 'product'), before: undefined, now }], categories: [{ name: categoryName(textIn(row, 'categoryId')), before: undefined, now }] };
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const { state, settings } = input;
  const data = readReview(input);
  const { choice } = data;
  const review = reviewRowId(choice.number);
  const standing = standingRow(data, input);
  const sides = reviewSides(data);
  const funnel = readFunnel(review, input, data, sides);
  const figures = reviewFigures({ ...data, typedVisits: funnel.visits }, sides, data.cm2Rate);
  const launch = readLaunch(input, data);
  const names = new Map(data.allSites.map(({ id, name }) => [id, name]));
  const orderValue = new Map(data.allSites.map(({ id, name }) => {
    const sums = data.book.sum(id, choice.days.from, choice.days.to);
    return [name, sums === undefined || sums.orders === 0 ? undefined : sums.sales / sums.orders];
  }));
  const steps = funnelSteps([...new Set([...choice.sites.map(({ name }) => name), ...(choice.against === undefined ? [] : [choice.against.name])])], funnel.rows, choice.against?.name, (site) => orderValue.get(site));
  const { lessons, actions } = waitingRows(review, data, input);
  const maps = new Set(FINDING_MAPS.filter((table) => state.tables.has(table)));
  const sheets = { causes: reviewCausesSheet(maps), lessons: lessonsSheet(maps), actions: reviewActionsSheet(maps) };
  const causes = causesOf(input, data, figures, steps, sheets.causes);
  const compared = comparedDays(data, figures);
  const form: Omit<ReviewForm, 'gaps'> = {
    number: choice.number, title: spokenTitle(data), kind: choice.kind, hasBase: figures.base !== 'none',
    about: {
      kind: `list:reviewKind:${choice.kind}`, title: spokenTitle(data), sites: choice.sites.map(({ name }) => name).join(', '), window: window(choice.days), base: `list:reviewBase:${figures.base}`,
      against: comparedWith(data, compared), currency: settings.currency, until: day(data.until),
    },
    ...figures, ...productSites(data, launch), ramp: launch.ramp, rampBy: launch.rampBy, launchMoney: launch.launchMoney,
    steps: stepRows(steps),
    churn: churnRows(await readSiteChurn(input, data), (id) => names.get(id) ?? id),
    slow: slowRows(data.products), ads: adRows(productAds(data), data.products),
    rivals: rivalRows(tableRows('Competitors', state), { from: choice.days.from - data.rule.firstBefore, to: choice.days.to + data.rule.daysAfter }, (site) => isElsewhere(site, data)),
    causes: idsIn(sheets.causes, review, causes, input), lessons: idsIn(sheets.lessons, review, lessons, input), actions: idsIn(sheets.actions, review, actions, input),
  };
  const gaps = reviewGaps({ data, figures, form, hasSteps: funnel.rows.some(({ step, count }) => count !== undefined && step !== 'visits' && step !== 'orders'), knowsCannibalised: textIn(standing, 'promoted') !== '' || numberIn(standing, 'cannibalised') !== undefined, leastDays: numberSetting(settings, 'reviewBaseLeast') });
  const contents: SheetContent[] = [
    { spec: reviewsSheet, table: { mode: 'merge', rows: [reviewRow(data, figures, launch, standing)] } },
    { spec: reviewSheet({ ...form, gaps }), moneyTotal: form.sites.reduce((sum, { now }) => sum + (now?.sales ?? 0), 0) },
    { spec: funnelStepsSheet, table: funnel.table },
    { spec: sheets.causes, table: { mode: 'merge', rows: causes } },
    { spec: sheets.lessons, table: { mode: 'merge', rows: lessons } },
    { spec: sheets.actions, table: { mode: 'merge', rows: actions } },
  ];
  return { contents, problems: problemsOf(gaps, input), counts: { sites: choice.sites.length, days: choice.days.to - choice.days.from + 1, missing: gaps.length } };
}

function problemsOf(gaps: readonly string[], { state }: ActionInput): Problem[] {
  const isTracked = state.tables.has('PdcaActuals') && tableRows('ReviewActions', state).some((row) => textIn(row, 'reviewAction') !== '');
  return [
    ...(gaps.length === 0 ? [] : [{ code: 'review/missing', severity: 'info' as const, params: { count: gaps.length } }]),
    ...(isTracked ? [{ code: 'review/refresh-tracker', severity: 'info' as const }] : []),
  ];
}

/** Reviews an event, two periods, two sites, a new site or a new product on a sheet of its own. */
export const reviewAction: GenerateAction = {
  kind: 'generate',
  name: 'review',
  parameters: [{ key: 'kind', choices: REVIEW_KINDS }, { key: 'event' }, { key: 'sites' }, { key: 'against' }, { key: 'from' }, { key: 'to' }, { key: 'baseFrom' }, { key: 'baseTo' }, { key: 'product' }, { key: 'review' }],
  reads: REVIEW_READS,
  fills: REVIEW_FILLS,
  compute,
};
