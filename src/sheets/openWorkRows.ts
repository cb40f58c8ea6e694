import { monthToSerial, type Month } from '../core/month';
import { isBlank, type Scalar } from '../core/scalar';
import { numberAfter, textAfter, type RowAfter } from './rowsAfter';
import type { RowContent } from './tableContent';

/** Tasks and actions of one month, as they will stand. */
export interface MonthWork {
  readonly month: Month;
  readonly tasks: readonly RowAfter[];
  readonly actions: readonly RowAfter[];
}

function isOpenTask(row: RowAfter): boolean {
  const isDone = !isBlank(row.value('doneOn')) || !isBlank(row.value('sourceDone')) || textAfter(row, 'taskProgress') === 'cancelled';
  return textAfter(row, 'taskName') !== '' && !isDone && textAfter(row, 'rowState') !== 'gone' && isBlank(row.value('carriedTo')) && textAfter(row, 'taskKind') !== 'action';
}

const MEASURED = ['effectOn', 'effectMetric', 'effectBefore', 'effectAfter'];
const ENDING: ReadonlySet<string> = new Set(['standardise', 'adjust', 'drop']);

/** An action is open until its effect is measured and decided upon; a row that says noise, or nothing, is none. */
function isOpenAction(row: RowAfter): boolean {
  const isAction = textAfter(row, 'containment') !== '' || textAfter(row, 'correctiveAction') !== '';
  const isClosed = MEASURED.every((key) => !isBlank(row.value(key))) && ENDING.has(textAfter(row, 'actionDecision'));
  return isAction && !isClosed && textAfter(row, 'causeKind') !== 'noise' && isBlank(row.value('carriedTo'));
}

function rowOf(kind: 'task' | 'action', row: RowAfter, month: Month): Record<string, Scalar> {
  const [due, checkOn] = [numberAfter(row, 'due') ?? null, kind === 'action' ? (numberAfter(row, 'checkOn') ?? null) : null];
  const what = kind === 'task' ? textAfter(row, 'taskName') : textAfter(row, 'correctiveAction') || textAfter(row, 'containment');
  return {
    openKind: kind, openWork: what, month: monthToSerial(month), owner: textAfter(row, 'owner') || null, due, checkOn, carriedFrom: numberAfter(row, 'carriedFrom') ?? null,
    mapRow: kind === 'task' ? textAfter(row, 'mapRow') || row.id : textAfter(row, 'actionLine') || row.id, deadline: checkOn ?? due,
  };
}

/** Everything that is open over all months, once each, by what it must be done or checked by; what has no date comes last. */
export function openWorkRows(months: readonly MonthWork[]): RowContent[] {
  const open = months.flatMap(({ month, tasks, actions }) => [
    ...actions.filter(isOpenAction).map((row) => rowOf('action', row, month)),
    ...tasks.filter(isOpenTask).map((row) => rowOf('task', row, month)),
  ]);
  const deadline = (values: Record<string, Scalar>): number => (typeof values['deadline'] === 'number' ? values['deadline'] : Infinity);
  return open.sort((a, b) => deadline(a) - deadline(b) || 0).map((values) => ({ id: '', values }));
}
