import { Refusal } from '../core/problem';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { openWorkbook } from '../excel/openWorkbook';
import { writeWorkbook } from '../files/writeWorkbook';
import { messagesIn } from '../i18n/messages';
import { readSettings } from '../sheets/planSettings';
import { claimsSheets } from '../sheets/specs/claims';
import type { ActionRequest, ActionResult, OutputFile, Prepared, Surroundings } from './action';
import { checkWhole } from './mechanism/checkWhole';
import { planLanguage, type SpecialAction } from './mechanism/definition';
import { normaliseAmounts } from './mechanism/normaliseAmounts';
import { readState } from './mechanism/readState';
import { tabDraft, tabRows } from './mechanism/tabDraft';
import { toBase64 } from './mechanism/base64';

const NAME = 'send-tab';

/** The file for a department as the plan stands now, and how many lines it holds. */
async function makeFile(department: Department, surroundings: Surroundings): Promise<{ file: OutputFile; lines: number }> {
  surroundings.onProgress?.({ step: 'read' });
  const spec = claimsSheets[department];
  const table = spec.table?.name ?? '';
  const { state } = normaliseAmounts(await readState([table, 'Sites', 'Categories', 'Tiers']));
  checkWhole({ reads: [table] }, state);
  if (!state.tables.has(table)) throw new Refusal([{ code: 'tabs/not-made', severity: 'error', where: { table } }]);
  const settings = readSettings(state);
  const language = planLanguage(settings, surroundings);
  const year = settings.number('planYear');
  const name = `${messagesIn(language).sheets[spec.key]}${year === undefined ? '' : ` ${String(year)}`}.xlsx`;
  return { file: { name, bytes: writeWorkbook(tabDraft(department, { state, settings, language })) }, lines: tabRows(department, state).length };
}

async function prepare({ parameters }: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const department = DEPARTMENTS.find((one) => one === parameters['department']) ?? 'market';
  const nothing = { created: [], refreshed: [], kept: [] };
  const { lines } = await makeFile(department, surroundings);
  return {
    preview: { ...nothing, typedOver: [], counts: { lines }, problems: [], isEmpty: false },
    apply: async (): Promise<ActionResult> => {
      const made = await makeFile(department, surroundings);
      const isOpen = await openWorkbook(toBase64(made.file.bytes));
      const code = isOpen ? 'tabs/opened' : 'tabs/download';
      return { ...nothing, action: NAME, ok: true, counts: { lines: made.lines }, problems: [{ code, severity: 'info', params: { file: made.file.name } }], file: made.file };
    },
  };
}

/** Makes a department's own workbook with its tab, opens it where the program can, and hands it over as a file in any case. */
export const sendTabAction: SpecialAction = { kind: 'special', name: NAME, parameters: [{ key: 'department', required: true, choices: DEPARTMENTS }], prepare };
