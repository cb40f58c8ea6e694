import { readGenerated } from '../sheets/generated';
import { presentSpec } from '../sheets/presentSpec';
import { SHEETS } from '../sheets/registry';
import type { SheetSpec } from '../sheets/sheetSpec';
import type { Problem } from '../core/problem';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

/** Tables that the foundation or the mechanism looks after itself. */
const OWN_CARE = new Set(['index', 'settings', 'checks', 'lists', 'dictionary', 'changeLog', 'generatedBlocks', 'snapshots', 'productMap']);

function missingTables(specs: readonly SheetSpec[], { state }: ActionInput): Problem[] {
  const missing = specs.flatMap(({ table }) => (table === undefined || state.tables.has(table.name) ? [] : [table.name]));
  return missing.map((table) => ({ code: 'table/missing', severity: 'warning', where: { table }, params: { table } }));
}

function compute(input: ActionInput): ActionOutcome {
  const generated = readGenerated(input.state);
  const known = new Set([...generated.values()].map((entry) => entry.table));
  const specs = SHEETS.filter((spec) => spec.table !== undefined && known.has(spec.table.name)).map((spec) => presentSpec(spec, generated));
  const problems = missingTables(specs, input);
  return {
    contents: specs.filter((spec) => !OWN_CARE.has(spec.key)).map((spec) => ({ spec, table: { mode: spec.table?.rowPrefix === undefined ? 'keep' : 'merge', rows: [] } })),
    problems,
    counts: { tablesMissing: problems.length, tablesChecked: specs.length },
  };
}

/** Puts missing tables and columns back, and gives rows without an id of their own a new one. */
export const repairAction: GenerateAction = {
  kind: 'generate',
  name: 'repair',
  parameters: [],
  reads: SHEETS.flatMap(({ table }) => (table?.rowPrefix === undefined ? [] : [table.name])),
  takesDamaged: true,
  compute,
};
