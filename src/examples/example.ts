import type { Messages } from '../i18n/messages';

/** A text that is shown: its key among the words of examples, said in the language of the sheets. */
export interface ExampleWord {
  readonly word: keyof Messages['examples'];
}

/** The value of a cell: codes for list columns, `2027-03` for months, `2027-03-15` for dates. */
export type ExampleValue = string | number | ExampleWord;

/** The row of a table: by its id, or the first whose column `key` holds `value`. */
export type ExampleFind = { readonly id: string } | { readonly key: string; readonly value: ExampleValue };

/** A row as a user types it; an id that is not there yet makes a new row. */
export interface ExampleRow {
  readonly row: ExampleFind;
  readonly values: Readonly<Record<string, ExampleValue>>;
}

/** One thing that an example's finished workbook must show. */
export interface ExampleCheck {
  readonly table: string;
  readonly find: ExampleFind;
  readonly column: string;
  /** Codes for list columns. */
  readonly expected: ExampleValue;
  /** Largest difference of a number. */
  readonly tolerance: number;
}

/** A file below assets, with the options of its import. */
export interface ExampleFile {
  readonly path: string;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * A step that writes: an ordinary action with its parameters and files, or rows typed into tables, by name of the table. What a draft
 * notices is not told: it makes the sheets in which the next step fills what was missing, and a later one makes them again.
 */
export type ExampleWrite =
  | { readonly action: string; readonly parameters?: Readonly<Record<string, string>>; readonly files?: readonly ExampleFile[]; readonly isDraft?: boolean }
  | { readonly rows: Readonly<Record<string, readonly ExampleRow[]>> };

/** One step: a write, or what the workbook must show at this stage. */
export type ExampleStep = ExampleWrite | { readonly checks: readonly ExampleCheck[] };

/** A built-in example as data: what it begins with, the steps from an empty workbook, the checks to pass. */
export interface Example {
  readonly name: string;
  readonly preset?: {
    readonly settings: Readonly<Record<string, string | number>>;
    readonly rates: readonly { readonly currency: string; readonly rate: number; readonly date: number; readonly source: string }[];
  };
  readonly steps: readonly [ExampleWrite, ...ExampleStep[]];
  readonly checks: readonly ExampleCheck[];
}
