import type { Problem } from '../../core/problem';
import type { Language } from '../../i18n/language';
import { foundationContents } from '../../sheets/foundation';
import { toPlanContext, type PlanContext } from '../../sheets/planContext';
import { planSheet, type SheetPlan } from '../../sheets/planSheet';
import { readGenerated } from '../../sheets/generated';
import { presentSpec } from '../../sheets/presentSpec';
import { SHEETS, tableSpecs } from '../../sheets/registry';
import { ownSheetName } from '../../sheets/sheetName';
import type { SheetKey } from '../../sheets/sheetSpec';
import type { SheetContent } from '../../sheets/tableContent';
import { messagesIn } from '../../i18n/messages';
import type { WorkbookState } from '../../sheets/workbookState';
import type { Preview, TypedOver } from '../action';
import type { ActionOutcome } from './definition';

/** Everything that will be written, and the preview of it. */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  readonly context: PlanContext;
  readonly preview: Preview;
  readonly documentSettings: Readonly<Record<string, string>>;
}

/** The order in which sheets stand in the workbook. */
const ORDER = new Map(SHEETS.map((spec, index) => [spec.key, index]));

/** Sheets that every plan has, besides the index. */
const FOUNDATION = ['threeQuestions', 'settings', 'checks', 'lists', 'dictionary', 'changeLog', 'generatedBlocks'] as const;

function presentKeys(state: WorkbookState, contents: readonly SheetContent[], language: Language): Map<SheetKey, string> {
  const names = new Map<SheetKey, string>();
  for (const spec of SHEETS) {
    const id = spec.table === undefined ? state.blocks.get(`tm_${spec.key}_head`)?.sheetId : state.tables.get(spec.table.name)?.sheetId;
    const sheet = state.sheets.find((candidate) => candidate.id === id);
    if (sheet !== undefined) names.set(spec.key, sheet.name);
  }
  for (const { spec } of contents) if (!names.has(spec.key)) names.set(spec.key, spec.name === undefined ? '' : ownSheetName(spec, language));
  return names;
}

/** Tables that the user fills in by an action that leaves them alone otherwise. */
function enteredContents(state: WorkbookState, { contents, entries = new Map() }: ActionOutcome): SheetContent[] {
  const generated = readGenerated(state);
  const planned = new Set<SheetKey>(['index', ...FOUNDATION, ...contents.map(({ spec }) => spec.key)]);
  return SHEETS.filter(({ key, table }) => table !== undefined && entries.has(table.name) && !planned.has(key))
    .map((spec) => ({ spec: presentSpec(spec, generated), table: { mode: 'merge', rows: [] } }));
}

function withEntries(content: SheetContent, entries: ActionOutcome['entries']): SheetContent {
  const own = entries?.get(content.spec.table?.name ?? '');
  return own === undefined ? content : { ...content, table: { mode: 'merge', rows: [], ...content.table, entries: own } };
}

function isMended(table: string, state: WorkbookState): boolean {
  return (state.tables.get(table)?.stoodThere?.size ?? 0) > 0;
}

/** A table that would be left as it is takes what its cells shall hold. */
function withMended(content: SheetContent, state: WorkbookState): SheetContent {
  const { spec, table } = content;
  return table?.mode === 'keep' && isMended(spec.table?.name ?? '', state) ? { ...content, table: { ...table, mode: 'merge' } } : content;
}

/** Tables that an action leaves alone but for texts that become numbers and rows that get an id. */
function mendedContents(state: WorkbookState, contents: readonly SheetContent[]): SheetContent[] {
  const planned = new Set(contents.flatMap(({ spec, table }) => (spec.table === undefined || table === undefined ? [] : [spec.table.name])));
  const generated = readGenerated(state);
  return SHEETS.filter(({ table }) => table !== undefined && !planned.has(table.name) && isMended(table.name, state))
    .map((spec) => ({ spec: presentSpec(spec, generated), table: { mode: 'merge', rows: [] } }));
}

function allContents(state: WorkbookState, outcome: ActionOutcome, language: Language): SheetContent[] {
  const contents = [...outcome.contents, ...enteredContents(state, outcome)];
  const names = presentKeys(state, contents, language);
  const words = messagesIn(language).sheets;
  const foundation = { language, initialSettings: outcome.initialSettings ?? {} };
  for (const key of FOUNDATION) if (!names.has(key)) names.set(key, '');
  const tables = new Set([...state.tables.keys(), ...SHEETS.flatMap(({ key, table }) => (table !== undefined && names.has(key) ? [table.name] : []))]);
  const sheetNames = new Map([...names].map(([key, name]) => [key, name === '' ? words[key] : name]));
  const base = foundationContents({ ...foundation, sheetNames, tables });
  const own = new Set(contents.map(({ spec }) => spec.key));
  const all = [...base.filter(({ spec }) => !own.has(spec.key)), ...contents].map((content) => withMended(withEntries(content, outcome.entries), state));
  return [...all, ...mendedContents(state, all)].sort((a, b) => (ORDER.get(a.spec.key) ?? 0) - (ORDER.get(b.spec.key) ?? 0));
}

