import type { Scalar } from '../core/scalar';
import type { Messages } from '../i18n/messages';

/** Column key, the same in code, dictionary and messages; month columns use the month (`2026-03`) itself. */
export type ColumnKey = string;
/** Name of a list of words, as messages hold them. */
export type ListName = keyof Messages['lists'];
/** Key of a heading, note or input message. */
export type TextKey = keyof Messages['texts'];
/** Key of a generated sheet; its name is a word. */
export type SheetKey = keyof Messages['sheets'];

/**
 * Who fills a column: key and value are written by an action, code is a value never shown, input and list are the
 * user's, formula is native, custom calls a function of ours.
 */
export type ColumnKind = 'key' | 'input' | 'list' | 'formula' | 'custom' | 'value' | 'code';

/** How a number is shown; `money` is shown in the unit that fits the table's total, `price` by its size: it stands beside others of any currency. */
export type CellFormat = 'text' | 'general' | 'integer' | 'number' | 'money' | 'amount' | 'amountIfAny' | 'price' | 'points' | 'figure' | 'percent' | 'share' | 'month' | 'date' | 'monthDay' | 'factor' | 'rate';

/** Colour of a verdict; always beside its word, never alone. */
export type Tone = 'good' | 'steady' | 'watch' | 'bad';

/** Least and greatest number that a cell takes, and what is said of others. */
export interface NumberLimits {
  readonly low: number;
  readonly high: number;
  readonly error: TextKey;
}

/** One column of a generated table. */
export interface ColumnSpec {
  readonly key: ColumnKey;
  readonly kind: ColumnKind;
  readonly format: CellFormat;
  /** Width in characters. */
  readonly width?: number;
  /** Of a column of sentences: lines of text that a cell has room for; 0 = one that grows with what somebody types there. */
  readonly lines?: number;
  /** Header that is not a word, e.g. a month. */
  readonly header?: string;
  /**
   * Formula of the whole column, in keys: `{@key}` is the cell of this row, `{@first:last}` neighbouring ones, `{Table.key}` a column,
   * `{Table.first:last}` neighbouring columns.
   */
  readonly formula?: string;
  /** List whose words the column shows or offers. */
  readonly list?: ListName;
  /** Of a column of names that users give: the one that is ours, told in the language of the plan. */
  readonly ownWord?: TextKey;
  /** Input message of the cells. */
  readonly hint?: TextKey;
  /** Columns of one band stand together; all but the first band are folded away at first. */
  readonly band?: TextKey;
  readonly isHidden?: boolean;
  /** Column of the same row that says why, where this one is a verdict. */
  readonly reason?: ColumnKey;
  /** Of a written column: what stands there never changes again, and looks like it. */
  readonly isFrozen?: boolean;
  /** The cells are links. */
  readonly isLink?: boolean;
  /** Of a written column: the user may type over it and fill it in rows of their own. */
  readonly isEditable?: boolean;
  /** Colours by the code that stands in column `on` of the same row. */
  readonly tones?: { readonly on: ColumnKey; readonly by: Readonly<Record<string, Tone>> };
  /** The user may type a change of the amount: *1.1, or +500万 behind an apostrophe. */
  readonly takesChange?: boolean;
  /** What is typed here (+500万, -5%, *1.1) changes the amount in that column of the same row, and goes then. */
  readonly changes?: ColumnKey;
  /** Cells are shaded by their own number, from the plan's thresholds of heat maps up. */
  readonly isHeat?: boolean;
  /** Value that a new row receives in an input column. */
  readonly initial?: Scalar;
  /** What an entry must be; the user is told when it is not. */
  readonly accepts?: 'percent' | 'nonNegative' | 'list' | NumberLimits;
  /** Defined name over cells of the plan that are offered; other entries are taken after a warning. */
  readonly choices?: string;
  /** Of a column with choices: other entries are taken without a warning. */
  readonly takesOthers?: boolean;
}

/** The column by whose numbers rows stand, the largest first or the smallest. */
export interface TableOrder {
  readonly by: ColumnKey;
  readonly first: 'largest' | 'smallest';
}

/** One generated table. */
export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** Prefix of generated row ids; absent where rows are facts without an id. */
  readonly rowPrefix?: string;
  /** Rows whose column `on` shows this choice are grey: locked ones, or ones whose source is gone. */
  readonly greyed?: { readonly on: ColumnKey; readonly list: ListName; readonly code: string };
  /** Rows stand by the numbers of this column, as long as nobody sorts them otherwise. */
  readonly order?: TableOrder;
  /** Users may add rows of their own. */
  readonly isExtendable?: boolean;
}

