import type { MonthNumber } from '../../i18n/twelve';
import type { ReviewKind } from '../reviewChoice';
import type { CellFormat, ColumnKey, FixedBlock, FixedCell, ListName, Look, TextKey } from '../sheetSpec';
import { unusedRows } from './unusedRows';

/** One side of a comparison; visits and orders are undefined where no report tells, money is in plan currency. */
export interface SideFigures {
  readonly visits: number | undefined;
  readonly orders: number | undefined;
  readonly units: number;
  readonly sales: number;
  readonly adSpend: number;
}

/** A cell of a list that an action has filled; empty text where nothing is known. */
export type Known = string | number;

/** The stretches in which a launch is told. */
export type RampBy = 'week' | 'month';

/** What a review page shows. Lists longer than their room are cut by whoever fills them. */
export interface ReviewForm {
  readonly number: MonthNumber;
  /** What is reviewed, as the name of its sheet and its note say it; empty before anything is. */
  readonly title: string;
  readonly kind: ReviewKind;
  /** Values of the note below the title. */
  readonly about: Readonly<Record<string, string>>;
  /** Whether there is a side to compare with. */
  readonly hasBase: boolean;
  /** Whether the sites' sales are numbers of orders, since no report tells their money. */
  readonly countsOrders: boolean;
  readonly sites: readonly { readonly name: string; readonly before: SideFigures | undefined; readonly now: SideFigures | undefined }[];
  readonly categories: readonly { readonly name: string; readonly before: SideFigures | undefined; readonly now: SideFigures | undefined }[];
  /** What an event's uplift is computed from; all empty for other kinds. */
  readonly uplift: Readonly<Record<'actual' | 'baseline' | 'pullForward' | 'waiting' | 'adSpend' | 'cm2Rate' | 'lastActual' | 'lastBaseline', Known>>;
  /** Of a launch: weeks or months since; empty for other kinds. */
  readonly ramp: readonly (readonly [from: number, days: number, orders: Known, actual: number, plan: Known])[];
  readonly rampBy: RampBy;
  /** Of a launch: money spent so far besides the typed investment, and margin after ads a month. */
  readonly launchMoney: { readonly spent: number; readonly monthlyMargin: Known } | undefined;
  readonly steps: readonly (readonly Known[])[];
  readonly churn: readonly (readonly Known[])[];
  readonly slow: readonly (readonly Known[])[];
  readonly ads: readonly (readonly Known[])[];
  readonly rivals: readonly (readonly Known[])[];
  /** Row ids of what is written down about the review. */
  readonly causes: readonly string[];
  readonly lessons: readonly string[];
  readonly actions: readonly string[];
  /** Codes of what is missing. */
  readonly gaps: readonly string[];
  /** Days: date, day from the event, sales, what they are compared with. */
  readonly curve: readonly (readonly [date: number, offset: number, actual: Known, usual: Known])[];
}

/** What is known of an uplift before anything is. */
export const NO_UPLIFT: ReviewForm['uplift'] = { actual: '', baseline: '', pullForward: '', waiting: '', adSpend: '', cm2Rate: '', lastActual: '', lastBaseline: '' };

/** Rows that the lists of a page have room for. */
export const REVIEW_ROOM = { sites: 6, categories: 8, ramp: 26, steps: 10, churn: 6, slow: 6, ads: 6, rivals: 5, causes: 5, lessons: 4, actions: 5, gaps: 20, curve: 50 } as const;

/** Whether a kind of review follows a launch, which needs nothing to compare with. */
export const isLaunch = (kind: ReviewKind): boolean => kind === 'siteLaunch' || kind === 'productLaunch';
/** Key of the sheet of a review. */
export const reviewKey = (number: MonthNumber): `review${MonthNumber}` => `review${number}`;
/** Row id of a review in the list of reviews. */
export const reviewRowId = (number: MonthNumber): string => `R${number}`;
/** Defined name of a block of a review. */
export const reviewBlock = (number: MonthNumber, block: string): string => `tm_${reviewKey(number)}_${block}`;
/** A cell of a block, row and column from 1. */
export const cellOf = (number: MonthNumber, block: string, row: number, col: number): string => `INDEX(${reviewBlock(number, block)},${row},${col})`;
/** A blank cell of a block is handed over as empty text. */
export const orEmpty = (cell: string): string => `IF(${cell}="","",${cell})`;

/** A cell of a list that has nothing to say. */
export const EMPTY: FixedCell = { value: '', format: 'text', look: 'plain' };
/** The heading of a list. */
export const heading = (text: TextKey): FixedCell => ({ text, look: 'heading' });
/** The heading of a column of numbers. */
export const numberHead = (column: ColumnKey): FixedCell => ({ column, look: 'numberHeading' });
/** The heading of a column of words. */
export const wordHead = (column: ColumnKey): FixedCell => ({ column, look: 'heading' });
/** A value that an action writes; empty where nothing is known. */
export const known = (value: Known | undefined, format: CellFormat, look: Look = 'plain'): FixedCell => ({ value: value ?? '', format, look });
/** A formula, without its equals sign. */
export const formula = (text: string, format: CellFormat, look: Look = 'plain'): FixedCell => ({ formula: `=${text}`, format, look });
/** A written code, shown by its word of the lists. */
export const wordCell = (list: ListName, code: Known, look: Look = 'plain'): FixedCell => (code === '' ? { value: '', format: 'text', look } : { formula: `=INDEX(List_${list},MATCH("${code}",ListCode_${list},0))`, format: 'general', look });

const rowsFrom = (first: number, end: number): number[] => Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);

/** A list under its headings with as many rows as it has room for, so that the block keeps its size; rows that hold nothing are hidden. */
export function listBlock(name: keyof typeof REVIEW_ROOM, head: readonly FixedCell[], rows: readonly (readonly FixedCell[])[]): FixedBlock {
  const room = REVIEW_ROOM[name];
  const shown = rows.slice(0, room);
  const blank = Array.from({ length: room - shown.length }, () => Array.from({ length: head.length }, () => EMPTY));
  return { name, cells: [head, ...shown, ...blank], hiddenRows: unusedRows(shown.length, room) };
}

/** A list that says in a line below its headings why it is empty; the line is hidden while there are rows. */
export function listOrReason(name: keyof typeof REVIEW_ROOM, head: readonly FixedCell[], rows: readonly (readonly FixedCell[])[], reason: FixedCell): FixedBlock {
  const { cells, hiddenRows = [] } = listBlock(name, head, rows);
  const [first = head, ...rest] = cells;
  const isEmpty = rows.length === 0;
  return { name, cells: [first, [reason], ...rest], hiddenRows: isEmpty ? rowsFrom(2, cells.length + 1) : [1, ...hiddenRows.map((row) => row + 1)] };
}

/** A block that has nothing to show at present: all of its rows are hidden. */
export function hideUnless(isShown: boolean, block: FixedBlock): FixedBlock {
  return { ...block, hiddenRows: isShown ? (block.hiddenRows ?? []) : block.cells.map((_, row) => row) };
}
