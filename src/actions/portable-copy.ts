import { cellName } from '../core/cellName';
import { Refusal, type Problem } from '../core/problem';
import { readAreaDetails, readFormulaCells } from '../excel/formulaCells';
import { replaceFormulas } from '../excel/replaceFormulas';
import type { NativeContext } from '../functions/twins/nativeFormula';
import type { TwinList } from '../functions/twins/twin';
import { literalWords } from '../functions/twins/twinWords';
import type { Language } from '../i18n/language';
import { fill, messagesIn } from '../i18n/messages';
import { readSettings } from '../sheets/planSettings';
import { toPlanContext } from '../sheets/planContext';
import { tableSpecs } from '../sheets/registry';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionRequest, ActionResult, Decisions, Prepared, Surroundings } from './action';
import { planLanguage, type SpecialAction } from './mechanism/definition';
import { findRuns, toBefore, toFreeze, toWrite, unfitValues, type Freeze } from './mechanism/freezePlan';
import { logWrite } from './mechanism/notes';
import { putBack } from './mechanism/putBack';
import { readState } from './mechanism/readState';
import { headersOf, type RestorePoint } from './mechanism/restorePoint';
import { closePoint, nextPointId, readStore, sizeOf, STORE_LIMIT, storeWrite } from './mechanism/snapshotStore';

const NAME = 'portable-copy';
/** Stretches of cells that are named one by one. */
const MOST_NAMED = 100;

/** The workbook as read, and what becomes of each formula that calls our functions. */
interface Reading {
  readonly state: WorkbookState;
  readonly language: Language;
  readonly freezes: readonly Freeze[];
}

/** Words come from the lists of the workbook where it has them. */
function nativeContext(state: WorkbookState, language: Language): NativeContext {
  const names = new Map([...state.names].map(([name, formula]) => [name.toUpperCase(), formula]));
  return {
    functions: new Set(Object.keys(messagesIn(language).functions.help)),
    wordsOf: (list: TwinList) => (names.has(`LIST_${list.toUpperCase()}`) ? `List_${list}` : literalWords(list, language)),
    formulaOfName: (name) => names.get(name.toUpperCase()),
  };
}

async function read(surroundings: Surroundings): Promise<Reading> {
  surroundings.onProgress?.({ step: 'read' });
  const state = await readState([]);
  const language = planLanguage(readSettings(state), surroundings);
  const runs = findRuns(await readFormulaCells(), nativeContext(state, language));
  const details = runs.length === 0 ? [] : await readAreaDetails(runs.map(({ sheetId, area, table }) => ({ sheetId, area, maySpill: table === undefined })));
  return { state, language, freezes: runs.flatMap((run, at) => (details[at] === undefined ? [] : [toFreeze(run, details[at])])) };
}

/** Cells by function; a cell that calls several counts for each. */
function byFunction(freezes: readonly Freeze[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { run } of freezes) for (const name of run.functions) counts[name] = (counts[name] ?? 0) + run.area.rows;
  return counts;
}

/** Which cells become what: one note for each stretch of a column, the first ones of many. */
function places(code: string, freezes: readonly Freeze[]): Problem[] {
  const named = freezes.slice(0, MOST_NAMED).map(({ run: { sheet, area, functions } }): Problem => ({
    code, severity: 'info', where: { sheet, cell: cellName(area.row, area.col, area.rows) }, params: { functions: functions.join(', ') },
  }));
  return freezes.length > MOST_NAMED ? [...named, { code: 'portable/more', severity: 'info', params: { count: freezes.length - MOST_NAMED } }] : named;
}

