import type { taskpane as english } from './en/taskpane';
import type { Language } from './language';

/** The words of the pane alone, so that it can be drawn before those of the sheets have arrived. */
export type PaneMessages = typeof english;

/** Loads the words of the pane in one language; nobody waits for those of the other. */
export async function loadPaneMessages(language: Language): Promise<PaneMessages> {
  return language === 'en' ? (await import('./en/taskpane')).taskpane : (await import('./zh-CN/taskpane')).taskpane;
}
