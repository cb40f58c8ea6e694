import type { Problem } from '../../core/problem';
import { Refusal } from '../../core/problem';
import { HostFailure } from '../../excel/failures';
import { inWorkbook } from '../../excel/inWorkbook';
import { BlockWriter } from '../../excel/blockWriter';
import { writeDocumentSettings } from '../../excel/documentSettings';
import { writeRows, type Standing } from '../../excel/writeRows';
import { writeSnapshots } from '../../excel/writeSnapshots';
import { writeWorkbook } from '../../excel/writeWorkbook';
import type { GeneratedEntry } from '../../sheets/generated';
import type { RowsWrite } from '../../sheets/sheetWrite';
import type { WorkbookState } from '../../sheets/workbookState';
import { tableSpecs } from '../../sheets/registry';
import type { Step } from '../action';
import { logWrite, nextNotes, notesWrite, type LogLine } from './notes';
import type { RestorePoint } from './restorePoint';
import { STORE_KEYS, storeWrite, type StoredPoint } from './snapshotStore';
import { undo } from './undo';
import type { WritePlan } from './writePlan';

/** What is needed to write a plan. */
export interface ApplyInput {
  readonly plan: WritePlan;
  readonly point: RestorePoint;
  /** All restore points with the new one, as they will be stored; undefined when the user goes on without. */
  readonly store: readonly StoredPoint[] | undefined;
  readonly storeState: WorkbookState;
  readonly log: LogLine;
  readonly documentSettings: Readonly<Record<string, string>>;
  readonly onStep: (step: Step) => void;
}

/** Columns of a table that are formatted as text whatever is written. */
function textColumns(table: string): ReadonlySet<string> {
  const spec = TABLES.get(table);
  return new Set((spec?.columns ?? []).filter((column) => column.format === 'text').map((column) => column.key));
}

const TABLES = tableSpecs();

function standingOf(plan: WritePlan, table: string): Standing | undefined {
  const state = plan.context.state.tables.get(table);
  if (state !== undefined) return { area: state.area, firstCells: (state.values ?? []).map((row) => row.find((cell) => cell !== '' && cell !== null) ?? null) };
  const write = plan.sheets.find((sheet) => sheet.write.table?.name === table)?.write.table;
  return write === undefined ? undefined : { area: write.area, firstCells: [null] };
}

async function writeNoteRows(context: Excel.RequestContext, plan: WritePlan, writes: readonly (RowsWrite | undefined)[]): Promise<void> {
  const writer = new BlockWriter(context);
  for (const write of writes) {
    const standing = write === undefined ? undefined : standingOf(plan, write.table);
    if (write !== undefined && standing !== undefined) await writeRows(context, write, standing, writer);
  }
}

function storeStanding(state: WorkbookState): Standing | undefined {
  const table = state.tables.get('Snapshots');
  return table === undefined ? undefined : { area: table.area, firstCells: (table.values ?? []).map((row) => row[0] ?? null) };
}

/** One run of writing; `reached` tells how far it came. */
async function write(input: ApplyInput, reached: Set<string>): Promise<Map<string, GeneratedEntry>> {
  const { plan, store, storeState, log, onStep } = input;
  const writes = plan.sheets.filter((sheet) => sheet.changesAnything).map((sheet) => sheet.write);
  return inWorkbook(async (context) => {
    onStep('restore-point');
    if (store !== undefined) {
      await writeSnapshots(context, storeWrite(store), storeStanding(storeState), 'tm_restore', STORE_KEYS, new BlockWriter(context));
    }
    const written = await writeWorkbook(context, writes, textColumns, (part) => {
      reached.add(part);
      onStep('write');
    });
    onStep('log');
    const notes = nextNotes(plan, written);
    await writeNoteRows(context, plan, [notesWrite(plan, notes), logWrite(plan.context, log)]);
    plan.sheets.find((sheet) => sheet.isNew && sheet.spec.key === 'index') !== undefined && context.workbook.worksheets.getFirst().activate();
    await context.sync();
    return notes;
  });
}

function reasonOf(error: unknown): Problem | undefined {
  return error instanceof HostFailure ? error.problem : undefined;
}

/**
 * Writes a plan: restore point first, then sheets, then the notes and a line in the log. A failure on the way is put back
 * at once; where that fails too, the problem names the restore point.
 */
export async function applyPlan(input: ApplyInput): Promise<void> {
  const reached = new Set<string>();
  try {
    await write(input, reached);
    await writeDocumentSettings(input.documentSettings);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const params = { reason: String(reason.params?.['reason'] ?? reason.code), written: [...reached].join(', '), point: input.point.id };
    try {
      await undo(input.point);
    } catch {
      throw new Refusal([reason, { code: 'action/half-written', severity: 'error', params }]);
    }
    throw new Refusal([reason, { code: 'action/restored-after-failure', severity: 'error', params }]);
  }
}
