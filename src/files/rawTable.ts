/** One cell as the file holds it. Text files give text only; numbers and truth values come from workbooks. */
export type RawCell = string | number | boolean | null;

/** One row as the file holds it: as many cells as were written, none added. */
export type RawRow = readonly RawCell[];

/** A run of consecutive rows, read in one piece. */
export interface RowBlock {
  /** Row number of the first row as the user counts it, from 1. Empty lines of text files are not rows. */
  readonly firstRow: number;
  readonly rows: readonly RawRow[];
  /** Bytes of the source read so far, for progress. */
  readonly bytesRead: number;
}

/** A file as it was handed over: its name and its bytes. Those of a Blob (a chosen File, a file on disk) are read in pieces. */
export interface RawSource {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
}

/** One table of a file: a text file, a member of an archive, or a sheet of a workbook. */
export interface RawTable {
  /** Sheet or archive member, where the file holds several. */
  readonly sheet?: string;
  /** Encoding label of a text file, `xlsx` for a workbook. */
  readonly encoding: string;
  readonly delimiter?: string;
  /** Reads the table from its beginning, block by block; may be called more than once. Throws a Refusal when the bytes are damaged. */
  blocks(): AsyncIterable<RowBlock>;
}
