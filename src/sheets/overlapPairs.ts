import { isBlank, type Scalar } from '../core/scalar';
import type { Resolution } from '../domain/alignment/bookParts';
import type { Alignment } from '../domain/alignment/alignClaims';
import type { LinePair } from '../domain/alignment/linePairs';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowEntry } from './tableContent';
import { codeOf } from './words';

/** Between department and description in the name of a line. */
export const BETWEEN_WORDS = ' · ';

/** What a row of Overlaps says of its two lines; a cell that says nothing readable is told, and the row then decides nothing. */
interface OverlapReading {
  readonly pair: LinePair;
  readonly unreadable: string | undefined;
}

function readOverlap(row: TableRow): OverlapReading {
  const known = numberIn(row, 'known');
  const stated: LinePair = { first: textIn(row, 'lineA'), second: textIn(row, 'lineB'), ...(known === undefined ? {} : { known }) };
  const share = numberIn(row, 'shareA');
  const countedIn = lineNamed(textIn(row, 'countedIn'), row);
  if (countedIn === undefined) return { pair: stated, unreadable: textIn(row, 'countedIn') };
  if (!isShare(row['shareA'] ?? null)) return { pair: stated, unreadable: String(row['shareA']) };
  const resolution = resolutionOf(row, share, countedIn);
  return {
    pair: { ...stated, ...(resolution === '' ? {} : { resolution }), ...(countedIn === '' ? {} : { countedIn }), ...(share === undefined ? {} : { share }) },
    unreadable: undefined,
  };
}

/** A blank cell, or a number from 0 to 1. */
function isShare(cell: Scalar): boolean {
  return isBlank(cell) || (typeof cell === 'number' && cell >= 0 && cell <= 1);
}

/** Who says how much or where it is counted has decided, whether or not a resolution was chosen. */
function resolutionOf(row: TableRow, share: number | undefined, countedIn: string): Resolution | '' {
  const implied = share !== undefined ? 'split' : countedIn !== '' ? 'once' : '';
  return (textIn(row, 'resolution') || implied) as Resolution | '';
}

/** The id of the line that a cell names, by id, by A or B, by department (in either language) or by description; '' for a blank cell, undefined for another. */
function lineNamed(text: string, row: TableRow): string | undefined {
  if (text === '') return '';
  const wanted = text.toUpperCase();
  const department = codeOf('department', text);
  const isNamed = (letter: string): boolean => {
    const name = textIn(row, `claim${letter}`);
    const words = name.split(BETWEEN_WORDS);
    const isOfDepartment = department !== undefined && codeOf('department', words[0] ?? '') === department;
    return isOfDepartment || [letter, textIn(row, `line${letter}`), name, ...words].some((one) => one.toUpperCase() === wanted);
  };
  const named = ['A', 'B'].filter(isNamed);
  return named.length === 1 ? textIn(row, `line${named[0] ?? ''}`) : undefined;
}

/** Puts the id of the line where it was named by words, so that it is still understood once a line or the language has other ones. */
export function namedById(rows: readonly TableRow[]): RowEntry[] {
  return rows.flatMap((row) => {
    const typed = textIn(row, 'countedIn');
    const line = lineNamed(typed, row) ?? '';
    return line === '' || line === typed ? [] : [{ id: textIn(row, 'rowId'), values: { countedIn: line } }];
  });
}

/** What the meeting said in the overlaps' rows; pairs that still say nothing are left out. */
export function toLinePairs(rows: readonly TableRow[]): LinePair[] {
  return rows.map((row) => readOverlap(row).pair).filter(({ known, resolution }) => known !== undefined || resolution !== undefined);
}

/** Rows in which it cannot be read who counts the shared part, with what stands there. */
export function unreadableOverlaps(rows: readonly TableRow[]): { readonly pair: string; readonly cell: string }[] {
  return rows.flatMap((row) => {
    const { unreadable } = readOverlap(row);
    return unreadable === undefined ? [] : [{ pair: `${textIn(row, 'claimA')} × ${textIn(row, 'claimB')}`, cell: unreadable }];
  });
}

/** Rows that say more is shared for certain than the smaller of their two lines claims. */
export function knownAbove(rows: readonly TableRow[], { overlaps, furtherOverlaps }: Alignment): { readonly pair: string; readonly known: number; readonly possible: number }[] {
  const most = new Map([...overlaps, ...furtherOverlaps].map(({ first, second, possible }) => [first + second, possible]));
  return rows.flatMap((row) => {
    const [known, possible] = [numberIn(row, 'known'), most.get(textIn(row, 'lineA') + textIn(row, 'lineB'))];
    return known === undefined || possible === undefined || known <= possible + CENT ? [] : [{ pair: `${textIn(row, 'claimA')} × ${textIn(row, 'claimB')}`, known, possible }];
  });
}

/** What is above by less is not above. */
const CENT = 0.01;

/**
 * Tells whether a pair still waits for a decision: nothing was said, or a share was given to somebody and nobody can tell how much
 * that is, because what a line owns cannot be told (`isTold`).
 */
export function isOpenOverlap(row: TableRow, isTold: (line: string) => boolean): boolean {
  const { first, second, known, resolution } = readOverlap(row).pair;
  if (known !== undefined || resolution === 'additional') return false;
  return resolution === undefined || !isTold(first) || !isTold(second);
}
