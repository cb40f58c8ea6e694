import { addMonths, monthNumber, monthRange, serialToMonth, type Month } from '../../core/month';
import { planStart, siteReaches, type SiteReach } from '../../domain/plan/baseYear';
import { monthActual } from '../../domain/tracking/lineBooks';
import { trackedLines, type TargetCell, type TrackedLines, type TrackedPlace, type TrackerGrain } from '../../domain/tracking/trackedLines';
import { messagesIn } from '../../i18n/messages';
import { TWELVE } from '../../i18n/twelve';
import { yearsOfLines, type LightRule, type YearOfLine } from '../../sheets/actionRows';
import { numberSetting } from '../../sheets/planSettings';
import { toCategories, toCoverage, toSites } from '../../sheets/planRows';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import { DRAFT_UNIT } from '../../sheets/targetUnits';
import { draftCells, toTargetCells, type PlacedAmount } from '../../sheets/trackerCells';
import { actionTable, monthKeys, monthTable } from '../../sheets/trackingKeys';
import { closedMonths, lineBooks, UNASSIGNED_ROW, type TrackerRowsInput } from '../../sheets/trackerRows';
import type { ActionInput } from './definition';
import { agreedShares, draftTargets, TARGET_READS } from './readTargets';
import { PROFIT_READS } from './readProfit';

/** Tables that a tracker is made of, besides its own. */
export const TRACKER_READS: readonly string[] = [...TARGET_READS, 'TargetMonths', 'TargetLines', 'PlanHistory', 'PdcaSummary', 'PdcaActuals', ...PROFIT_READS];

/** The tables of the month sheets. */
export const MONTH_TABLES: readonly string[] = TWELVE.map(monthTable);

/** The tables of causes and actions. */
export const ACTION_TABLES: readonly string[] = TWELVE.map(actionTable);

/** Everything that the sheets of the tracker are made of, and what there is to say of it. */
export interface ReadTracker extends TrackerRowsInput {
  readonly grain: TrackerGrain;
  readonly cells: readonly TargetCell[];
  readonly reaches: readonly SiteReach[];
  readonly target: number | undefined;
  readonly planYear: number;
  readonly hasFacts: boolean;
  /** Months from the first that are closed or whole in the data. */
  readonly fullMonths: number;
  /** Attainment that forecasts expect before anything is known. */
  readonly prior: number;
  /** Actuals by month beside those of the lines: of no line, and of lines that have left. */
  readonly besides: readonly (number | undefined)[];
  /** Target and actual of every line by month. */
  readonly years: readonly YearOfLine[];
  readonly lightRule: LightRule;
  /** Sales of the plan year with the row that they belong to. */
  readonly sales: readonly TrackedSale[];
}

/** A sale of the plan year: the id of its row, and its month from 0. */
export interface TrackedSale extends Pick<Fact, 'site' | 'category' | 'amount' | 'net' | 'spent'> {
  readonly id: string;
  readonly at: number;
}

interface Fact extends PlacedAmount {
  readonly scope: string;
  readonly buyer: string;
  /** Net sales after refunds, and fees with ads, in plan currency. */
  readonly net: number;
  readonly spent: number;
}

type OwnedFact = Fact & { readonly owner: string | undefined };

function toFacts(rows: readonly TableRow[]): Fact[] {
  const money = (row: TableRow, key: string): number => (numberIn(row, 'planRate') ?? 0) * (numberIn(row, key) ?? 0);
  return rows.map((row) => ({
    net: money(row, 'netSales') - money(row, 'refunds'), spent: money(row, 'fees') + money(row, 'adSpend'), line: DRAFT_UNIT, site: textIn(row, 'site'), category: textIn(row, 'category'), tier: textIn(row, 'tier'), scope: textIn(row, 'scope'), buyer: textIn(row, 'buyer'),
    month: serialToMonth(numberIn(row, 'month') ?? 0), amount: numberIn(row, 'planRevenue') ?? 0,
  }));
}

/**
 * Says to which target line a sale belongs: the agreed line that owns its place and month, as targets were split; where several own
 * it, each gets its share, and what nobody owns is of no line. Everything belongs to the draft line while the targets are a draft.
 */
