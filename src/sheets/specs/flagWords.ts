import type { ListName } from '../sheetSpec';
import { codesOf } from '../words';

/** A formula part that says the flags in a cell of codes (`A; B`) in words, each after a dot; empty where there is none. */
export function flagWords(list: ListName, cell: string): string {
  return codesOf(list).map((code, at) => `IF(ISNUMBER(SEARCH("${code}",${cell}))," · "&INDEX(List_${list},${at + 1}),"")`).join('&');
}
