import type { Scalar } from '../core/scalar';
import type { Language } from '../i18n/language';
import { messagesIn, type Messages } from '../i18n/messages';
import type { ColumnSpec, ListName } from './sheetSpec';

/** The header of a column in a language; a column without a word shows its own header or key. */
export function headerOf(column: Pick<ColumnSpec, 'key' | 'header'>, language: Language): string {
  const words: Readonly<Record<string, string>> = messagesIn(language).columns;
  return column.header ?? words[column.key] ?? column.key;
}

/** Codes of a list in the order in which they are offered. */
export function codesOf(list: ListName): string[] {
  return Object.keys(messagesIn('en').lists[list]);
}

/** The word of a code in a language; an unknown code shows itself. */
export function wordOf(list: ListName, code: string, language: Language): string {
  const words: Readonly<Record<string, string>> = messagesIn(language).lists[list];
  return words[code] ?? code;
}

/** Reads a cell of a list column: accepts the code and the word of either language; undefined for anything else. */
export function codeOf(list: ListName, cell: Scalar): string | undefined {
  const text = String(cell ?? '').trim().toLowerCase();
  if (text === '') return undefined;
  return codesOf(list).find((code) =>
    [code, wordOf(list, code, 'zh-CN'), wordOf(list, code, 'en')].some((word) => word.toLowerCase() === text),
  );
}

/** Tells whether a cell holds the own word of its column, in either language. */
export function isOwnWord({ ownWord }: Pick<ColumnSpec, 'ownWord'>, cell: Scalar): boolean {
  return ownWord !== undefined && [messagesIn('zh-CN').texts[ownWord], messagesIn('en').texts[ownWord]].includes(String(cell));
}

/** All lists by name, as messages hold them. */
export function listsIn(language: Language): Messages['lists'] {
  return messagesIn(language).lists;
}
