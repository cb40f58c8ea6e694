import type { Month } from '../core/month';
import type { Scalar } from '../core/scalar';
import { UNKNOWN_TIER, type CustomerMap } from '../domain/customer-map/buildCustomerMap';
import { ALL, type CalendarLine } from '../domain/customer-map/orderCalendar';
import { pushCalendar } from '../domain/customer-map/pushCalendar';
import type { TierCategories } from '../domain/customer-map/tierCategories';
import type { TierLine } from '../domain/customer-map/tierLines';
import { withoutNoise } from '../core/withoutNoise';
import { budgetCalendarSheet, orderKey, pushKey, type BudgetCalendarOptions } from './specs/budgetCalendar';
import { churnReasonsSheet } from './specs/churnReasons';
import { customerActionsSheet } from './specs/customerActions';
import { customerMapSheet, MOST_TIERS } from './specs/customerMap';
import { buyReasonsSheet, profilesSheet } from './specs/customerProfiles';
import { customerTiersSheet, type Sentence } from './specs/customerTiers';
import { seasonIndexSheet, seasonKey } from './specs/monthlyUnits';
import { needsSheet } from './specs/needs';
import type { RowContent, SheetContent } from './tableContent';

/** A tier as the sheets name it. */
export interface NamedTier {
  readonly id: string;
  readonly name: string;
  /** Months that its budget takes from contact to order, where the plan says so. */
  readonly approvalMonths: number | undefined;
}

/** People of a tier who have not ordered: carts left behind, or registered only. */
export interface ProspectCount {
  readonly kind: 'cart' | 'registered';
  readonly people: number;
}

/** What the sheets of the customer map are made of. */
export interface CustomerContentsInput {
  /** Undefined without sales: the sheets are then made empty. */
  readonly map: CustomerMap | undefined;
  readonly tiers: readonly NamedTier[];
  /** The tier that holds those who never ordered; undefined when the plan has none. */
  readonly prospectTier: string | undefined;
  readonly prospects: readonly ProspectCount[];
  /** Names of the categories that tiers buy and leave. */
  readonly categories: readonly TierCategories[];
  /** Codes of the markets whose events count for a country, `|us|`; `ALL` for all countries of the plan. */
  readonly eventMarketsOf: (country: string) => string;
  readonly lastMonth: Month | undefined;
  readonly currency: string;
  readonly rule: string;
  readonly ruleSentence: Sentence;
  readonly valueSentence: Sentence;
  readonly churnSentence: Sentence | undefined;
  readonly yearSentence: Sentence | undefined;
  readonly mapRate: number | undefined;
  readonly sampleMin: number;
  readonly approvalMonths: number;
  readonly calendar: BudgetCalendarOptions;
  /** Ids of the rows that stand in the tables that people fill. */
  readonly standing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Digits kept of an index, as it is shown and compared. */
const INDEX_DIGITS = 1e7;

/** The row id of a tier, platform or country: letters and digits of any script, so that it stays what it was. */
function rowId(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '_')).join('.');
}

function tierRow(line: TierLine, names: ReadonlyMap<string, string>, prospects: number | undefined): RowContent {
  const value = (figure: number | undefined): Scalar => (figure === undefined ? null : withoutNoise(figure));
  const named = line.customers === undefined ? null : line.netSales;
  return {
    id: rowId(line.tier, line.platform),
    values: {
      tierId: line.tier,
      tierName: names.get(line.tier) ?? UNKNOWN_TIER,
      platform: line.platform,
      customers: value(prospects ?? line.customers),
      orders: value(line.orders),
      netSales: withoutNoise(line.netSales),
      namedSales: named === null ? null : withoutNoise(named - (line.unnamedSales ?? 0)),
      repeatRate: value(line.repeatRate),
      suspectedChurn: value(line.suspectedChurn),
      expectedSimple: value(line.expectedMean),
      expectedModel: value(line.expectedModel),
      grr: value(line.grossRetention),
      nrr: value(line.netRetention),
      rowState: 'current',
    },
  };
}

/** A plan without sales has the rows of its tiers, for figures that are typed. */
function emptyTierRow({ id, name }: NamedTier): RowContent {
  return { id: rowId(id, ALL), values: { tierId: id, tierName: name, platform: ALL, rowState: 'current' } };
}

function tierRows({ map, tiers, prospectTier, prospects }: CustomerContentsInput): RowContent[] {
  if (map === undefined) return tiers.map(emptyTierRow);
  const names = new Map(tiers.map(({ id, name }) => [id, name]));
  const people = prospects.reduce((sum, one) => sum + one.people, 0);
  return map.lines
    .filter((line) => line.tier !== UNKNOWN_TIER || line.netSales !== 0 || line.customers !== undefined)
    .map((line) => tierRow(line, names, line.tier === prospectTier && line.platform === ALL && people > 0 ? people : undefined));
}

/** The row of the calendar of all customers begins with ALL, since tiers have ids of their own. */
function calendarId({ tier, country }: CalendarLine): string {
  return rowId(tier === ALL ? 'ALL' : tier, country);
}

function pushCells(line: CalendarLine, lead: number): Record<string, Scalar> {
  if (line.index === undefined) return {};
  const lags = Array.from({ length: Math.ceil(lead) + 1 }, (_, lag) => Math.max(0, 1 - Math.abs(lead - lag)));
  return Object.fromEntries(pushCalendar(line.index, lags).map((push, at) => [pushKey(at + 1), push]));
}

/** Rows in which a plan without orders is typed. */
function emptyCalendar(tiers: readonly NamedTier[]): CalendarLine[] {
  return [ALL, ...tiers.map(({ id }) => id)].map((tier) => ({ tier, country: ALL, source: 'none' }));
}

