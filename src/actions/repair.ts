import { readGenerated } from '../sheets/generated';
import { SHEETS } from '../sheets/registry';
import type { SheetSpec } from '../sheets/sheetSpec';
import type { Problem } from '../core/problem';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

/** Tables that the foundation or the mechanism looks after itself. */
const OWN_CARE = new Set(['index', 'settings', 'checks', 'lists', 'dictionary', 'changeLog', 'generatedBlocks', 'snapshots', 'productMap']);

function compute({ state }: ActionInput): ActionOutcome {
  const generated = readGenerated(state);
  const known = new Set([...generated.values()].map((entry) => entry.table));
  const specs = SHEETS.filter((spec): spec is SheetSpec & { table: NonNullable<SheetSpec['table']> } => spec.table !== undefined && known.has(spec.table.name));
  const missing = specs.filter((spec) => !state.tables.has(spec.table.name));
  const problems: Problem[] = missing.map(({ table }) => ({ code: 'table/missing', severity: 'warning', where: { table: table.name }, params: { table: table.name } }));
  const cared = specs.filter((spec) => !OWN_CARE.has(spec.key));
  return {
    contents: cared.map((spec) => ({ spec, table: { mode: spec.table.rowPrefix === undefined ? 'keep' : 'merge', rows: [] } })),
    problems,
    counts: { tablesMissing: missing.length, tablesChecked: specs.length },
  };
}

/** Puts missing tables and columns back, and gives rows without an id of their own a new one. */
export const repairAction: GenerateAction = {
  kind: 'generate',
  name: 'repair',
  parameters: [],
  reads: SHEETS.flatMap(({ table }) => (table?.rowPrefix === undefined ? [] : [table.name])),
  compute,
};
