import { cellName } from '../core/cellName';
import { Refusal, type Problem } from '../core/problem';
import { readAreaDetails, type AreaDetail } from '../excel/formulaCells';
import { replaceFormulas } from '../excel/replaceFormulas';
import type { NativeContext } from '../functions/twins/nativeFormula';
import type { TwinList } from '../functions/twins/twin';
import { literalWords } from '../functions/twins/twinWords';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { readSettings } from '../sheets/planSettings';
import { toPlanContext } from '../sheets/planContext';
import { tableSpecs } from '../sheets/registry';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionRequest, ActionResult, Decisions, Prepared, Surroundings } from './action';
import { logEntry } from './mechanism/appendLog';
import { planLanguage, type SpecialAction } from './mechanism/definition';
import { findRuns, toBefore, toWrite, unfitValues, type Freeze } from './mechanism/freezePlan';
import { putBack } from './mechanism/putBack';
import { readStateAndFormulas } from './mechanism/readState';
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

/** What is not read for the preview: messages of cells, and where formulas spill to. */
const NO_DETAIL: AreaDetail = { note: undefined, hasRule: false };

async function read(surroundings: Surroundings): Promise<Reading> {
  surroundings.onProgress?.({ step: 'read' });
  const { state, cells } = await readStateAndFormulas();
  const language = planLanguage(readSettings(state), surroundings);
  return { state, language, freezes: findRuns(cells, nativeContext(state, language)).map((run) => ({ run, detail: NO_DETAIL })) };
}

/** Adds what must be known to write, and to bring everything back. */
async function withDetails(reading: Reading): Promise<Reading> {
  const { freezes } = reading;
  const details = await readAreaDetails(freezes.map(({ run: { sheetId, area, table } }) => ({ sheetId, area, maySpill: table === undefined })));
  return { ...reading, freezes: freezes.map(({ run }, at) => ({ run, detail: details[at] ?? NO_DETAIL })) };
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
    code, severity: 'info', where: { sheet, cell: cellName(area.row, area.col, area.rows) }, params: { functions },
  }));
  return freezes.length > MOST_NAMED ? [...named, { code: 'portable/more', severity: 'info', params: { count: freezes.length - MOST_NAMED } }] : named;
}

function report({ freezes }: Reading): Pick<ActionResult, 'created' | 'refreshed' | 'kept' | 'counts' | 'problems'> {
  const twins = freezes.filter(({ run }) => run.natives !== undefined);
  const values = freezes.filter(({ run }) => run.natives === undefined);
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
  surroundings.onProgress?.({ step: 'write' });
  await putBack(point, state, () =>
    replaceFormulas(freezes.map((freeze) => toWrite(freeze, note)), {
      snapshots: isTooLarge ? undefined : storeWrite(readStore(state), closed, readSettings(state).number('restorePoints') ?? 10),
      snapshotsArea: state.tables.get('Snapshots')?.area,
      log: logEntry(toPlanContext(state, language, tableSpecs(), false), line),
    }),
  );
  return !isTooLarge;
}

async function prepare(_request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const found = await read(surroundings);
  return {
    preview: { ...report(found), typedOver: [], isEmpty: found.freezes.length === 0 },
    apply: async (decisions) => {
      const now = await read(surroundings);
      if (now.freezes.length === 0) return { action: NAME, ok: true, ...report(now) };
      const reading = await withDetails(now);
      const result = { action: NAME, ok: true, ...report(reading) };
      const point = pointOf(reading, surroundings.clock.now());
      const hasPoint = await write(reading, point, decisions, surroundings);
      const advice: Problem = { code: hasPoint ? 'portable/save-as' : 'portable/save-as-only', severity: 'info', params: { point: point.id } };
      return { ...result, problems: [...result.problems, advice], ...(hasPoint ? { restorePoint: point.id } : {}) };
    },
  };
}

/** Makes the open workbook one that calculates without the add-in: native formulas where there is an exact twin, values elsewhere. */
export const portableCopyAction: SpecialAction = { kind: 'special', name: NAME, parameters: [], prepare };
