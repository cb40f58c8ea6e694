import { Refusal } from '../core/problem';
import { readAreas, readStateAndCell, type AreaReading, type AreaRequest, type NamedCell } from '../excel/readCells';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { planExplanation, type ExplainSources } from '../sheets/explain/explainCell';
import type { CellArea, Explanation, ReadArea } from '../sheets/explain/explanation';
import { readAddress } from '../sheets/explain/readReference';
import type { WorkbookState } from '../sheets/workbookState';
import { listFunctions } from './functionCatalogue';
import { asRefusal } from './mechanism/asRefusal';
import { keptWrites } from './mechanism/cellWrites';
import { localMoment } from './mechanism/localMoment';
import { ALWAYS, toReadRequest } from './mechanism/readState';
import { findCell } from './findCell';
import { STEP_ACTIONS } from './stepActions';

export type { Explanation } from '../sheets/explain/explanation';

/** The cell that is meant: `Sheet!B7`, `B7` on the sheet in view, or `Table[rowId].columnKey`; undefined for the selected one. */
async function cellOf(name: string): Promise<NamedCell | undefined> {
  if (name === '') return undefined;
  if (/^\w+\[[^\]]*\]\./.test(name)) return findCell(name);
  const address = readAddress(name);
  if (address === undefined) throw new Refusal([{ code: 'cell/unknown', severity: 'error', params: { cell: name } }]);
  return { sheet: address.sheet, row: address.area.row, col: address.area.col };
}

function sourcesOf(language: Language): Pick<ExplainSources, 'functionOf' | 'tablesReadBy' | 'momentOf'> {
  const words: Readonly<Record<string, string>> = messagesIn(language).functions.words;
  const functions = new Map(listFunctions(language).map((one) => [one.name, { title: one.title, description: one.description, arguments: one.arguments.map(({ name }) => words[name] ?? name) }]));
  return {
    functionOf: (name) => functions.get(name),
    tablesReadBy: (action) => STEP_ACTIONS.find((step) => step.name === action)?.reads,
    momentOf: localMoment,
  };
}

/** Where the restore points are kept, with their data; nothing where there are none. */
function storeAreas({ tables }: WorkbookState): AreaRequest[] {
  const store = tables.get('Snapshots');
  return store === undefined ? [] : [{ sheetId: store.sheetId, area: { ...store.area, row: store.area.row + 1, rows: store.area.rows - 1 }, valuesAlone: true }];
}

/** A state with the data of its restore points. */
function withStore(state: WorkbookState, { values }: AreaReading): WorkbookState {
  return { ...state, tables: new Map([...state.tables].map(([name, table]) => [name, name === 'Snapshots' ? { ...table, values } : table])) };
}

/** Tells where a cell comes from, in the words of a language; the selected cell where none is named. Throws a Refusal for a cell that is not there. */
export function explainCell(name: string, language: Language): Promise<Explanation> {
  return asRefusal(async () => {
    const { state, cell } = await readStateAndCell(toReadRequest([...ALWAYS, 'ImportLog']), await cellOf(name.trim()));
    if (cell === undefined) throw new Refusal([{ code: 'cell/unknown', severity: 'error', params: { cell: name } }]);
    const plan = planExplanation(cell, { state, language, ...sourcesOf(language) });
    const readings = await readAreas([...plan.areas, ...(plan.asksWrites ? storeAreas(state) : [])]);
    const store = readings[plan.areas.length];
    const keyOf = ({ sheetId, area }: CellArea): string => [sheetId, area.row, area.col, area.rows, area.cols].join('|');
    const found = new Map(plan.areas.map((area, at): [string, ReadArea | undefined] => [keyOf(area), readings[at]]));
    return plan.explain((area) => found.get(keyOf(area)), keptWrites(store === undefined ? state : withStore(state, store)));
  });
}
