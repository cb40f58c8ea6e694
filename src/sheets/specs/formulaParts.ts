import { NEAR_CUT } from '../../core/statistics/nearCut';
import type { ListName } from '../sheetSpec';

/** The cell `key` of the row of a table whose id an expression gives; an error where there is none. */
export function cellOf(table: string, key: string, id: string): string {
  return `INDEX({${table}.${key}},MATCH(${id},{${table}.rowId},0))`;
}

/** Like `cellOf`, but empty text where there is none. */
export function lookUp(table: string, key: string, id: string): string {
  return `IFERROR(${cellOf(table, key, id)},"")`;
}

/** Like `lookUp` for text: a blank cell gives empty text instead of 0. */
export function lookUpText(table: string, key: string, id: string): string {
  return `IFERROR(${cellOf(table, key, id)}&"","")`;
}

/** The word of a code, as it stands in the lists. */
export function wordOfCode(list: ListName, code: string): string {
  return `INDEX(List_${list},MATCH("${code}",ListCode_${list},0))`;
}

/** The code of the word that an expression gives; empty text for any other. */
export function codeOfWord(list: ListName, word: string): string {
  return `IFERROR(INDEX(ListCode_${list},MATCH(${word},List_${list},0)),"")`;
}

/** Whether a rate stands so near a cut that a verdict is borderline; false where either is not a number. */
export function isNear(rate: string, cut: string): string {
  return `IFERROR(ABS(${rate}-${cut})<=MIN(${NEAR_CUT.points},${NEAR_CUT.part}*ABS(${cut}))+1E-12,FALSE)`;
}

/** The id of the market that this row names, from the list of markets. */
export const MARKET_ID = '=IFERROR(INDEX({Markets.rowId},MATCH({@market},{Markets.market},0)),"")';
