import { associateRibbonCommands } from './commands/ribbonCommands';
import { associateFunctions } from './functions/associate';
import { setFunctionLanguage } from './functions/functionLanguage';
import type { Language } from './i18n/language';
import { parseLanguage } from './i18n/language';
import { loadPaneMessages } from './i18n/paneMessages';
import type { Taskpane } from './taskpane/renderTaskpane';

/** Under this key the document settings mirror the language of the plan, where it can be read without asking the sheet. */
const LANGUAGE_SETTING = 'threeMaps.language';

/**
 * Starts what runs in every surrounding of the add-in, with or without a pane: waits for Office, hands over the custom
 * functions, lets them speak the language of the plan, and watches what is typed.
 */
export async function startRuntime(): Promise<void> {
  await Office.onReady();
  applyFunctionLanguage();
  associateFunctions();
  const { startEntryWatch } = await import('./commands/startEntryWatch');
  await startEntryWatch();
}

/** Lets the functions speak the language of the sheets; called again after the sheets were relabelled. */
export function applyFunctionLanguage(): void {
  setFunctionLanguage(sheetLanguage() ?? displayLanguage());
}

/** The language of the sheets; undefined while the workbook holds no plan. */
function sheetLanguage(): Language | undefined {
  const stored: unknown = Office.context.document.settings.get(LANGUAGE_SETTING);
  return typeof stored === 'string' ? parseLanguage(stored) : undefined;
}

/** The language of Excel; for a language that the add-in does not speak, English. */
function displayLanguage(): Language {
  return parseLanguage(Office.context.displayLanguage) ?? 'en';
}

async function startPane(root: HTMLElement): Promise<void> {
  document.documentElement.dataset.language = parseLanguage(navigator.language) ?? 'en';
  if (typeof Office === 'undefined') return;
  await Office.onReady();
  // A button of the ribbon may be pressed while the pane is still loading; the pane is told as soon as it stands.
  let showPane: (pane: Taskpane) => void = () => undefined;
  const ready = new Promise<Taskpane>((resolve) => { showPane = resolve; });
  associateRibbonCommands(({ page, section, previews, runs }) => void ready.then((pane) => {
    pane.goTo(page, section);
    if (previews !== undefined) pane.preview(previews);
    if (runs !== undefined) pane.run(runs);
  }));
  const runtime = startRuntime();
  const language = displayLanguage();
  const loading = loadPaneMessages(language);
  const { renderTaskpane } = await import('./taskpane/renderTaskpane');
  const { createPaneActions } = await import('./taskpane/createPaneActions');
  const { hostTheme } = await import('./taskpane/theme/hostTheme');
  const actions = createPaneActions({ sheetLanguage, onLanguage: applyFunctionLanguage });
  showPane(renderTaskpane(root, { language, messages: await loading, theme: hostTheme, actions }));
  // What is typed is watched as soon as the pane stands: that needs far more than drawing it.
  await runtime;
}

const root = typeof document === 'undefined' ? null : document.getElementById('root');
if (root) void startPane(root);
