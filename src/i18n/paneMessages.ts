import { taskpane as english } from './en/taskpane';
import type { Language } from './language';
import { taskpane as chinese } from './zh-CN/taskpane';

/** The words of the pane alone, so that it can be drawn before those of the sheets have arrived. */
export function paneMessagesIn(language: Language): typeof english {
  return language === 'en' ? english : chinese;
}
