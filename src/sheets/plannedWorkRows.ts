import { monthNumber, monthRange, monthToSerial, serialToMonth, type Month } from '../core/month';
import { eventMarkets } from '../domain/plan/eventMarkets';
import { endOfMonth, type PlannedWork } from '../domain/tracking/plannedWork';
import type { Language } from '../i18n/language';
import { mapLeads } from './mapLeads';
import { numberIn, textIn, type TableRow } from './readTable';
import { wordOf } from './words';

/** Tables whose rows become tasks of months. */
export const WORK_TABLES = ['Plays', 'CustomerActions', 'Bottlenecks', 'NewProducts', 'Bundles', 'SalesKits', 'Asks', 'Events', 'ReviewActions'] as const;

/** Tables that say when and by whom work is done. */
export const WORK_READS: readonly string[] = [...WORK_TABLES, 'BudgetCalendar', 'Owners', 'Sites'];

/** What planned work is read from. */
export interface WorkInput {
  readonly rowsOf: (table: string) => readonly TableRow[];
  /** Months of the plan year, the first of the fiscal year first. */
  readonly months: readonly Month[];
  readonly language: Language;
}

const GATES = [['sampleDate', 'sample'], ['orderDate', 'order'], ['certificateDate', 'certificate'], ['arrivalDate', 'arrival'], ['listingDate', 'listing']] as const;
const DEADLINES = [['signUpBy', 'signUp'], ['stockBy', 'stockBy'], ['reviewDue', 'review']] as const;
/** A milestone of the supply side is prepared for until it begins; nobody signs up for it or reviews it. */
const MILESTONE = [['windowStart', 'supply']] as const;

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

type Told = Omit<PlannedWork, 'id' | 'table' | 'row'> & { readonly suffix?: string };
type Reader = (row: TableRow, input: WorkInput) => readonly Told[];

const ONCE = { start: undefined, doneOn: undefined, isOngoing: false } as const;

function plays(row: TableRow): Told[] {
  const [start, end] = [numberIn(row, 'startMonth'), numberIn(row, 'endMonth')];
  const name = joined(textIn(row, 'means'), textIn(row, 'market'));
  const last = end ?? start;
  return [{ kind: 'play', name, team: 'market', owner: textIn(row, 'owner'), start: start ?? end, due: last === undefined ? undefined : endOfMonth(last), doneOn: undefined, isOngoing: true }];
}

/** Months of the plan year in which a tier is best pushed: from the longest to the shortest lead before its peak. */
export function goldenMonths(tier: string, { rowsOf, months }: WorkInput): Month[] {
  const row = rowsOf('BudgetCalendar').find((one) => textIn(one, 'rowId').toUpperCase() === `${tier}.ALL`.toUpperCase());
  const [peak, lead] = [numberIn(row ?? {}, 'peakMonth'), numberIn(row ?? {}, 'lead')];
  if (peak === undefined || lead === undefined) return [];
  return months.filter((month) => {
    const before = (peak - monthNumber(month) + 12) % 12;
    return before >= Math.floor(lead) && before <= Math.ceil(lead);
  });
}

function customerActions(row: TableRow, input: WorkInput): Told[] {
  const months = goldenMonths(textIn(row, 'tier'), input);
  const told = { kind: 'customer', name: joined(textIn(row, 'customerAction'), textIn(row, 'offer')), team: 'customer', owner: textIn(row, 'owner'), ...ONCE };
  if (months.length === 0) return [{ ...told, due: undefined }];
  return months.map((month) => ({ ...told, start: monthToSerial(month), due: endOfMonth(monthToSerial(month)) }));
}

function bottlenecks(row: TableRow, { language }: WorkInput): Told[] {
  const metric = textIn(row, 'metric');
  if (metric === '') return [];
  return [{ ...ONCE, kind: 'fix', name: joined(textIn(row, 'market'), wordOf('chainMetric', metric, language)), team: 'market', owner: textIn(row, 'owner'), due: numberIn(row, 'due') ?? numberIn(row, 'doneOn'), doneOn: numberIn(row, 'doneOn') }];
}

function newProducts(row: TableRow, { language }: WorkInput): Told[] {
  const base = { ...ONCE, team: 'product', owner: textIn(row, 'owner') };
  const dated = GATES.flatMap(([key, kind]): Told[] => {
    const due = numberIn(row, key);
    return due === undefined ? [] : [{ ...base, suffix: kind, kind, name: joined(textIn(row, 'concept'), wordOf('taskKind', kind, language)), due }];
  });
  return dated.length > 0 ? dated : [{ ...base, kind: 'listing', name: textIn(row, 'concept'), due: undefined }];
}

