import type { RawCell } from '../files/rawTable';

/** Words for yes and no in exports, in lower case. A number is one where it is 1 or 0. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 't', '是', '有', '√', '✓', 'wahr', 'ja', 'oui', 'vrai', 'sí', 'si', 'sim', 'verdadeiro', 'verdadero'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '否', '无', '×', '✗', 'falsch', 'nein', 'non', 'faux', 'não', 'nao', 'falso'].map((word) => [word, false] as const),
]);

/** Reads yes or no: TRUE or FALSE, 是 or 否, yes or no, 1 or 0; undefined for anything else, an empty cell included. */
export function readYesNo(cell: RawCell | undefined): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const text = String(cell ?? '').trim().toLowerCase();
  const number = text === '' ? Number.NaN : Number(text);
  return number === 1 ? true : number === 0 ? false : WORDS.get(text);
}

/** Tells whether a cell says yes or no in a word, which no number of something does. */
export function isYesNoWord(cell: RawCell | undefined): boolean {
  return readYesNo(cell) !== undefined && (typeof cell === 'boolean' || !Number.isFinite(Number(cell)));
}
