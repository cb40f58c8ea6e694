import type { Language } from '../i18n/language';
import { writeDocumentSettings } from '../excel/documentSettings';
import { inWorkbook } from '../excel/inWorkbook';
import { recalculate, writeWords } from '../excel/writeWords';
import { Refusal } from '../core/problem';
import { foundationContents } from '../sheets/foundation';
import { toPlanContext, type PlanContext } from '../sheets/planContext';
import { planRelabel, type RelabelPlan } from '../sheets/planRelabel';
import { planSheet, type SheetPlan } from '../sheets/planSheet';
import { SHEETS, tableSpecs } from '../sheets/registry';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { appendLog } from './mechanism/appendLog';
import { readState } from './mechanism/readState';
import { writePlans } from './mechanism/writePlans';

/** All tables but the restore points, which hold no words. */
const TABLES = SHEETS.flatMap(({ table }) => (table === undefined || table.name === 'Snapshots' ? [] : [table.name]));

/** Sheets whose contents are words: they are generated again in the new language. */
const WORDED = new Set(['index', 'settings', 'checks', 'lists', 'dictionary']);

function wordedPlans(context: PlanContext): SheetPlan[] {
  const names = new Map(SHEETS.flatMap((spec) => {
    const id = (spec.table === undefined ? undefined : context.state.tables.get(spec.table.name)?.sheetId) ?? context.state.blocks.get(`tm_${spec.key}_head`)?.sheetId;
    const name = context.state.sheets.find((sheet) => sheet.id === id)?.name;
    return name === undefined ? [] : [[spec.key, name] as const];
  }));
  const contents = foundationContents({ language: context.language, sheetNames: names, tables: new Set(context.state.tables.keys()), initialSettings: {} });
  return contents.filter(({ spec }) => WORDED.has(spec.key) && names.has(spec.key)).map((content) => planSheet(content, context)).filter((plan) => plan.changesAnything);
}

/** Writes the words, then what is generated from them, then lets the functions speak and calculates everything. */
async function apply(plans: readonly RelabelPlan[], context: PlanContext, surroundings: Surroundings): Promise<void> {
  surroundings.onProgress?.({ step: 'write' });
  await inWorkbook((host) => writeWords(host, plans.map((plan) => plan.write)));
  const state = await readState(TABLES);
  const fresh = toPlanContext(state, context.language, tableSpecs(), false);
  await writePlans(wordedPlans(fresh), fresh, new Map(plans.flatMap((plan) => [...plan.fingerprints])));
  await writeDocumentSettings({ language: context.language });
  surroundings.onLanguage?.();
  await inWorkbook(recalculate);
  surroundings.onProgress?.({ step: 'log' });
  await appendLog({ at: surroundings.clock.now(), action: 'relabel', restorePoint: '', created: [], refreshed: [], kept: [], cells: 0, problems: '' });
}

async function prepare(request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  surroundings.onProgress?.({ step: 'read' });
  const state = await readState(TABLES);
  if (!state.tables.has('Settings')) throw new Refusal([{ code: 'plan/no-sales', severity: 'error' }]);
  const context = toPlanContext(state, request.parameters['to'] as Language, tableSpecs(), false);
  const plans = planRelabel(context);
  const words = plans.reduce((sum, { write }) => sum + write.headers.length + write.cells.length, 0);
  const refreshed = SHEETS.filter((spec) => spec.table !== undefined && state.tables.has(spec.table.name)).map((spec) => spec.table?.name ?? spec.key);
  const result = { created: [], refreshed: words > 0 ? refreshed : [], kept: [], counts: { words }, problems: [] };
  return {
    preview: { ...result, typedOver: [], isEmpty: words === 0 },
    apply: async () => {
      if (words > 0) await apply(plans, context, surroundings);
      return { action: 'relabel', ok: true, ...result };
    },
  };
}

/** Switches the words of the workbook to another language; no value changes, and switching back takes it back. */
export const relabelAction: SpecialAction = {
  kind: 'special',
  name: 'relabel',
  parameters: [{ key: 'to', required: true, choices: ['zh-CN', 'en'] }],
  prepare,
};