function report({ freezes }: Reading): Pick<ActionResult, 'created' | 'refreshed' | 'kept' | 'counts' | 'problems'> {
  const twins = freezes.filter(({ isTwin }) => isTwin);
  const values = freezes.filter(({ isTwin }) => !isTwin);
  const cells = (list: readonly Freeze[]): number => list.reduce((sum, { run }) => sum + run.area.rows, 0);
  const { errors, notCalculated } = unfitValues(freezes);
  if (notCalculated > 0) throw new Refusal([{ code: 'portable/not-calculated', severity: 'error', params: { count: notCalculated } }]);
  const problems: Problem[] = [
    ...places('portable/became-formula', twins),
    ...places('portable/became-value', values),
    ...(freezes.length === 0 ? [{ code: 'portable/nothing', severity: 'info' as const }] : []),
    ...(errors > 0 ? [{ code: 'portable/errors-left-out', severity: 'warning' as const, params: { count: errors } }] : []),
  ];
  return {
    created: [],
    refreshed: [...new Set(freezes.map(({ run }) => run.table?.name ?? run.sheet))],
    kept: [],
    counts: { twins: cells(twins), values: cells(values), twinsByFunction: byFunction(twins), valuesByFunction: byFunction(values) },
    problems,
  };
}

function pointOf({ state, language, freezes }: Reading, at: string): RestorePoint {
  const context = toPlanContext(state, language, tableSpecs(), false);
  return {
    id: nextPointId(readStore(state)),
    at,
    action: NAME,
    sheets: [],
    createdNames: [],
    names: [],
    blocks: [],
    headers: headersOf(context),
    charts: [],
    settings: {},
    tables: [],
    notes: [],
    formulas: freezes.map(toBefore),
  };
}

async function write(reading: Reading, point: RestorePoint, decisions: Decisions, surroundings: Surroundings): Promise<boolean> {
  const { state, language, freezes } = reading;
  const closed = closePoint(point);
  const isTooLarge = sizeOf(closed) > STORE_LIMIT;
  if (isTooLarge && decisions.withoutRestorePoint !== true) {
    throw new Refusal([{ code: 'action/too-large-to-restore', severity: 'error', params: { megabytes: (sizeOf(closed) / 1e6).toFixed(1) } }]);
  }
  const { year, month, day } = surroundings.clock.today();
  const words = messagesIn(language).texts;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const note = { title: words.frozenTitle, message: fill(words.frozenNote, { date }) };
  const { refreshed, counts } = report(reading);
  const line = { at: point.at, action: NAME, restorePoint: isTooLarge ? '' : point.id, created: [], refreshed, kept: [], cells: Number(counts['twins']) + Number(counts['values']), problems: '' };
  const log = state.tables.get('ChangeLog');
  surroundings.onProgress?.({ step: 'write' });
  await putBack(point, state, () =>
    replaceFormulas(freezes.map((freeze) => toWrite(freeze, note)), {
      snapshots: isTooLarge ? undefined : storeWrite(readStore(state), closed, readSettings(state).number('restorePoints') ?? 10),
      snapshotsArea: state.tables.get('Snapshots')?.area,
      log: log === undefined ? undefined : { write: logWrite(toPlanContext(state, language, tableSpecs(), false), line), standing: { area: log.area, firstCells: (log.values ?? []).map((row) => row.find((cell) => cell !== '' && cell !== null) ?? null) } },
    }),
  );
  return !isTooLarge;
}

async function prepare(_request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const found = await read(surroundings);
  return {
    preview: { ...report(found), typedOver: [], isEmpty: found.freezes.length === 0 },
    apply: async (decisions) => {
      const reading = await read(surroundings);
      const result = { action: NAME, ok: true, ...report(reading) };
      if (reading.freezes.length === 0) return result;
      const point = pointOf(reading, surroundings.clock.now());
      const hasPoint = await write(reading, point, decisions, surroundings);
      const advice: Problem = { code: hasPoint ? 'portable/save-as' : 'portable/save-as-only', severity: 'info', params: { point: point.id } };
      return { ...result, problems: [...result.problems, advice], ...(hasPoint ? { restorePoint: point.id } : {}) };
    },
  };
}

/** Makes the open workbook one that calculates without the add-in: native formulas where there is an exact twin, values elsewhere. */
export const portableCopyAction: SpecialAction = { kind: 'special', name: NAME, parameters: [], prepare };
