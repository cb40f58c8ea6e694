import type { Month } from '../core/month';
import type { RawCell, RawRow } from '../files/rawTable';
import type { DateOrder } from './importTypes';
import { ownText } from './ownText';
import { readAmount, type Decimal } from './readAmount';
import { readDate, readMonthName } from './readDate';

/** Different days of a field that are remembered. */
const DAYS_KEPT = 10_000;
/** Different texts of a field that are numbered. */
const TEXTS_NUMBERED = 2 ** 16;

/** How dates and amounts of one table are written. */
export interface Habits {
  readonly dateOrder: DateOrder;
  readonly decimal: Decimal;
  /** First month of the year in which months without a year lie, where all dates are such names. */
  readonly monthsFrom?: Month | undefined;
}

/** Reads one field of a table's rows. Its columns are resolved once, since millions of rows may be read. */
export class FieldReader {
  private readonly days = new Map<string, number | undefined>();
  private lastDate = '';
  private lastDay: number | undefined;
  private readonly texts = new Map<string, number>();
  private numberedRow: RawRow | undefined;
  private lastNumber = -1;
  /** The only column, −1 where there are several or none. */
  private readonly only: number;

  /** `indexes` are the field's columns, none where the table has no such field; the amounts of several are summed where `isAdded`. */
  constructor(private readonly indexes: readonly number[], private readonly habits: Habits, private readonly isAdded: boolean) {
    this.only = indexes.length === 1 ? indexes[0]! : -1;
  }

  /** Whether the table has no column for the field. */
  get isAbsent(): boolean {
    return this.indexes.length === 0;
  }

  /** The cell as written, of several columns the first that is filled; undefined when there is none. */
  cell(row: RawRow): RawCell | undefined {
    if (this.only >= 0) return row[this.only];
    return this.indexes.length === 0 ? undefined : row[this.indexes.find((index) => !isBlank(row[index])) ?? this.indexes[0]!];
  }

  /** Text without padding; empty when there is none. */
  text(row: RawRow): string {
    const cell = this.cell(row);
    return cell === undefined || cell === null ? '' : typeof cell === 'string' ? trimmed(cell) : String(cell);
  }

  /**
   * Number of the text among the different ones of the field, from 0 in the order in which they come, so that what follows from a text is
   * found once; −1 where there are too many of them. A row is looked up once, whoever asks.
   */
  textNumber(row: RawRow): number {
    if (row !== this.numberedRow) this.lastNumber = this.numberOf(this.text(row));
    this.numberedRow = row;
    return this.lastNumber;
  }

  private numberOf(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const number = this.texts.size;
    if (number === TEXTS_NUMBERED) return -1;
    this.texts.set(ownText(text), number);
    return number;
  }

  /** Number of the field; undefined when empty, NaN when any of its columns cannot be read. */
  amount(row: RawRow): number | undefined {
    if (this.indexes.length < 2 || !this.isAdded) return readAmount(this.cell(row), this.habits.decimal);
    const amounts = this.indexes.map((index) => readAmount(row[index], this.habits.decimal)).filter((amount) => amount !== undefined);
    return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
  }

  /** Day as a serial; undefined when empty, NaN when it cannot be read. Lines of one order share their date, and many orders their day. */
  date(row: RawRow): number | undefined {
    const cell = this.cell(row);
    if (this.habits.monthsFrom !== undefined) return readMonthName(cell, this.habits.monthsFrom);
    if (typeof cell !== 'string') return readDate(cell, this.habits.dateOrder);
    if (cell !== this.lastDate) this.lastDay = this.dayOf(withoutTime(cell));
    // Also of an equal text: when the same line is asked again, it is the very same.
    this.lastDate = cell;
    return this.lastDay;
  }

  private dayOf(text: string): number | undefined {
    let day = this.days.get(text);
    if (day === undefined) {
      day = readDate(text, this.habits.dateOrder);
      if (day !== undefined && this.days.size < DAYS_KEPT) this.days.set(ownText(text), day);
    }
    return day;
  }
}

/** The day of `2025-03-01 10:00` or `3/1/2025 10:00`, which repeats where time stamps do not; other texts as they are. */
function withoutTime(text: string): string {
  if (text.length > 10 && text[4] === '-') return text.slice(0, 10);
  const gap = text.indexOf(' ', 8);
  const before = text.charCodeAt(gap - 1);
  return gap > 0 && gap <= 10 && before >= 0x30 && before <= 0x39 && text.indexOf(' ') === gap ? text.slice(0, gap) : text;
}

function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Ids come padded with tabs, no-break blanks and byte order marks. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f ? text : text.trim();
}
