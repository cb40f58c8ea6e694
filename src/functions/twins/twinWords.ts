import { messagesIn } from '../../i18n/messages';
import type { Language } from '../../i18n/language';
import type { TwinList } from './twin';

/** Returns the words of a list as an array constant in a language, in the order of the codes. */
export function literalWords(list: TwinList, language: Language): string {
  const { lists, functions } = messagesIn(language);
  const words: Readonly<Record<TwinList, Readonly<Record<string, string>>>> = {
    quadrant: lists.quadrant,
    sellerTier: functions.labels.sellerTier,
    fit: functions.labels.fit,
    fitCause: functions.labels.fitCause,
    reliability: functions.labels.reliability,
    light: functions.results.light,
    verdict: functions.results.verdict,
  };
  return `{${Object.values(words[list]).map((word) => `"${word.replaceAll('"', '""')}"`).join(',')}}`;
}
