import { inWorkbook } from '../../excel/inWorkbook';
import { writeLogRows } from '../../excel/writeRows';
import { writeWorkbook } from '../../excel/writeWorkbook';
import type { PlanContext } from '../../sheets/planContext';
import type { SheetPlan } from '../../sheets/planSheet';
import { textColumns } from '../../sheets/textColumns';
import { noteRows } from './notes';

/** Writes plans of sheets that stand there, without a restore point, and notes changed fingerprints. */
export async function writePlans(plans: readonly SheetPlan[], context: PlanContext, fingerprints: ReadonlyMap<string, string>): Promise<void> {
  if (plans.length > 0) await inWorkbook((host) => writeWorkbook(host, plans.map((plan) => plan.write), textColumns, () => undefined));
  const table = context.state.tables.get('GeneratedBlocks');
  if (table === undefined || fingerprints.size === 0) return;
  const notes = new Map(context.generated);
  for (const [key, formula] of fingerprints) {
    const known = notes.get(key);
    if (known !== undefined) notes.set(key, { ...known, formula });
  }
  await writeLogRows([{ write: noteRows(context, notes), standing: { area: table.area, firstCells: (table.values ?? []).map((row) => row[0] ?? null) } }]);
}
