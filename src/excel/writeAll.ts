import type { RowsWrite, SheetWrite } from '../sheets/sheetWrite';
import type { Rectangle } from '../sheets/workbookState';
import { BlockWriter } from './blockWriter';
import { inWorkbook } from './inWorkbook';
import { writeRows, type Standing } from './writeRows';
import { writeSnapshots, type SnapshotsWrite } from './writeSnapshots';
import { writeWorkbook, type WriteListener, type WrittenTable } from './writeWorkbook';

/** Everything that one action writes. */
export interface AllWrites {
  readonly snapshots: SnapshotsWrite | undefined;
  readonly snapshotsArea: Rectangle | undefined;
  readonly sheets: readonly SheetWrite[];
  readonly textColumns: (table: string) => ReadonlySet<string>;
  /** Rows of notes and log, once the ids of new columns are known. */
  readonly rows: (written: readonly WrittenTable[]) => readonly { readonly write: RowsWrite; readonly standing: Standing }[];
  /** Shows the first sheet at the end. */
  readonly showsFirst: boolean;
  readonly listener: WriteListener;
}

/** Writes an action in one conversation of four requests, and one more for each 4 MB: the restore point goes with the first, notes and log with the last. */
export function writeAll(all: AllWrites): Promise<void> {
  return inWorkbook(async (context) => {
    if (all.snapshots !== undefined) await writeSnapshots(context, all.snapshots, all.snapshotsArea, new BlockWriter(context));
    await writeWorkbook(context, all.sheets, all.textColumns, all.listener, async (written) => {
      const writer = new BlockWriter(context);
      for (const { write, standing } of all.rows(written)) await writeRows(context, write, standing, writer);
      if (all.showsFirst) context.workbook.worksheets.getFirst(true).activate();
    });
  });
}