function calendarRows({ map, tiers, eventMarketsOf, approvalMonths, calendar: { verdictsAsValues } }: CustomerContentsInput): RowContent[] {
  return (map?.calendar ?? emptyCalendar(tiers)).map((line) => {
    const tier = tiers.find(({ id }) => id === line.tier);
    const lead = tier?.approvalMonths ?? approvalMonths;
    const index = Object.fromEntries((line.index ?? []).map((value, at) => [orderKey(at + 1), rounded(value)]));
    return {
      id: calendarId(line),
      values: {
        tierName: tier?.name ?? ALL, country: line.country, calendarSource: line.source, approvalTyped: tier?.approvalMonths ?? null, eventMarkets: eventMarketsOf(line.country), rowState: 'current',
        ...index, ...(verdictsAsValues ? pushCells(line, lead) : {}),
      },
    };
  });
}

function rounded(value: number): number {
  return Math.round(value * INDEX_DIGITS) / INDEX_DIGITS;
}

/** The index of each tier over all countries, beside those of categories. */
function seasonRows({ map, tiers, lastMonth }: CustomerContentsInput): RowContent[] {
  return (map?.calendar ?? []).flatMap((line) => {
    const tier = tiers.find(({ id }) => id === line.tier);
    if (tier === undefined || line.country !== ALL || line.index === undefined || line.source !== 'own') return [];
    const months = Object.fromEntries(line.index.map((value, at) => [seasonKey(at + 1), rounded(value)]));
    return [{ id: tier.id, values: { category: tier.name, source: lastMonth === undefined ? null : `– ${lastMonth}`, ...months } }];
  });
}

/** Rows are proposed for an empty table alone: later runs refresh those that still stand, and bring none back that the user deleted. */
function proposals(table: string, { standing }: CustomerContentsInput, rows: readonly RowContent[]): RowContent[] {
  const known = standing.get(table) ?? new Set<string>();
  return rows.filter(({ id }) => known.size === 0 || known.has(id.toUpperCase()));
}

const COUNTRIES_SHOWN = 5;

function profileRows(input: CustomerContentsInput): RowContent[] {
  return proposals('Profiles', input, (input.map?.countries ?? []).filter(({ countries }) => countries.length > 0).map(({ tier, countries }, at) => ({
    id: `U${String(at + 1).padStart(2, '0')}`,
    values: {
      profileName: input.tiers.find(({ id }) => id === tier)?.name ?? tier, tier,
      countries: countries.filter(({ country }) => country !== '').slice(0, COUNTRIES_SHOWN).map(({ country }) => country).join(', '), source: 'orders',
    },
  })));
}

/** Those whom the data suspect lost, and prospects: one row a tier and kind, for the user to split by reason. */
function churnRows(input: CustomerContentsInput): RowContent[] {
  const { map, prospects, prospectTier } = input;
  const lost = (map?.lines ?? []).filter(({ platform, tier, suspectedChurn }) => platform === ALL && tier !== UNKNOWN_TIER && (suspectedChurn ?? 0) > 0)
    .map(({ tier, suspectedChurn }) => ({ id: rowId(tier, 'lost'), tier, kind: 'lost', count: suspectedChurn ?? 0 }));
  const waiting = prospectTier === undefined ? [] : prospects.filter(({ people }) => people > 0)
    .map(({ kind, people }) => ({ id: rowId(prospectTier, kind), tier: prospectTier, kind, count: people }));
  return proposals('ChurnReasons', input, [...lost, ...waiting].map(({ id, tier, kind, count }) => ({
    id, values: { tier, churnKind: kind, foundCustomers: count, lostCustomers: count, source: 'orders' },
  })));
}

function needRows(input: CustomerContentsInput): RowContent[] {
  return proposals('Needs', input, input.categories.map(({ tier, owned, whiteSpace }) => ({
    id: rowId(tier, 'categories'),
    values: { needFor: tier, ownedCategories: owned.join(', '), whiteSpace: whiteSpace.join(', ') },
  })));
}

/** The sheets of the customer map: overview, tiers, profiles, reasons, needs, calendar, losses, actions. */
export function customerContents(input: CustomerContentsInput): SheetContent[] {
  const { map, tiers, rule, ruleSentence, valueSentence, churnSentence, yearSentence } = input;
  const sentences = [ruleSentence, valueSentence, ...(churnSentence === undefined ? [] : [churnSentence]), ...(yearSentence === undefined ? [] : [yearSentence])];
  const total = (map?.lines ?? []).filter(({ platform }) => platform === ALL).reduce((sum, { netSales }) => sum + netSales, 0);
  return [
    { spec: seasonIndexSheet, table: { mode: 'merge', rows: seasonRows(input) } },
    {
      spec: customerTiersSheet({ rule, sentences, identity: map?.identity, mapRate: input.mapRate }),
      table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: total, rows: tierRows(input) },
    },
    { spec: profilesSheet, table: { mode: 'merge', rows: profileRows(input) } },
    { spec: buyReasonsSheet, table: { mode: 'merge', rows: [] } },
    { spec: needsSheet(input.sampleMin), table: { mode: 'merge', moneyTotal: total, rows: needRows(input) } },
    { spec: budgetCalendarSheet(input.calendar), table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', rows: calendarRows(input) } },
    { spec: churnReasonsSheet, table: { mode: 'merge', moneyTotal: total, rows: churnRows(input) } },
    { spec: customerActionsSheet, table: { mode: 'merge', moneyTotal: total, rows: [] } },
    {
      spec: customerMapSheet({ month: input.lastMonth, currency: input.currency, rule, sentences: sentences.slice(1, 3), tiers: tiers.slice(0, MOST_TIERS) }),
      moneyTotal: total,
    },
  ];
}
