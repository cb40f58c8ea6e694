import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize } from '@borgar/fx';
import type { RangeA1, ReferenceA1, ReferenceStruct, Token } from '@borgar/fx';
import { MAX_COLS, MAX_ROWS } from '../model/area';

/** What to do with each reference of a formula: undefined leaves it, a text takes its place. */
export interface ReferenceChanges {
  cells?(reference: ReferenceA1): string | undefined;
  structured?(reference: ReferenceStruct): string | undefined;
  /** A defined name or a bare table name, with its sheet when one is written. */
  name?(name: string, sheet: string | undefined): string | undefined;
}

/** A formula in pieces: texts as they stand, and between them what refers to something. */
interface Piece {
  readonly text: string;
  readonly cells?: ReferenceA1;
  readonly structured?: ReferenceStruct;
  readonly name?: { readonly name: string; readonly sheet: string | undefined };
}

/** Formulas already taken apart: all rows of a table column hold the same text. */
const taken = new Map<string, readonly Piece[]>();
const MOST_TAKEN = 20_000;

function piecesOf(formula: string): readonly Piece[] {
  const known = taken.get(formula);
  if (known) return known;
  const pieces = (tokenize(formula, { withLocation: false }) as Token[]).map(toPiece);
  if (taken.size >= MOST_TAKEN) taken.clear();
  taken.set(formula, pieces);
  return pieces;
}

function toPiece({ type, value: text }: Token): Piece {
  if (type === 'structured') {
    const structured = parseStructRef(text);
    return structured ? { text, structured } : { text };
  }
  if (!['range', 'range_beam', 'range_named'].includes(type)) return { text };
  const reference = parseA1Ref(text);
  if (!reference) return { text };
  return 'name' in reference ? { text, name: { name: reference.name, sheet: reference.context?.[0] } } : { text, cells: reference };
}

/** A formula with some of its references changed; the same text when none is. */
export function rewriteFormula(formula: string, changes: ReferenceChanges): string {
  const pieces = piecesOf(formula);
  let texts: string[] | undefined;
  for (const [at, piece] of pieces.entries()) {
    const text = changed(piece, changes);
    if (text === undefined || text === piece.text) continue;
    texts ??= pieces.map((other) => other.text);
    texts[at] = text;
  }
  return texts?.join('') ?? formula;
}

function changed({ cells, structured, name }: Piece, changes: ReferenceChanges): string | undefined {
  if (cells) return changes.cells?.(cells);
  if (structured) return changes.structured?.(structured);
  return name && changes.name?.(name.name, name.sheet);
}

/** A formula as it reads after being copied by some rows and columns: parts without `$` move, what leaves the sheet is `#REF!`. */
export function moveRelative(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  return rewriteFormula(formula, {
    cells: (reference) => {
      const range = movedRange(reference.range, rows, cols);
      return range ? stringifyA1Ref({ ...reference, range }) : '#REF!';
    },
  });
}

function movedRange(range: RangeA1, rows: number, cols: number): RangeA1 | undefined {
  const move = (at: number | null | undefined, isFixed: boolean | null | undefined, by: number): number | null => (at === null || at === undefined ? null : isFixed ? at : at + by);
  const top = move(range.top, range.$top, rows);
  const bottom = move(range.bottom, range.$bottom, rows);
  const left = move(range.left, range.$left, cols);
  const right = move(range.right, range.$right, cols);
  const fits = (at: number | null, end: number): boolean => at === null || (at >= 0 && at < end);
  if (![top, bottom].every((at) => fits(at, MAX_ROWS)) || ![left, right].every((at) => fits(at, MAX_COLS))) return undefined;
  return { ...range, top, bottom, left, right };
}

/** A formula in the form in which formulas of one table column are alike: rows as distances, own table unnamed, no blanks, names in capitals. */
export function normalFormula(formula: string, row: number, tableName: string): string {
  const own = tableName.toLowerCase();
  const part = (at: number | null | undefined, isFixed: boolean | null | undefined): string => (at === null || at === undefined ? '' : isFixed ? `$${at}` : `~${at - row}`);
  const normal = rewriteFormula(formula, {
    cells: ({ context = [], range }) => `"${context.join('|')}!${part(range.top, range.$top)},${range.left ?? ''}:${part(range.bottom, range.$bottom)},${range.right ?? ''}"`,
    structured: (reference) => stringifyStructRef(reference.table?.toLowerCase() === own ? { ...reference, table: '' } : reference),
  });
  const tokens = tokenize(normal, { withLocation: false }) as Token[];
  return tokens.filter((token) => token.type !== 'whitespace' && token.type !== 'newline').map((token) => (token.type === 'string' ? token.value : token.value.toUpperCase())).join('');
}
