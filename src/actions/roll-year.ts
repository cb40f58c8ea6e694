import { addMonths, monthRange } from '../core/month';
import { Refusal, type Problem } from '../core/problem';
import { planStart } from '../domain/plan/baseYear';
import { openWorkbook } from '../excel/openWorkbook';
import { writeWorkbook } from '../files/writeWorkbook';
import { messagesIn } from '../i18n/messages';
import { columnsLeft } from '../sheets/ownColumns';
import { numberSetting, readSettings } from '../sheets/planSettings';
import { ownHeaders, ROLLED_READS, ROLLED_TABLES, rolledContents, rolledSettings, yearReached } from '../sheets/rolledPlan';
import type { ActionRequest, ActionResult, OutputFile, Prepared, Surroundings } from './action';
import { checkWhole } from './mechanism/checkWhole';
import { toBase64 } from './mechanism/base64';
import { planLanguage, type SpecialAction } from './mechanism/definition';
import { normaliseAmounts } from './mechanism/normaliseAmounts';
import { planDraft } from './mechanism/planDraft';
import { readState } from './mechanism/readState';
import { withWholeIds } from './mechanism/withWholeIds';

const NAME = 'roll-year';
/** Months of a year that is whole. */
const WHOLE = 12;

interface Rolled {
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  makeFile(): OutputFile;
}

/** Reads the plan and computes the next year's from it. */
async function roll(surroundings: Surroundings): Promise<Rolled> {
  surroundings.onProgress?.({ step: 'read' });
  const { state, problems: unreadable } = normaliseAmounts(withWholeIds(await readState(ROLLED_READS)));
  checkWhole({ reads: ROLLED_READS }, state);
  const settings = readSettings(state);
  const year = settings.number('planYear');
  if (!settings.exists || year === undefined) throw new Refusal([{ code: 'roll/no-year', severity: 'error' }]);
  surroundings.onProgress?.({ step: 'compute' });
  const language = planLanguage(settings, surroundings);
  const first = planStart(year, numberSetting(settings, 'fiscalStart'));
  const months = monthRange(first, addMonths(first, WHOLE - 1));
  const reached = yearReached(state, settings, months);
  const contents = rolledContents({ state, reached, months, language });
  const own = ownHeaders(contents);
  const problems: Problem[] = [
    ...unreadable,
    ...(own.length > 0 ? [{ code: 'roll/own-columns', severity: 'info' as const, params: { columns: own } }] : []),
    ...columnsLeft(state, ROLLED_TABLES).map(({ table, columns }): Problem => ({ code: 'roll/columns-left', severity: 'info', where: { table }, params: { columns } })),
    ...(reached.target === undefined ? [{ code: 'roll/no-target', severity: 'info' as const, where: { table: 'PlanHistory' }, params: { year } }] : []),
    ...(reached.months < WHOLE ? [{ code: 'roll/year-open', severity: 'warning' as const, where: { table: 'PlanHistory' }, params: { year, months: reached.months } }] : []),
  ];
  const rowsOf = (table: string): number => contents.find(({ spec }) => spec.table?.name === table)?.table?.rows.length ?? 0;
  return {
    problems,
    counts: { tables: contents.length, salesRows: rowsOf('SalesFacts'), lessons: rowsOf('Lessons'), openActions: rowsOf('Actions01') + rowsOf('Tasks01') + rowsOf('ReviewActions') },
    makeFile: () => {
      const { salt, reports } = state.settings;
      const outcome = {
        contents, problems: [], initialSettings: { ...rolledSettings(state, year), language },
        // By these the next import knows buyers and headers again.
        documentSettings: { ...(salt === undefined ? {} : { salt }), ...(reports === undefined ? {} : { reports }) },
      };
      const draft = planDraft(outcome, language, { at: surroundings.clock.now(), action: NAME, restorePoint: '', refreshed: [], kept: [], cells: 0, problems: '' });
      return { name: `${messagesIn(language).sheets.settings} ${year + 1}.xlsx`, bytes: writeWorkbook(draft) };
    },
  };
}

async function prepare(_request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const { counts, problems } = await roll(surroundings);
  const nothing = { created: [], refreshed: [], kept: [] };
  return {
    preview: { ...nothing, typedOver: [], counts, problems, isEmpty: false },
    apply: async (): Promise<ActionResult> => {
      const rolled = await roll(surroundings);
      const file = rolled.makeFile();
      const code = (await openWorkbook(toBase64(file.bytes))) ? 'roll/opened' : 'roll/download';
      return { ...nothing, action: NAME, ok: true, counts: rolled.counts, problems: [...rolled.problems, { code, severity: 'info', params: { file: file.name } }], file };
    },
  };
}

/** Makes the next year's workbook, opens it where the program can, and hands it over as a file in any case. This year's stays as it is. */
export const rollYearAction: SpecialAction = { kind: 'special', name: NAME, parameters: [], prepare };
