import type { Scalar } from '../core/scalar';
import type { LabelSide, Look, Tone } from './sheetSpec';
import type { RowHeight } from './rowHeights';
import type { Rectangle } from './workbookState';

/** How the cells of a table column look and what they accept. */
export interface ColumnLook {
  readonly numberFormat: string;
  readonly role: 'input' | 'calculated' | 'frozen' | 'key' | 'link';
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly accepts?: { readonly rule: 'percent' | 'nonNegative' } | { readonly rule: 'list' | 'choices'; readonly source: string } | { readonly rule: 'limits'; readonly low: number; readonly high: number };
  readonly errorMessage?: string;
  /** Text goes on in a further line. */
  readonly isWrapped?: boolean;
  /** Shades by the number of the cell itself, strongest first: formulas of the least numbers. */
  readonly heat?: { readonly strong: string; readonly mild: string };
  /** Colours by code: the code stands in the column at position `on`. */
  readonly tones?: { readonly on: number; readonly by: Readonly<Record<string, Tone>> };
}

/** What is to be written into one column of a table; rows count from 0 in the body. */
export interface ColumnWrite {
  readonly key: string;
  /** Position in the table once missing columns have been added. */
  readonly position: number;
  /** Values from row `from` on; undefined leaves a cell as it is. */
  readonly values?: { readonly from: number; readonly values: readonly (Scalar | undefined)[] };
  /** One formula for the rows from `from` to the last and for single `rows`; `typed` cells get their typed value back after it. */
  readonly formula?: { readonly from: number; readonly text: string; readonly rows: readonly number[]; readonly typed: readonly { readonly row: number; readonly value: Scalar }[] };
  /** Rows from `from` on get this look; absent where nothing is new. */
  readonly look?: { readonly from: number; readonly look: ColumnLook; readonly numberFormats?: readonly string[] };
  /** Format of all its cells, where money is shown in another unit from now on. */
  readonly numberFormat?: string;
  /** Of a new column. */
  readonly width?: number;
  readonly isHidden?: boolean;
  readonly isFolded?: boolean;
}

/** What is to be written into one table. */
export interface TableWrite {
  readonly name: string;
  readonly isNew: boolean;
  /** Header and body once written. */
  readonly area: Rectangle;
  readonly oldRows: number;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Columns that an existing table lacks, in order: header and position. */
  readonly added: readonly { readonly header: string; readonly position: number }[];
  /** Where columns were added: width in characters and visibility of all columns from the first of them on. */
  readonly layout: readonly { readonly position: number; readonly width: number; readonly isHidden: boolean }[];
  readonly columns: readonly ColumnWrite[];
  /** Rows with sentences that are new or have other ones now. */
  readonly heights: readonly RowHeight[];
  /** Rows are grey while the cell at position `on` shows a word, which `formula` looks up; row `from` is the first that does not know it yet, undefined where all do. */
  readonly greyed?: { readonly on: number; readonly formula: string; readonly word: string; readonly from: number | undefined };
  /** Once everything is written the rows are sorted by the column at this position. */
  readonly sort?: { readonly position: number; readonly isAscending: boolean };
}

/** Fixed cells to be written; null leaves a cell alone. */
export interface BlockWrite {
  /** Defined name that keeps the place of the block. */
  readonly name: string;
  readonly isNew: boolean;
  /** The block stands there but has more or fewer rows now. */
  readonly isResized: boolean;
  readonly area: Rectangle;
  readonly formulas: readonly (readonly Scalar[])[];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  readonly looks?: readonly (readonly (Look | null)[])[];
  /** Rows with texts of several lines that are new or have other ones now. */
  readonly heights: readonly RowHeight[];
  /** Rows that are hidden, the others are shown; absent where the block leaves that alone. */
  readonly hiddenRows?: readonly number[];
}

/** A defined name to be added or changed; its formula begins with `=`. */
export interface NameWrite {
  readonly name: string;
  readonly formula: string;
  readonly isVisible: boolean;
  readonly isNew: boolean;
}

/** A chart to be added, or one whose points and labels follow its cells; ranges lie on the sheet itself. */
export interface ChartWrite {
  readonly isNew: boolean;
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: Rectangle;
    readonly categories?: Rectangle;
    readonly sizes?: Rectangle;
    readonly labels?: readonly string[];
    readonly labelSides?: readonly LabelSide[];
    readonly showsValues?: boolean;
    readonly tone?: Tone | 'none';
    readonly isUnfilled?: boolean;
  }[];
  readonly bubbleScale?: number;
  readonly axes: { readonly isReversed?: boolean; readonly crossAtEdge?: boolean; readonly minimum?: number | ''; readonly category?: string; readonly value?: string; readonly categoryFormat?: string; readonly valueFormat?: string };
  readonly at: Rectangle;
}

/** Everything to be written on one sheet. */
export interface SheetWrite {
  readonly key: string;
  readonly name: string;
  /** Present when the sheet exists. */
  readonly id?: string;
  /** Of a new sheet: the empty sheet of a new workbook that it takes over. */
  readonly reusedId?: string;
  readonly part: string;
  /** Of a new sheet: its place among all sheets, from 0. */
  readonly position?: number;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly blocks: readonly BlockWrite[];
  readonly table?: TableWrite;
  readonly names: readonly NameWrite[];
  readonly charts: readonly ChartWrite[];
  readonly widths: readonly number[];
  /** Of a new sheet: rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly isLandscape: boolean;
  /** It prints on as many pages as it is long; a sheet without a table otherwise on one. */
  readonly isLong: boolean;
  /** Rows of a new sheet above which a new page begins. */
  readonly pageBreaks?: readonly number[];
}

/** Rows for a log table: appended, or in place of all that stand there. Cells are text unless they are numbers. */
export interface RowsWrite {
  readonly table: string;
  readonly rows: readonly (readonly Scalar[])[];
  readonly mode: 'append' | 'replace';
}

/** New words for a sheet that stands there already; nothing else about it changes. */
export interface WordsWrite {
  readonly sheetId: string;
  readonly name?: string;
  readonly headers: readonly { readonly row: number; readonly col: number; readonly text: string }[];
  /** Single cells with words, or formulas that show words. */
  readonly cells: readonly { readonly row: number; readonly col: number; readonly content: Scalar; readonly isText: boolean }[];
  /** Whole columns: words of codes, number formats in the units of the language, input messages. */
  readonly columns: readonly { readonly area: Rectangle; readonly values?: readonly Scalar[]; readonly isText: boolean; readonly look?: Pick<ColumnLook, 'prompt' | 'accepts' | 'errorMessage'>; readonly numberFormat?: string }[];
  readonly formats: readonly { readonly row: number; readonly col: number; readonly numberFormat: string }[];
  readonly charts: readonly { readonly name: string; readonly title: string; readonly category?: string; readonly value?: string; readonly series: readonly string[] }[];
}
