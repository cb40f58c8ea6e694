import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { Messages } from '../i18n/messages';

let language: Language = 'zh-CN';

/** Sets the language of labels and messages: called once at start and after relabelling, never by a function. */
export function setFunctionLanguage(next: Language): void {
  language = next;
}

/** Returns the messages in the language of the functions. */
export function functionMessages(): Messages {
  return messagesIn(language);
}