function withOwners(input: ActionInput, targets: readonly TableRow[], start: Month): (fact: Fact) => OwnedFact[] {
  if (targets.every((row) => textIn(row, 'lineId') === DRAFT_UNIT)) return (fact) => [{ ...fact, owner: DRAFT_UNIT }];
  const sharesOf = agreedShares(input, start);
  return (fact) => {
    const { month, ...place } = fact;
    const shares = sharesOf?.(place, monthNumber(month)) ?? [];
    const rest = shares.reduce((left, { share }) => left - share, 1);
    return [...shares, ...(rest > NOTHING ? [{ unit: undefined, share: rest }] : [])].map(({ unit, share }) => partOfFact(fact, unit, share));
  };
}

/** A share below this is what rounding left. */
const NOTHING = 1e-9;

function partOfFact(fact: Fact, owner: string | undefined, share: number): OwnedFact {
  return share === 1 ? { ...fact, owner } : { ...fact, owner, amount: fact.amount * share, net: fact.net * share, spent: fact.spent * share };
}

function trackedSale({ owner, month, ...fact }: OwnedFact, tracked: TrackedLines, months: readonly Month[]): TrackedSale {
  return { ...fact, id: owner === undefined ? UNASSIGNED_ROW : (tracked.idOf({ ...fact, line: owner }) ?? UNASSIGNED_ROW), at: months.indexOf(month) };
}

function recordedOf(sales: readonly TrackedSale[], tracked: TrackedLines, months: readonly Month[]): Map<string, (number | undefined)[]> {
  const withData = new Set(sales.map(({ at }) => at));
  const empty = (): (number | undefined)[] => months.map((_, index) => (withData.has(index) ? 0 : undefined));
  const sums = new Map([...tracked.lines.map(({ id }) => id), UNASSIGNED_ROW].map((id) => [id, empty()]));
  for (const { id, at, amount } of sales) {
    const own = sums.get(id);
    if (own !== undefined) own[at] = (own[at] ?? 0) + amount;
  }
  return sums;
}

function namesOf({ state, language }: ActionInput): TrackerRowsInput['names'] {
  const { texts } = messagesIn(language);
  const lines = tableRows('TargetLines', state);
  return {
    line: new Map([[DRAFT_UNIT, texts.wholeCompany], ...lines.map((row) => [textIn(row, 'rowId'), textIn(row, 'description')] as const)]),
    site: new Map(toSites(tableRows('Sites', state)).map(({ id, name }) => [id, name])),
    category: new Map(toCategories(tableRows('Categories', state)).map(({ id, name }) => [id, name])),
    tier: new Map(tableRows('Tiers', state).map((row) => [textIn(row, 'rowId'), textIn(row, 'tierTitle')])),
    owner: new Map(lines.map((row) => [textIn(row, 'rowId'), textIn(row, 'owner')])),
  };
}

/** Sites that still report: whose data reach into the months before the latest. */
function reporting(reaches: readonly SiteReach[], stoppedAfter: number): number {
  const latest = reaches.map(({ last }) => last).sort().at(-1);
  return latest === undefined ? 0 : reaches.filter(({ last }) => last > addMonths(latest, -stoppedAfter)).length;
}

/** The mean attainment of the years that are known; 1 before there is one. */
function priorOf(history: readonly TableRow[]): number {
  const known = history.map((row) => numberIn(row, 'attainment')).filter((rate) => rate !== undefined);
  return known.length === 0 ? 1 : known.reduce((sum, rate) => sum + rate, 0) / known.length;
}

function fullMonths(isKnown: readonly boolean[]): number {
  const gap = isKnown.indexOf(false);
  return gap < 0 ? isKnown.length : gap;
}

/** What follows from which months are closed. */
type Booked = Pick<ReadTracker, 'isClosed' | 'years' | 'besides' | 'fullMonths'>;

/** Two amounts together; undefined where neither is known. */
function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return other === undefined ? one : (one ?? 0) + other;
}

/** Where nothing is planned, what the user typed as targets counts. */
function withTypedTargets(tracked: TrackedLines, before: ReadonlyMap<string, TableRow>): TrackedLines {
  const typed = (id: string): (number | undefined)[] => monthKeys('t').map((key) => numberIn(before.get(id) ?? {}, key));
  return { ...tracked, lines: tracked.lines.map((line) => (line.months.some((amount) => amount !== undefined) ? line : { ...line, months: typed(line.id) })) };
}