/** One cell of a fixed block: a word, a value with its name, a value that is the user's once it stands there, or nothing. */
export type FixedCell =
  | null
  | { readonly text: TextKey; readonly values?: Readonly<Record<string, string>>; readonly look?: Look }
  | { readonly list: ListName; readonly code: string; readonly look?: Look }
  | { readonly column: ColumnKey; readonly look?: Look }
  | { readonly formula: string; readonly format: CellFormat; readonly name?: string; readonly look?: Look }
  | { readonly value: Scalar; readonly format: CellFormat; readonly look?: Look }
  | { readonly input: Scalar; readonly format: CellFormat; readonly name?: string; readonly look: 'input' };

/** How a fixed cell looks. */
export type Look = 'title' | 'note' | 'legend' | 'heading' | 'verdictHeading' | 'numberHeading' | 'label' | 'figure' | 'plain' | 'sentence' | 'warning' | 'ghost' | 'verdict' | 'link' | 'band' | 'input';

/** Fixed cells above the table of a sheet. `name` is unique on the sheet; users find the block by it when rows move. */
export interface FixedBlock {
  readonly name: string;
  /** Rows (from 0) that hold nothing at present and are hidden; absent where no row of the block ever is. */
  readonly hiddenRows?: readonly number[];
  readonly cells: readonly (readonly FixedCell[])[];
}

/** A part of a fixed block, counted from 0 inside it. */
export interface BlockRange {
  readonly block: string;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Where a label stands beside its point. */
export type LabelSide = 'Right' | 'Left' | 'Top' | 'Bottom';

/** A chart over fixed blocks; `type` is a classic kind, so that it lives in every program. */
export interface ChartSpec {
  readonly name: string;
  readonly type: 'Bubble' | 'ColumnClustered' | 'BarClustered' | 'Line' | 'Doughnut' | 'ColumnStacked' | 'BarStacked100';
  readonly title: TextKey;
  readonly series: readonly {
    readonly name?: TextKey;
    readonly values: BlockRange;
    readonly categories?: BlockRange;
    readonly sizes?: BlockRange;
    /** Labels of the points, taken from these cells. */
    readonly labels?: BlockRange;
    /** On which side of its point each of them stands. */
    readonly labelSides?: readonly LabelSide[];
    /** Its values stand beside the points. */
    readonly showsValues?: boolean;
    /** The colour of a verdict that the series stands for; `none` for what has none. */
    readonly tone?: Tone | 'none';
    /** Carries the others without being seen, as the base of a waterfall. */
    readonly isUnfilled?: boolean;
  }[];
  /** Size of bubbles in percent of the usual. */
  readonly bubbleScale?: number;
  /** `isReversed` puts the first category of a bar chart on top; `crossAtEdge` keeps both lines with their numbers at the edge, clear of points around 0; `minimum` is where values begin, empty text where Excel chooses. */
  readonly axes?: { readonly isReversed?: boolean; readonly crossAtEdge?: boolean; readonly minimum?: number | ''; readonly category?: TextKey; readonly value?: TextKey; readonly categoryFormat?: CellFormat; readonly valueFormat?: CellFormat };
  /** Cell (counted from 0) of the corner and size in cells. */
  readonly at: { readonly row: number; readonly col: number; readonly rows: number; readonly cols: number };
}

/** The name of a sheet that says what it shows in the language of the plan. */
export interface WordedName {
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string>>;
}

/** One generated sheet as data: title, fixed blocks, then at most one table with nothing below or beside it. */
export interface SheetSpec {
  readonly key: SheetKey;
  /** Name of a new sheet where it is not the word of its key: that of every language, or a message about what it shows. */
  readonly name?: string | WordedName;
  /** One of several alike: its first stands for it in the dictionary, and it is listed once it is there. */
  readonly isTwin?: boolean;
  readonly part: keyof Messages['lists']['part'];
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly title: TextKey;
  /** What stands in the title. */
  readonly titleValues?: Readonly<Record<string, string>>;
  readonly note?: { readonly text: TextKey; readonly values?: Readonly<Record<string, string>> };
  readonly blocks: readonly FixedBlock[];
  readonly table?: TableSpec;
  readonly charts?: readonly ChartSpec[];
  /** Widths of the first columns in characters, for sheets without a table. */
  readonly widths?: readonly number[];
  /** Of a sheet without a table: it prints on as many pages as it is long, else on one. */
  readonly isLong?: boolean;
  /** Blocks before which a new page begins when the sheet is printed. */
  readonly pageBreaks?: readonly string[];
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
  /** Formulas of defined names that belong to the sheet, in keys. */
  readonly names?: Readonly<Record<string, string>>;
}
