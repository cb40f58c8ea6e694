import type { ListName } from '../sheetSpec';

/** The cell `key` of the row of a table whose id an expression gives; empty text where there is none. */
export function lookUp(table: string, key: string, id: string): string {
  return `IFERROR(INDEX({${table}.${key}},MATCH(${id},{${table}.rowId},0)),"")`;
}

/** Like `lookUp` for text: a blank cell gives empty text instead of 0. */
export function lookUpText(table: string, key: string, id: string): string {
  return `IFERROR(INDEX({${table}.${key}},MATCH(${id},{${table}.rowId},0))&"","")`;
}

/** The word of a code, as it stands in the lists. */
export function wordOfCode(list: ListName, code: string): string {
  return `INDEX(List_${list},MATCH("${code}",ListCode_${list},0))`;
}

/** The code of the word that an expression gives; empty text for any other. */
export function codeOfWord(list: ListName, word: string): string {
  return `IFERROR(INDEX(ListCode_${list},MATCH(${word},List_${list},0)),"")`;
}

/** The id of the market that this row names, from the list of markets. */
export const MARKET_ID = '=IFERROR(INDEX({Markets.rowId},MATCH({@market},{Markets.market},0)),"")';
