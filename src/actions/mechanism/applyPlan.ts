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

/**
 * Writes a plan: restore point first, then sheets, then the notes and a line in the log. A failure on the way is put back
 * at once; where that fails too, the problem names the restore point.
 */
export async function applyPlan(input: ApplyInput): Promise<void> {
  const reached = new Set<string>();
  try {
    await write(input, reached);
  } catch (error) {
    const reason: Problem = error instanceof HostFailure ? error.problem : { code: 'excel/failed', severity: 'error', params: { reason: String(error) } };
    const params = { reason: String(reason.params?.['reason'] ?? reason.code), written: [...reached].join(', '), point: input.point.id };
    try {
      await undo(input.point, input.plan.context.state);
    } catch (second) {
      if (!(second instanceof HostFailure)) throw second;
      throw new Refusal([reason, { code: reached.size === 0 ? 'action/interrupted-at-start' : 'action/half-written', severity: 'error', params }]);
    }
    throw new Refusal([reason, { code: 'action/restored-after-failure', severity: 'error', params }]);
  }
}
