import { Refusal, type Problem } from '../core/problem';
import type { Scalar } from '../core/scalar';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { semicolonIn, type Language } from '../i18n/language';
import { usedLineIds } from '../sheets/lineIds';
import { shownCell } from '../sheets/shownCell';
import { planMark, type PlanMark } from '../sheets/sentTab';
import type { TableSpec } from '../sheets/sheetSpec';
import { claimsSheets } from '../sheets/specs/claims';
import { tabChanges, type NamedLine, type TabChanges } from '../sheets/tabChanges';
import { textIn, type TableRow } from '../sheets/readTable';
import type { RowEntry } from '../sheets/tableContent';
import { wordOf } from '../sheets/words';
import type { Conflict } from './action';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { checkFilledTab } from './mechanism/checkFilledTab';
import { readFilledTabs, type FilledTab } from './mechanism/readFilledTabs';
import { tabRows } from './mechanism/tabDraft';

interface Collected {
  readonly tab: FilledTab;
  readonly table: string;
  readonly changes: TabChanges;
}

function tableOf(department: Department): TableSpec {
  return claimsSheets[department].table ?? { name: '', columns: [] };
}

/** Refuses before anything is compared: all files are whole and of this plan, or none is taken. */
function checkFiles(tabs: readonly FilledTab[], plan: PlanMark, { request, state, language }: ActionInput): void {
  const problems = [
    ...request.files.filter(({ name }) => !tabs.some(({ file }) => file === name)).map(({ name }): Problem => ({ code: 'tabs/none', severity: 'error', where: { file: name }, params: { file: name } })),
    ...tabs.flatMap((tab) => checkFilledTab(tab, plan, state, language)),
    ...DEPARTMENTS.filter((department) => tabs.filter((tab) => tab.department === department).length > 1)
      .map((department): Problem => ({ code: 'tabs/twice', severity: 'error', params: { department: wordOf('department', department, language), files: tabs.filter((tab) => tab.department === department).map(({ file }) => file) } })),
  ];
  if (problems.length > 0) throw new Refusal(problems);
}

function collect(tab: FilledTab, department: Department, { state, taken }: ActionInput): Collected {
  const spec = tableOf(department);
  const takes = (id: string, { key }: { key: string }): boolean => taken.includes('all') || taken.includes(`${spec.name}[${id}].${key}`);
  return { tab, table: spec.name, changes: tabChanges(spec, { here: tabRows(department, state), file: tab.content.rows, sent: tab.mark?.rows, used: usedLineIds(state) }, takes) };
}

function named(lines: readonly NamedLine[], language: Language): string {
  return lines.map(({ id, description }) => [id, description].filter((part) => part !== '').join(' ')).join(semicolonIn(language));
}

/** Rows of the file that are no lines known by their number: what became of each, by the row as users count it. */
function rowProblems({ tab: { file, content: { places } }, changes: { recognised, added, sums, idle } }: Collected, language: Language): Problem[] {
  const at = (row: TableRow): Problem['where'] => ({ file, row: places.get(row) ?? 0 });
  return [
    ...recognised.map(({ row, line }): Problem => ({ code: 'tabs/recognised', severity: 'info', where: at(row), params: { line: named([line], language) } })),
    ...added.map((row): Problem => ({ code: 'tabs/added', severity: 'info', where: at(row), params: { line: textIn(row, 'description') } })),
    ...sums.map((row): Problem => ({ code: 'tabs/sum', severity: 'info', where: at(row) })),
    ...idle.map((row): Problem => ({ code: 'tabs/idle', severity: 'info', where: at(row) })),
  ];
}

function problemsOf(one: Collected, language: Language): Problem[] {
  const { tab: { file, content }, table, changes } = one;
  const lists = [['tabs/stale', 'warning', changes.stale], ['tabs/left', 'info', changes.left], ['tabs/locked', 'warning', changes.locked]] as const;
  return [
    ...content.unread.map(({ row, column, text }): Problem => ({ code: 'tabs/unread', severity: 'warning', where: { file, row, column: column.key }, params: { text } })),
    ...rowProblems(one, language),
    ...lists.filter(([, , lines]) => lines.length > 0).map(([code, severity, lines]): Problem => ({ code, severity, where: { file, table }, count: lines.length, params: { count: lines.length, lines: named(lines, language) } })),
  ];
}

function conflictsOf({ tab, table, changes }: Collected, { language }: ActionInput): Conflict[] {
  const shown = (column: TabChanges['conflicts'][number]['column'], value: Scalar): string => shownCell(column, value, language);
  return changes.conflicts.map(({ id, description, column, here, file }) => ({ cell: `${table}[${id}].${column.key}`, line: description, here: shown(column, here), there: shown(column, file), file: tab.file }));
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const { request, state, settings } = input;
  if (request.files.length === 0) throw new Refusal([{ code: 'tabs/no-files', severity: 'error' }]);
  const tabs = await readFilledTabs(request.files);
  checkFiles(tabs, planMark(state, settings), input);
  const collected = tabs.flatMap((tab) => (tab.department === undefined ? [] : [collect(tab, tab.department, input)]));
  const entries = new Map<string, readonly RowEntry[]>(collected.map(({ table, changes }) => [table, changes.entries]));
  const sum = (of: (changes: TabChanges) => number): number => collected.reduce((total, { changes }) => total + of(changes), 0);
  return {
    contents: [], entries: new Map([...entries].filter(([, rows]) => rows.length > 0)),
    problems: collected.flatMap((one) => problemsOf(one, input.language)), conflicts: collected.flatMap((one) => conflictsOf(one, input)),
    counts: { files: request.files.length, cellsTaken: sum(({ taken }) => taken), linesAdded: sum(({ added }) => added.length) },
  };
}

/** Brings filled tabs back: line by line, what a department changed; where both changed a cell, the plan keeps its own unless the user says otherwise. */
export const collectTabsAction: GenerateAction = {
  kind: 'generate',
  name: 'collect-tabs',
  parameters: [],
  reads: DEPARTMENTS.map((department) => tableOf(department).name),
  fills: DEPARTMENTS.map((department) => tableOf(department).name),
  compute,
};
