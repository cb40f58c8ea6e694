import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { claimsSheets } from '../sheets/specs/claims';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { readState } from './mechanism/readState';

/** How far a line of a department is, in the order in which it gets there. */
export const CLAIM_STATES = ['draft', 'submitted', 'returned', 'agreed', 'locked'] as const;

/** The tab of a department at a glance. */
export interface DepartmentTab {
  readonly department: Department;
  /** Name of its table. */
  readonly table: string;
  /** Lines that say something, by state; those without one count as drafts. */
  readonly states: Readonly<Record<(typeof CLAIM_STATES)[number], number>>;
  readonly lines: number;
  /** Of these, lines that lack the amount, what it means or its basis: they will not count. */
  readonly incomplete: number;
}

const NEEDED = ['amountMeans', 'claimBasis'] as const;

function isSaid(row: TableRow): boolean {
  return textIn(row, 'description') !== '' || numberIn(row, 'amount') !== undefined;
}

function tabOf(department: Department, table: string, rows: readonly TableRow[]): DepartmentTab {
  const said = rows.filter(isSaid);
  const stateOf = (row: TableRow): string => textIn(row, 'claimStatus') || 'draft';
  return {
    department, table, lines: said.length,
    states: Object.fromEntries(CLAIM_STATES.map((state) => [state, said.filter((row) => stateOf(row) === state).length])) as DepartmentTab['states'],
    incomplete: said.filter((row) => numberIn(row, 'amount') === undefined || NEEDED.some((key) => textIn(row, key) === '')).length,
  };
}

/** Reads how far the three departments are with their claims; empty before there are tabs. */
export async function readDepartments(): Promise<readonly DepartmentTab[]> {
  const tables = DEPARTMENTS.map((department) => [department, claimsSheets[department].table?.name ?? ''] as const);
  const state = await readState(tables.map(([, table]) => table));
  return tables.filter(([, table]) => state.tables.has(table)).map(([department, table]) => tabOf(department, table, tableRows(table, state)));
}
