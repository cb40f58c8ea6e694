import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { PaneWords } from './PaneWords';
import { toPaneWords } from './PaneWords';

/** The words of any language, outside of components; they come with those of the sheets. */
export function wordsIn(language: Language): PaneWords {
  return toPaneWords(language, messagesIn(language).taskpane);
}
