import { columnName } from '../../core/cellName';
import type { Rectangle } from '../../sheets/workbookState';

/** What a formula may name in a file. */
export interface FileNames {
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Functions of the add-in. */
  readonly functions: ReadonlySet<string>;
}

const TEXT_OR_BRACKETS = /("(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/;
const WORD = /[$A-Za-z_][$\w.]*(?=(\()?)/g;
const CELL = /^\$?[A-Z]{1,3}\$?\d+$/;

/** A reference to cells of the same row, as files write it. */
function rowReference(brackets: string, table: string): string {
  const columns = brackets.slice(2, -1);
  return `${table}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

/**
 * A formula of a sheet in the form that files have: without its sign of equality, rows of the own table named, functions of the add-in under
 * their stored name. Undefined where it names a table or a name that the file lacks: programs take such a file for damaged.
 */
export function fileFormula(formula: string, ownTable: string, known: FileNames): string | undefined {
  const pieces = formula.replace(/^=/, '').split(TEXT_OR_BRACKETS);
  let isWhole = true;
  const written = pieces.map((piece, at) => {
    if (at % 2 === 1) return piece.startsWith('[@') ? rowReference(piece, ownTable) : piece;
    const next = pieces[at + 1] ?? '';
    return piece.replace(WORD, (word: string, call: string | undefined, place: number) => {
      const isLast = place + word.length === piece.length;
      if (call !== undefined) return known.functions.has(word) ? `_xldudf_${word}` : word;
      if (isLast && next.startsWith('[') && !next.startsWith('[@')) isWhole &&= known.tables.has(word);
      else if (!/^(?:TRUE|FALSE|E)$/i.test(word) && !CELL.test(word)) isWhole &&= known.names.has(word) || (piece[place + word.length] === '!');
      return word;
    });
  });
  return isWhole ? written.join('') : undefined;
}

/** A rectangle of a sheet as a defined name writes it. */
export function fileArea(sheet: string, { row, col, rows, cols }: Rectangle): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnName(col)}$${row + 1}:$${columnName(col + cols - 1)}$${row + rows}`;
}
