import type { Scalar } from '../core/scalar';
import type { RowsWrite } from '../sheets/sheetWrite';
import type { Rectangle } from '../sheets/workbookState';
import { BlockWriter } from './blockWriter';
import type { CellNote } from './formulaCells';
import { inWorkbook } from './inWorkbook';
import { rangeAt } from './sheetHandles';
import { writeRows, type Standing } from './writeRows';
import { writeSnapshots, type SnapshotsWrite } from './writeSnapshots';

/** What comes in the place of formulas: one formula for all cells, one a cell, or values. */
export type Replacement =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'formulas'; readonly formulas: readonly (readonly string[])[] }
  | { readonly kind: 'values'; readonly values: readonly (readonly Scalar[])[] };

/** One rectangle that is written. */
export interface FormulaWrite {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly content: Replacement;
  /** Message that the cells show from now on; null takes it away, undefined leaves it. */
  readonly note?: CellNote | null;
  /** Emptied before, where the formula spills again. */
  readonly clears?: Rectangle;
}

async function writeOne(context: Excel.RequestContext, write: FormulaWrite, writer: BlockWriter): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(write.sheetId);
  const range = rangeAt(sheet, write.area);
  const { content, note, clears } = write;
  const shown = clears === undefined ? range : rangeAt(sheet, clears);
  if (clears !== undefined) shown.clear(Excel.ClearApplyTo.contents);
  if (content.kind === 'formula') range.formulas = content.formula as unknown as string[][];
  else if (content.kind === 'formulas') range.formulas = content.formulas as string[][];
  else await writer.write(range, content.values, Array.from({ length: write.area.cols }, () => false));
  if (note === null) shown.dataValidation.clear();
  else if (note !== undefined) shown.dataValidation.prompt = { showPrompt: true, ...note };
}

/** Puts formulas or values in the place of formulas, after the restore point and before a line of the log. */
export function replaceFormulas(
  writes: readonly FormulaWrite[],
  around: { readonly snapshots?: SnapshotsWrite | undefined; readonly snapshotsArea?: Rectangle | undefined; readonly log?: { readonly write: RowsWrite; readonly standing: Standing } | undefined } = {},
): Promise<void> {
  return inWorkbook(async (context) => {
    const writer = new BlockWriter(context);
    if (around.snapshots !== undefined) {
      await writeSnapshots(context, around.snapshots, around.snapshotsArea, writer);
      await context.sync();
    }
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const write of writes) await writeOne(context, write, writer);
    if (around.log !== undefined) await writeRows(context, around.log.write, around.log.standing, writer);
    await context.sync();
  });
}
