import type { Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { inWords, messagesIn } from '../i18n/messages';
import type { SheetSpec } from './sheetSpec';

/** Characters that Excel takes in the name of a sheet. */
const LONGEST = 31;

/** The name of a generated sheet in a language: the word of its key, a fixed name, or a message about what it shows. Characters that Excel refuses become blanks. */
export function ownSheetName({ key, name }: Pick<SheetSpec, 'key' | 'name'>, language: Language): string {
  const { sheets, texts } = messagesIn(language);
  if (name === undefined) return sheets[key];
  const full = typeof name === 'string' ? name : fill(texts[name.text], Object.fromEntries(Object.entries(name.values).map(([place, value]) => [place, inWords(value, language)])));
  return full.replace(/[[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ').slice(0, LONGEST).trim();
}
