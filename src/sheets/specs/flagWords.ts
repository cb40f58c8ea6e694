import type { ListName } from '../sheetSpec';
import { codesOf } from '../words';

/**
 * A formula part that says the flags in a cell of codes (`A; B`) in words, each after a dot; empty where there is none.
 * `instead` gives what to say of a flag whose own word does not always hold.
 */
export function flagWords(list: ListName, cell: string, instead: Readonly<Record<string, (word: string) => string>> = {}): string {
  const wordAt = (code: string, at: number): string => (instead[code] ?? ((word) => word))(`INDEX(List_${list},${at + 1})`);
  return codesOf(list).map((code, at) => `IF(ISNUMBER(SEARCH("${code}",${cell}))," · "&${wordAt(code, at)},"")`).join('&');
}
