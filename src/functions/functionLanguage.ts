import { functionMessagesIn, type FunctionMessages } from '../i18n/functionMessages';
import type { Language } from '../i18n/language';

let language: Language = 'zh-CN';

/** Sets the language of labels and messages: called once at start and after relabelling, never by a function. */
export function setFunctionLanguage(next: Language): void {
  language = next;
}

/** Returns the messages in the language of the functions. */
export function functionMessages(): FunctionMessages {
  return functionMessagesIn(language);
}
