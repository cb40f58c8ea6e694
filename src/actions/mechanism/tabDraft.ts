import type { Scalar } from '../../core/scalar';
import { columnName } from '../../core/cellName';
import type { Department } from '../../domain/alignment/claimLine';
import type { DraftSheet, WorkbookDraft } from '../../files/workbookDraft';
import type { Language } from '../../i18n/language';
import { filledColumns } from '../../sheets/enteredCell';
import { STAMP } from '../../sheets/mergeTable';
import { toPlanContext } from '../../sheets/planContext';
import type { PlanSettings } from '../../sheets/planSettings';
import { planSheet } from '../../sheets/planSheet';
import { listName } from '../../sheets/planTable';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { tableSpecs } from '../../sheets/registry';
import { planMark, SENT_SHEET, writeSent } from '../../sheets/sentTab';
import type { ListName, SheetSpec } from '../../sheets/sheetSpec';
import { claimsSheets } from '../../sheets/specs/claims';
import { tableRows } from '../../sheets/tableRows';
import { EMPTY_STATE, type WorkbookState } from '../../sheets/workbookState';
import { codesOf, wordOf } from '../../sheets/words';
import { draftSheet } from './draftSheet';

/** Empty rows for new lines. */
const SPARE_ROWS = 40;
const CHOICES_SHEET = 'tm_choices';

interface TabInput {
  readonly state: WorkbookState;
  readonly settings: PlanSettings;
  readonly language: Language;
}

/** The rows of a department's tab. */
export function tabRows(department: Department, state: WorkbookState): TableRow[] {
  return tableRows(claimsSheets[department].table?.name ?? '', state);
}

/** The workbook that a department gets: its tab with its present lines, what its cells offer, and from which plan it comes. */
export function tabDraft(department: Department, { state, settings, language }: TabInput): WorkbookDraft {
  const spec = withoutStamp(claimsSheets[department]);
  const rows = tabRows(department, state);
  const context = toPlanContext(EMPTY_STATE, language, tableSpecs([spec]), false);
  const moneyTotal = rows.reduce((sum, row) => sum + (numberIn(row, 'scopeLastYear') ?? 0), 0);
  const { write } = planSheet({ spec, table: { mode: 'merge', moneyTotal, rows: rows.map((row) => ({ id: textIn(row, 'rowId'), values: row })) } }, context);
  const choices = choicesOf(spec, state, language);
  const sent = writeSent(planMark(state, settings), department, rows, ['rowId', ...filledColumns(spec.table ?? { name: '', columns: [] }).keys()]);
  return {
    sheets: [draftSheet(write, { spare: SPARE_ROWS }), listSheet(choices), hiddenSheet(SENT_SHEET, sent)],
    names: [...choices].map(([name, words], at) => ({ name, formula: `${CHOICES_SHEET}!$${columnName(at)}$2:$${columnName(at)}$${words.length + 1}` })),
  };
}

function withoutStamp(spec: SheetSpec): SheetSpec {
  return spec.table === undefined ? spec : { ...spec, table: { ...spec.table, columns: spec.table.columns.filter(({ key }) => key !== STAMP) } };
}

/** What the cells of a tab offer, by the name under which they find it; places from the widest to the smallest. */
function choicesOf(spec: SheetSpec, state: WorkbookState, language: Language): Map<string, readonly string[]> {
  const named = (table: string, ...keys: readonly string[]): string[] => {
    const words = keys.flatMap((key) => tableRows(table, state).map((row) => textIn(row, key)));
    return [...new Set(words)].filter((word) => word !== '');
  };
  const ofPlan = new Map([['Sites_names', named('Sites', 'region', 'country', 'siteName')], ['Categories_names', named('Categories', 'categoryName')], ['Tiers_names', named('Tiers', 'tierTitle')]]);
  const lists = new Map(LISTS.map((list) => [listName(list), codesOf(list).map((code) => wordOf(list, code, language))]));
  const asked = (spec.table?.columns ?? []).flatMap(({ kind, list, choices }) => choices ?? (kind === 'list' && list !== undefined ? listName(list) : []));
  // A name must point at something: where the plan lists nothing, everything is offered.
  return new Map([...new Set(asked)].map((name) => [name, nonEmpty(ofPlan.get(name) ?? lists.get(name) ?? [])]));
}

/** Lists whose words a tab offers. */
const LISTS: readonly ListName[] = ['scope', 'claimBuyer', 'amountMeans', 'basis', 'claimStatus', 'taxBasis', 'confidence'];

function nonEmpty(words: readonly string[]): readonly string[] {
  return words.length > 0 ? words : ['*'];
}

function listSheet(choices: ReadonlyMap<string, readonly string[]>): DraftSheet {
  const longest = Math.max(0, ...[...choices.values()].map(({ length }) => length));
  return hiddenSheet(CHOICES_SHEET, [[...choices.keys()], ...Array.from({ length: longest }, (_, row) => [...choices.values()].map((words) => words[row] ?? null))]);
}

function hiddenSheet(name: string, cells: readonly (readonly Scalar[])[]): DraftSheet {
  return { name, isHidden: true, columns: [], rows: cells.map((row) => ({ cells: row.map((value) => ({ value })) })) };
}
