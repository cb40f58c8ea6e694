import type { Problem } from '../../core/problem';
import { Refusal } from '../../core/problem';
import { HostFailure } from '../../excel/failures';
import { writeAll } from '../../excel/writeAll';
import { writeDocumentSettings } from '../../excel/documentSettings';
import type { Standing } from '../../excel/writeRows';
import type { SnapshotsWrite } from '../../excel/writeSnapshots';
import type { WrittenTable } from '../../excel/writeWorkbook';
import type { RowsWrite } from '../../sheets/sheetWrite';
import { textColumns } from '../../sheets/textColumns';
import type { Step } from '../action';
import { logWrite, nextNotes, notesWrite, type LogLine } from './notes';
import type { RestorePoint } from './restorePoint';
import { undo } from './undo';
import type { WritePlan } from './writePlan';

/** What is needed to write a plan. */
export interface ApplyInput {
  readonly plan: WritePlan;
  readonly point: RestorePoint;
  /** The restore point as it will be stored; undefined when the user goes on without. */
  readonly store: SnapshotsWrite | undefined;
  readonly log: LogLine;
  readonly documentSettings: Readonly<Record<string, string>>;
  readonly onStep: (step: Step) => void;
}

function standingOf(plan: WritePlan, table: string): Standing | undefined {
  const state = plan.context.state.tables.get(table);
  if (state !== undefined) return { area: state.area, firstCells: (state.values ?? []).map((row) => row.find((cell) => cell !== '' && cell !== null) ?? null) };
  const write = plan.sheets.find((sheet) => sheet.write.table?.name === table)?.write.table;
  return write === undefined ? undefined : { area: write.area, firstCells: [null] };
}

/** Notes and the line of the log, as rows with the place where they go. */
function logRows({ plan, log }: ApplyInput, written: readonly WrittenTable[]): { write: RowsWrite; standing: Standing }[] {
  return [notesWrite(plan, nextNotes(plan, written)), logWrite(plan.context, log)].flatMap((write) => {
    const standing = write === undefined ? undefined : standingOf(plan, write.table);
    return write === undefined || standing === undefined ? [] : [{ write, standing }];
  });
}

async function write(input: ApplyInput, reached: Set<string>): Promise<void> {
  const { plan, store, onStep } = input;
  onStep('restore-point');
  await writeAll({
    snapshots: store,
    snapshotsArea: plan.context.state.tables.get('Snapshots')?.area,
    sheets: plan.sheets.filter((sheet) => sheet.changesAnything).map((sheet) => sheet.write),
    textColumns,
    rows: (written) => {
      onStep('log');
      return logRows(input, written);
    },
    showsFirst: plan.sheets.some((sheet) => sheet.isNew && sheet.spec.key === 'index'),
    listener: (part) => {
      reached.add(part);
      onStep('write');
    },
  });
  await writeDocumentSettings(input.documentSettings);
}

/** Said once everything is as it was before a write that failed. */
export const RESTORED: Problem = { code: 'action/restored-after-failure', severity: 'error' };

/** Why a write ended early: the user cancelled it, or the host refused. */
export function reasonsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refusal) return error.problems;
  return [error instanceof HostFailure ? error.problem : { code: 'excel/failed', severity: 'error', params: { reason: String(error) } }];
}

/**
 * Writes a plan: restore point first, then sheets, then the notes and a line in the log. What fails or is cancelled on the way
 * is put back at once; where that fails too, the problem names the sheets that may be changed and the restore point.
 */
export async function applyPlan(input: ApplyInput): Promise<void> {
  const reached = new Set<string>();
  try {
    await write(input, reached);
  } catch (error) {
    const reasons = reasonsOf(error);
    const { plan, point } = input;
    try {
      await undo(point, plan.context.state);
    } catch (second) {
      if (!(second instanceof HostFailure)) throw second;
      const sheets = plan.sheets.filter((sheet) => sheet.changesAnything).map((sheet) => sheet.write.name);
      throw new Refusal([...reasons, { code: reached.size === 0 ? 'action/interrupted-at-start' : 'action/half-written', severity: 'error', params: { sheets, point: point.id } }]);
    }
    throw error instanceof Refusal ? error : new Refusal([...reasons, RESTORED]);
  }
}
