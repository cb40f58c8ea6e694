import type { Scalar } from '../core/scalar';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import type { PlanSettings } from './planSettings';
import { numberIn, textIn, type TableRow } from './readTable';
import { tableRows } from './tableRows';
import type { WorkbookState } from './workbookState';

/** The hidden sheet of a sent tab that says where it comes from, and what stood in its rows when it was sent. */
export const SENT_SHEET = 'tm_sent';

/** The plan that a tab belongs to. */
export interface PlanMark {
  /** When the plan was made; the same as long as its log is kept, empty without one. */
  readonly made: string;
  /** Empty where the plan does not say. */
  readonly year: string;
  readonly currency: string;
}

/** What a sent tab says of itself. */
export interface SentMark extends PlanMark {
  readonly department: Department;
  /** Rows as they were sent, by id: cells by column key, choices as codes. */
  readonly rows: ReadonlyMap<string, TableRow>;
}

/** What tells this plan from another one. */
export function planMark(state: WorkbookState, settings: PlanSettings): PlanMark {
  const made = tableRows('ChangeLog', state).map((row) => textIn(row, 'at')).filter((at) => at !== '').sort()[0] ?? '';
  return { made, year: String(settings.number('planYear') ?? ''), currency: settings.currency };
}

/** The cells of the hidden sheet: facts by name, an empty row, keys of columns, rows. */
export function writeSent(mark: PlanMark, department: Department, rows: readonly TableRow[], keys: readonly string[]): Scalar[][] {
  const facts = Object.entries({ department, made: mark.made, year: mark.year, currency: mark.currency });
  return [...facts, [], [...keys], ...rows.map((row) => keys.map((key) => row[key] ?? null))];
}

/** Reads the cells of the hidden sheet; undefined when they are not what was written. */
export function readSent(grid: readonly (readonly Scalar[])[]): SentMark | undefined {
  const end = grid.findIndex((row) => row[0] === 'rowId');
  const fact = (name: string): string => String(grid.slice(0, end).find((row) => row[0] === name)?.[1] ?? '');
  const department = DEPARTMENTS.find((one) => one === fact('department'));
  if (end < 0 || department === undefined) return undefined;
  const keys = (grid[end] ?? []).map(String);
  const rows = grid.slice(end + 1).map((row): TableRow => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])));
  return { department, made: fact('made'), year: fact('year'), currency: fact('currency'), rows: new Map(rows.map((row) => [textIn(row, 'rowId').toUpperCase(), row])) };
}

/** Tells whether a tab was sent from this plan: made at the same time, where both say so, else for the same year. */
export function isOfPlan(sent: PlanMark, plan: PlanMark): boolean {
  const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b;
  return agree(sent.made, plan.made) && agree(sent.year, plan.year);
}

/** Year and currency that a whole workbook names in its settings, for a copy that says nothing else; undefined without them. */
export function markOfSettings(rows: readonly TableRow[]): PlanMark | undefined {
  const value = (key: string): TableRow | undefined => rows.find((row) => textIn(row, 'rowId') === key);
  const year = value('planYear');
  return year === undefined ? undefined : { made: '', year: String(numberIn(year, 'value') ?? ''), currency: textIn(value('currency') ?? {}, 'value') };
}
