import type { PlannedWork } from '../domain/tracking/plannedWork';
import { followInputs, type FollowedRows } from './followInputs';
import { numberIn, textIn, type TableRow } from './readTable';
import { ACTION_SOURCE } from './specs/pdcaTasks';
import type { RowContent } from './tableContent';

/** Cells of a task that follow the map as long as nobody types over them. */
const FOLLOWS = ['team', 'owner', 'startOn', 'due'] as const;

function taskRow({ id, kind, name, team, owner, start, due, doneOn, table, row }: PlannedWork): RowContent {
  return {
    id,
    values: {
      taskName: name, taskKind: kind, team: team || null, owner: owner || null, startOn: start ?? null, due: due ?? null,
      sourceCode: table, mapRow: row, sourceDone: doneOn ?? null, rowState: 'current',
    },
  };
}

/** Tasks for the actions that were carried over into a month, those past their check date first. */
function taskOfAction(row: TableRow): PlannedWork {
  const id = textIn(row, 'rowId');
  return {
    id: `K${ACTION_SOURCE}.${id}`, table: ACTION_SOURCE, row: id, kind: 'action', name: textIn(row, 'correctiveAction') || textIn(row, 'containment') || textIn(row, 'directCause') || textIn(row, 'actionLine'),
    team: '', owner: textIn(row, 'owner'), start: undefined, due: numberIn(row, 'due'), doneOn: textIn(row, 'actionCode') === 'closed' ? numberIn(row, 'effectOn') : undefined, isOngoing: false,
  };
}

/** What the tasks of an open month are made of. */
export interface TasksInput {
  /** Work of the month by date. */
  readonly work: readonly PlannedWork[];
  /** Work of the whole year by id, for tasks that were carried over. */
  readonly planned: ReadonlyMap<string, PlannedWork>;
  /** Rows of causes and actions as they will stand. */
  readonly actions: readonly TableRow[];
  /** Tasks as they stand. */
  readonly existing: readonly TableRow[];
}

/** Tasks of earlier runs that no map plans in this month any more: marked, unless they were carried over, whose source may be done meanwhile. */
function others({ planned, existing }: TasksInput, ids: ReadonlySet<string>): RowContent[] {
  return existing.filter((row) => textIn(row, 'sourceCode') !== '' && !ids.has(textIn(row, 'rowId').toUpperCase())).map((row): RowContent => {
    const id = textIn(row, 'rowId');
    if (numberIn(row, 'carriedFrom') === undefined) return { id, values: { rowState: 'gone' } };
    return { id, values: { sourceDone: planned.get(id.toUpperCase())?.doneOn ?? numberIn(row, 'sourceDone') ?? null } };
  });
}

/** The rows of one month's tasks: carried-over actions first, then what the maps plan by date. */
export function taskRows(input: TasksInput): FollowedRows {
  const actions = input.actions.filter((row) => numberIn(row, 'carriedFrom') !== undefined).map(taskOfAction);
  const own = [...actions, ...input.work].map(taskRow);
  const followed = followInputs(own, input.existing, FOLLOWS);
  const ids = new Set(own.map(({ id }) => id.toUpperCase()));
  const freed = new Set(input.existing.filter((row) => numberIn(row, 'carriedTo') !== undefined).map((row) => textIn(row, 'rowId')));
  const rows = [...followed.rows, ...others(input, ids)].map((row) => (freed.has(row.id) ? { ...row, values: { ...row.values, carriedTo: null } } : row));
  const named = new Set(rows.map(({ id }) => id));
  return { rows: [...rows, ...[...freed].filter((id) => !named.has(id)).map((id) => ({ id, values: { carriedTo: null } }))], entries: followed.entries };
}