function typedOver(plans: readonly SheetPlan[]): TypedOver[] {
  return plans.flatMap(({ spec, table }) =>
    (table?.merged.typedOver ?? []).map((cell) => ({
      cell: `${spec.table?.name ?? ''}[${cell.id === '' ? String(cell.row + 1) : cell.id}].${cell.key}`,
      typed: String(cell.typed ?? ''),
      calculated: cell.calculated === undefined ? '=' : String(cell.calculated ?? ''),
    })),
  );
}

function tableProblems(plans: readonly SheetPlan[]): Problem[] {
  return plans.flatMap(({ spec, table }): Problem[] => {
    if (table === undefined) return [];
    const { merged } = table;
    const where = { table: spec.table?.name ?? spec.key };
    const name = where.table;
    return [
      ...(merged.copiedIds > 0 ? [{ code: 'table/row-id-copied', severity: 'warning' as const, where, params: { count: merged.repairedIds, table: name } }] : []),
      ...(merged.repairedIds > 0 && merged.copiedIds === 0 ? [{ code: 'table/row-id-given', severity: 'info' as const, where, params: { count: merged.repairedIds } }] : []),
      ...(merged.typedOver.length > 0 ? [{ code: 'table/typed-over', severity: 'warning' as const, where, params: { count: merged.typedOver.length, table: name } }] : []),
      ...(merged.goneRows > 0 ? [{ code: 'table/source-gone', severity: 'info' as const, where, params: { count: merged.goneRows, table: name } }] : []),
    ];
  });
}

function previewOf(plans: readonly SheetPlan[], outcome: ActionOutcome): Preview {
  const nameOf = (plan: SheetPlan): string => plan.spec.table?.name ?? plan.spec.key;
  const sum = (value: (plan: SheetPlan) => number): number => plans.reduce((total, plan) => total + value(plan), 0);
  const cells = sum((plan) => plan.table?.merged.changedCells ?? 0);
  return {
    created: plans.filter((plan) => plan.isNew).map(nameOf),
    refreshed: plans.filter((plan) => !plan.isNew && plan.changesAnything).map(nameOf),
    kept: plans.filter((plan) => (plan.table?.merged.keptInputs ?? 0) > 0).map(nameOf),
    typedOver: typedOver(plans),
    counts: {
      cellsRefreshed: cells,
      cellsKept: sum((plan) => plan.table?.merged.keptInputs ?? 0),
      cellsTypedOver: sum((plan) => plan.table?.merged.typedOver.length ?? 0),
      rowsAdded: sum((plan) => Math.max(0, (plan.table?.merged.rowCount ?? 0) - (plan.table?.merged.oldCount ?? 0))),
      ...outcome.counts,
    },
    problems: [...outcome.problems, ...tableProblems(plans)],
    ...(outcome.readings === undefined ? {} : { readings: outcome.readings }),
    ...(outcome.conflicts === undefined ? {} : { conflicts: outcome.conflicts }),
    isEmpty: plans.every((plan) => !plan.changesAnything),
  };
}

/** Gives new sheets their place: behind the sheet of ours that comes before them; the user's own order stays. */
function placeSheets(plans: readonly SheetPlan[], state: WorkbookState): SheetPlan[] {
  const order = state.sheets.map((sheet) => sheet.id);
  const keyById = new Map(plans.filter(({ write }) => write.id !== undefined).map(({ write, spec }) => [write.id as string, spec.key]));
  const rankOf = (entry: string): number => ORDER.get((keyById.get(entry) ?? entry) as SheetKey) ?? -1;
  return plans.map((plan) => {
    if (!plan.isNew || plan.write.reusedId !== undefined) return plan;
    const rank = ORDER.get(plan.spec.key) ?? 0;
    const before = order.reduce((last, entry, at) => (rankOf(entry) >= 0 && rankOf(entry) < rank ? at : last), -1);
    const position = before < 0 ? order.length : before + 1;
    order.splice(position, 0, plan.spec.key);
    return { ...plan, write: { ...plan.write, position } };
  });
}

/** Plans the writing of an outcome over the state of the workbook. */
export function toWritePlan(state: WorkbookState, outcome: ActionOutcome, language: Language, replaceTyped: boolean): WritePlan {
  const contents = allContents(state, outcome, language);
  const context = toPlanContext(state, language, tableSpecs(contents.map(({ spec }) => spec)), replaceTyped);
  const sheets = placeSheets(contents.map((content) => planSheet(content, context)), state);
  return { sheets, context, preview: previewOf(sheets, outcome), documentSettings: outcome.documentSettings ?? {} };
}