function bundles(row: TableRow): Told[] {
  return [{ ...ONCE, kind: 'bundle', name: textIn(row, 'bundleName'), team: 'product', owner: textIn(row, 'owner'), due: numberIn(row, 'listingDate') }];
}

function salesKits(row: TableRow, { language }: WorkInput): Told[] {
  const item = textIn(row, 'kitItem');
  return item === '' ? [] : [{ ...ONCE, kind: 'kit', name: joined(textIn(row, 'product'), wordOf('kitItem', item, language)), team: 'product', owner: textIn(row, 'owner'), due: numberIn(row, 'due') ?? numberIn(row, 'doneOn'), doneOn: numberIn(row, 'doneOn') }];
}

function asks(row: TableRow): Told[] {
  if (textIn(row, 'askAnswer') === 'no') return [];
  const due = numberIn(row, 'promisedFor') ?? numberIn(row, 'neededBy') ?? numberIn(row, 'doneOn');
  return [{ ...ONCE, kind: 'ask', name: textIn(row, 'request'), team: textIn(row, 'askTo'), owner: '', due, doneOn: numberIn(row, 'doneOn') }];
}

/** Deadlines of events in the markets of the plan's sites and of the supply side; of every market while there is no site. */
function events(row: TableRow, { rowsOf, language }: WorkInput): Told[] {
  const countries = rowsOf('Sites').map((site) => textIn(site, 'country'));
  const market = textIn(row, 'eventMarket');
  if (countries.length > 0 && market !== 'supply' && !eventMarkets(countries).includes(`|${market}|`)) return [];
  const name = joined(wordOf('event', textIn(row, 'marketingEvent'), language), wordOf('eventMarket', market, language));
  return (market === 'supply' ? MILESTONE : DEADLINES).flatMap(([key, kind]): Told[] => {
    const due = numberIn(row, key);
    return due === undefined ? [] : [{ ...ONCE, suffix: kind, kind, name: joined(name, wordOf('taskKind', kind, language)), team: kind === 'stockBy' ? 'product' : kind === 'supply' ? 'supply' : 'market', owner: '', due }];
  });
}

/** An action of a review belongs to the month that it was planned into, and is due there at the latest. */
function reviewActions(row: TableRow): Told[] {
  const [month, due] = [numberIn(row, 'pdcaMonth'), numberIn(row, 'due')];
  const end = month === undefined ? undefined : endOfMonth(month);
  const isBefore = due !== undefined && (month === undefined || (due >= month && due < (end ?? 0)));
  return [{ ...ONCE, kind: 'learnt', name: textIn(row, 'reviewAction'), team: textIn(row, 'team'), owner: textIn(row, 'owner'), due: isBefore ? due : end, doneOn: numberIn(row, 'doneOn') }];
}

const READERS: Readonly<Record<(typeof WORK_TABLES)[number], Reader>> = {
  Plays: plays, CustomerActions: customerActions, Bottlenecks: bottlenecks, NewProducts: newProducts, Bundles: bundles, SalesKits: salesKits, Asks: asks, Events: events, ReviewActions: reviewActions,
};

/** Reads the work that the maps plan, with the lead of its department where a row names nobody. */
export function plannedWork(input: WorkInput): PlannedWork[] {
  const leads = mapLeads(input.rowsOf('Owners'));
  return WORK_TABLES.flatMap((table) => input.rowsOf(table).flatMap((row): PlannedWork[] => {
    const id = textIn(row, 'rowId');
    const told = id === '' || textIn(row, 'rowState') === 'gone' ? [] : READERS[table](row, input);
    return told.filter(({ name }) => name !== '').map(({ suffix, ...work }) => ({
      ...work, id: `K${[table, id, suffix ?? ''].filter((part) => part !== '').join('.')}`, table, row: id, owner: work.owner || (leads.get(work.team) ?? ''),
    }));
  }));
}

/** The months in which a play runs, from its first to its last; none where it has no month. */
export function playMonths(row: TableRow): Month[] {
  const first = numberIn(row, 'startMonth') ?? numberIn(row, 'endMonth');
  const last = numberIn(row, 'endMonth') ?? first;
  if (first === undefined || last === undefined) return [];
  return monthRange(serialToMonth(first), serialToMonth(last));
}
