import { openLines } from '../domain/tracking/closeMonth';
import { endOfMonth } from '../domain/tracking/plannedWork';
import { TWELVE } from '../i18n/twelve';
import { toCause } from '../sheets/actionRows';
import { summaryRow } from '../sheets/specs/pdcaSummary';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { closedMonths } from '../sheets/trackerRows';
import { actionTable, monthTable, taskTable } from '../sheets/trackingKeys';
import { readSettled } from './mechanism/readSettled';
import { readState } from './mechanism/readState';

/** A line of the month that is off target; money in plan currency. */
export interface RedLine {
  readonly id: string;
  /** Line, site, category and tier, as far as the row has them. */
  readonly name: string;
  readonly owner: string;
  readonly attainment: number;
  /** Actual less target: below 0. */
  readonly gap: number;
  /** Whether cause, action, owner and dates are written as far as closing the month asks for them. */
  readonly isExplained: boolean;
}

/** A task of the month or an action that has to be checked, with its day as date serial. */
export interface DueWork {
  readonly id: string;
  readonly kind: 'task' | 'check';
  readonly what: string;
  readonly owner: string;
  readonly due: number;
  readonly isLate: boolean;
}

/** The first open month of the tracker. */
export interface MonthView {
  /** Date serial of its first day. */
  readonly month: number;
  /** Money in plan currency; undefined where nothing is known yet. */
  readonly target: number | undefined;
  readonly actual: number | undefined;
  readonly attainment: number | undefined;
  /** The largest gap first. */
  readonly red: readonly RedLine[];
  /** The earliest first. */
  readonly due: readonly DueWork[];
  /** Tables on whose sheets lines and work stand. */
  readonly tables: { readonly lines: string; readonly task: string; readonly check: string };
}

const PLACE = ['description', 'siteName', 'category', 'tierTitle'] as const;
/** States of a task of which nothing is due any more. */
const OVER = ['done', 'cancelled', 'carried'];
const DECIDED = ['closed', 'noise', 'carried'];

/** Red lines of a month that lack what closing it asks for: a cause, an action, an owner or a date. */
export function openCauses(lines: readonly TableRow[], actions: readonly TableRow[]): ReadonlySet<string> {
  const judged = lines.filter((row) => textIn(row, 'lightCode') === 'red')
    .map((row) => ({ line: textIn(row, 'rowId'), light: 'red' as const, verdict: textIn(row, 'noiseCode') === 'noise' ? ('noise' as const) : ('signal' as const) }));
  return new Set(openLines(judged, actions.map(toCause)).map(({ line }) => line));
}

function redLines(lines: readonly TableRow[], actions: readonly TableRow[]): RedLine[] {
  const open = openCauses(lines, actions);
  return lines.filter((row) => textIn(row, 'lightCode') === 'red').map((row) => ({
    id: textIn(row, 'rowId'), name: PLACE.map((key) => textIn(row, key)).filter((part) => part !== '').join(' · '), owner: textIn(row, 'owner'),
    attainment: numberIn(row, 'attainment') ?? 0, gap: numberIn(row, 'monthGap') ?? 0, isExplained: !open.has(textIn(row, 'rowId')),
  })).sort((a, b) => a.gap - b.gap);
}

function dueWork(tasks: readonly TableRow[], actions: readonly TableRow[], last: number): DueWork[] {
  const own = tasks.filter((row) => textIn(row, 'taskName') !== '' && !OVER.includes(textIn(row, 'taskCode'))).map((row): DueWork => ({
    id: textIn(row, 'rowId'), kind: 'task', what: textIn(row, 'taskName'), owner: textIn(row, 'owner'), due: numberIn(row, 'due') ?? Infinity, isLate: textIn(row, 'taskCode') === 'late',
  }));
  const checks = actions.filter((row) => !DECIDED.includes(textIn(row, 'actionCode'))).map((row): DueWork => ({
    id: textIn(row, 'rowId'), kind: 'check', what: textIn(row, 'correctiveAction') || textIn(row, 'containment') || textIn(row, 'actionAbout'), owner: textIn(row, 'owner'),
    due: numberIn(row, 'checkOn') ?? Infinity, isLate: textIn(row, 'actionCode') === 'overdue',
  }));
  return [...own, ...checks].filter(({ what, due }) => what !== '' && due <= last).sort((a, b) => a.due - b.due);
}

/** Reads what is red and what is due in the first open month; undefined before there is a tracker, and when all months are closed. */
export async function readMonthView(): Promise<MonthView | undefined> {
  const summary = tableRows('PdcaSummary', await readState(['PdcaSummary']));
  const number = TWELVE[closedMonths(summary).indexOf(false)];
  const row = summary.find((candidate) => number !== undefined && textIn(candidate, 'rowId') === summaryRow(number));
  const month = row === undefined ? undefined : numberIn(row, 'month');
  if (number === undefined || row === undefined || month === undefined) return undefined;
  const tables = { lines: monthTable(number), task: taskTable(number), check: actionTable(number) };
  const state = await readSettled(Object.values(tables));
  const actions = tableRows(tables.check, state);
  return {
    month, target: numberIn(row, 'monthTarget'), actual: numberIn(row, 'monthActual'), attainment: numberIn(row, 'attainment'), tables,
    red: redLines(tableRows(tables.lines, state), actions), due: dueWork(tableRows(tables.task, state), actions, endOfMonth(month)),
  };
}