/** The tracker with these months closed: their actuals are the frozen ones, the others follow the data. */
export function withClosed(read: Omit<ReadTracker, keyof Booked>, isClosed: readonly boolean[]): ReadTracker {
  const { tracked, months, reaches, sitesExpected } = read;
  const present = new Set(tracked.lines.map(({ id }) => id));
  const ids = new Set([...present, UNASSIGNED_ROW, ...read.before.keys()]);
  // A line that has left has no data any more: they belong to others now.
  const withData = (read.recorded.get(UNASSIGNED_ROW) ?? []).map((amount) => (amount === undefined ? undefined : 0));
  const books = new Map([...ids].map((id) => [id, lineBooks(id, { ...read, isClosed, recorded: read.recorded.has(id) ? read.recorded : new Map([[id, withData]]) })]));
  const actual = (line: string, at: number): number | undefined => {
    const own = books.get(line);
    return own === undefined ? undefined : monthActual(own, at);
  };
  return {
    ...read,
    isClosed,
    years: yearsOfLines(withTypedTargets(tracked, read.before), actual),
    besides: months.map((_, at) => [...ids].filter((id) => !present.has(id)).reduce<number | undefined>((sum, id) => sumOf(sum, actual(id, at)), undefined)),
    fullMonths: fullMonths(months.map((month, at) => isClosed[at] === true || (sitesExpected > 0 && reaches.filter(({ complete }) => complete.has(month)).length >= sitesExpected))),
  };
}

/** Reads targets and sales of the plan year and brings them to the lines of the tracker; `grain` in place of the plan's own. */
export function readTracker(input: ActionInput, grain = input.settings.code('trackerGrain') as TrackerGrain): ReadTracker {
  const { state, settings, clock } = input;
  const planYear = settings.number('planYear') ?? clock.today().year;
  const start = planStart(planYear, numberSetting(settings, 'fiscalStart'));
  const months = monthRange(start, addMonths(start, 11));
  const allFacts = toFacts(tableRows('SalesFacts', state));
  const reaches = siteReaches(toCoverage(tableRows('Coverage', state)));
  const targetRows = tableRows('TargetMonths', state).filter((row) => textIn(row, 'rowState') !== 'gone');
  const target = settings.number('annualTarget');
  const targets = targetRows.length > 0 ? toTargetCells(targetRows) : draftCells(draftTargets(input, planYear), target);
  const facts = allFacts.filter(({ month }) => months.includes(month)).flatMap(withOwners(input, targetRows, start));
  const unplanned = facts.flatMap((fact): TargetCell[] => (fact.owner === undefined ? [] : [{ ...placeOf(fact), line: fact.owner, months: [] }]));
  const cells = [...targets, ...unplanned];
  const tracked = trackedLines(cells, grain, numberSetting(settings, 'trackerRowsMax'));
  const sales = facts.map((fact) => trackedSale(fact, tracked, months));
  const recorded = recordedOf(sales, tracked, months);
  const before = new Map(tableRows('PdcaActuals', state).map((row) => [textIn(row, 'rowId'), row]));
  const typed = MONTH_TABLES.map((table) => new Map(tableRows(table, state).map((row) => [textIn(row, 'rowId'), numberIn(row, 'actualTyped')])));
  const sitesExpected = reporting(reaches, numberSetting(settings, 'siteStoppedMonths'));
  const known: Omit<ReadTracker, keyof Booked> = {
    tracked, months, sales, recorded, typed, before, sitesExpected, cells, grain, reaches, target, planYear, hasFacts: state.tables.has('SalesFacts'),
    names: namesOf(input),
    isDraft: targetRows.length === 0 || targetRows.some((row) => textIn(row, 'lineState') === 'draft'),
    texts: messagesIn(input.language).texts,
    prior: priorOf(tableRows('PlanHistory', state)),
    lightRule: { green: numberSetting(settings, 'greenMonth'), amber: numberSetting(settings, 'amberMonth'), override: settings.code('lightOverride') === 'yes' },
  };
  return withClosed(known, closedMonths(tableRows('PdcaSummary', state)));
}

function placeOf({ line, site, category, tier }: TrackedPlace): TrackedPlace {
  return { line, site, category, tier };
}
