import { formatDate, fromSerial } from '../core/calendar';
import { addMonths, monthToSerial, serialToMonth, type Month } from '../core/month';
import { isBlank } from '../core/scalar';
import type { Language } from '../i18n/language';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent, RowEntry } from './tableContent';
import { wordOf } from './words';

/** What a closing month hands over: rows of the next month, cells to be filled there, and marks in its own rows. */
export interface Carried {
  readonly next: readonly RowContent[];
  readonly entries: readonly RowEntry[];
  readonly marks: readonly RowContent[];
}

/** How rows of a table go on in the next month. */
export interface CarriedKind {
  readonly prefix: string;
  readonly isOpen: (row: TableRow) => boolean;
  /** Input cells that go on with the row. */
  readonly inputs: readonly string[];
  /** Written cells that go on with it. */
  readonly values: readonly string[];
  /** What is told of the row as it stood. */
  readonly told: (row: TableRow, language: Language) => readonly string[];
}

const ACTION_STATES: ReadonlySet<string> = new Set(['running', 'overdue']);
const TASK_STATES: ReadonlySet<string> = new Set(['notStarted', 'running', 'late']);

function dated(row: TableRow, key: string): string {
  const serial = numberIn(row, key);
  return serial === undefined ? '' : formatDate(fromSerial(serial));
}

/** Actions that are neither measured nor given up. */
export const CARRIED_ACTIONS: CarriedKind = {
  prefix: 'Z',
  isOpen: (row) => ACTION_STATES.has(textIn(row, 'actionCode')),
  inputs: ['causeKind', 'directCause', 'rootCause', 'containment', 'correctiveAction', 'owner', 'due', 'checkOn', 'effectMetric', 'effectBefore', 'actsTable', 'actsOn', 'mapChange'],
  values: ['actionLine'],
  told: (row, language) => [wordOf('actionState', textIn(row, 'actionCode'), language), dated(row, 'checkOn'), textIn(row, 'correctiveAction') || textIn(row, 'containment'), textIn(row, 'owner')],
};

/** Tasks that are neither done nor cancelled. */
export const CARRIED_TASKS: CarriedKind = {
  prefix: 'K',
  isOpen: (row) => TASK_STATES.has(textIn(row, 'taskCode')) && textIn(row, 'rowState') !== 'gone' && textIn(row, 'taskKind') !== 'action',
  inputs: ['team', 'owner', 'startOn', 'due', 'taskProgress', 'taskResult'],
  values: ['taskName', 'taskKind', 'sourceCode', 'mapRow', 'sourceDone'],
  told: (row, language) => [wordOf('taskState', textIn(row, 'taskCode'), language), dated(row, 'due'), textIn(row, 'owner'), textIn(row, 'taskResult')],
};

/** A row that a user added is numbered by its own table; in the next month its id says where it comes from. */
function idInNext(id: string, prefix: string, number: string): string {
  return new RegExp(`^${prefix}\\d+$`, 'i').test(id) ? `${prefix}${number}.${id}` : id;
}

/** Where an action was first written, however often it was carried over since: its month, and its id there. */
export function originOf(row: TableRow, month: Month): { readonly month: Month; readonly id: string } {
  const [from, id] = [numberIn(row, 'carriedFrom'), textIn(row, 'rowId')];
  return from === undefined ? { month, id } : { month: serialToMonth(from), id: id.replace(/^Z\d\d\.(?=Z)/i, '') };
}

function history(row: TableRow, before: string, month: Month, { told }: CarriedKind, language: Language): string {
  const line = `${month}: ${told(row, language).filter((part) => part !== '').join(' · ')}`;
  const known = [...textIn(row, 'carriedHistory').split('\n'), ...before.split('\n')].filter((text) => text !== '');
  return [...new Set([...known, line])].join('\n');
}

/**
 * What is open goes on in the next month under its id, with the month it comes from and a line of history for each month it was
 * carried through; past its check date it comes first. What somebody already wrote there stays: only empty cells are filled.
 */
export function carryOver(rows: readonly TableRow[], nextRows: readonly TableRow[], at: { readonly month: Month; readonly number: string }, kind: CarriedKind, language: Language): Carried {
  const known = new Map(nextRows.map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  const open = rows.filter((row) => textIn(row, 'rowId') !== '' && kind.isOpen(row)).sort((a, b) => (numberIn(a, 'checkOn') ?? numberIn(a, 'due') ?? Infinity) - (numberIn(b, 'checkOn') ?? numberIn(b, 'due') ?? Infinity));
  const cells = (row: TableRow, keys: readonly string[]): Record<string, string | number | boolean | null> => Object.fromEntries(keys.flatMap((key) => (isBlank(row[key] ?? null) ? [] : [[key, row[key] ?? null]])));
  const next = open.map((row): { row: TableRow; there: TableRow | undefined; content: RowContent } => {
    const id = idInNext(textIn(row, 'rowId'), kind.prefix, at.number);
    const there = known.get(id.toUpperCase());
    const from = { carriedFrom: numberIn(row, 'carriedFrom') ?? monthToSerial(at.month), carriedHistory: history(row, textIn(there ?? {}, 'carriedHistory'), at.month, kind, language) };
    return { row, there, content: { id, values: { ...cells(row, kind.values), ...(there === undefined ? cells(row, kind.inputs) : {}), ...from } } };
  });
  return {
    next: next.map(({ content }) => content),
    entries: next.flatMap(({ row, there, content }) => {
      const missing = there === undefined ? [] : kind.inputs.filter((key) => isBlank(there[key] ?? null) && !isBlank(row[key] ?? null));
      return missing.length === 0 ? [] : [{ id: content.id, values: cells(row, missing) }];
    }),
    marks: open.map((row) => ({ id: textIn(row, 'rowId'), values: { carriedTo: monthToSerial(addMonths(at.month, 1)) } })),
  };
}
