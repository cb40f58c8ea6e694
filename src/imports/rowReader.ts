import type { RawCell, RawRow } from '../files/rawTable';
import type { DateOrder } from './importTypes';
import { ownText } from './ownText';
import { ADDED_FIELDS, type Field } from './profile';
import { readAmount, type Decimal } from './readAmount';
import { readDate } from './readDate';
import type { FieldPlaces } from './recogniseTable';

/** How dates and amounts of one table are written. */
export interface Habits {
  readonly dateOrder: DateOrder;
  readonly decimal: Decimal;
}

/** Reads the fields of one table's rows, wherever the columns stand. */
export class RowReader {
  private readonly dates = new Map<string, number | undefined>();

  constructor(private readonly places: FieldPlaces, private readonly habits: Habits) {}

  /** Tells whether the table has a column for a field. */
  has(field: Field): boolean {
    return this.places.has(field);
  }

  /** The cell of a field as written, of several columns the first that is filled; undefined when there is none. */
  cell(row: RawRow, field: Field): RawCell | undefined {
    const indexes = this.places.get(field);
    if (!indexes) return undefined;
    const filled = indexes.length === 1 ? indexes[0]! : indexes.find((index) => !isBlank(row[index])) ?? indexes[0]!;
    return row[filled];
  }

  /** Text of a field without padding; empty when there is none. */
  text(row: RawRow, field: Field): string {
    const cell = this.cell(row, field);
    return cell === undefined || cell === null ? '' : typeof cell === 'string' ? trimmed(cell) : String(cell);
  }

  /** Number of a field; undefined when empty, NaN when any of its columns cannot be read. Added fields are summed. */
  amount(row: RawRow, field: Field): number | undefined {
    const indexes = this.places.get(field);
    if (!indexes) return undefined;
    if (indexes.length === 1) return readAmount(row[indexes[0]!], this.habits.decimal);
    if (!ADDED_FIELDS.has(field)) return readAmount(this.cell(row, field), this.habits.decimal);
    const amounts = indexes.map((index) => readAmount(row[index], this.habits.decimal)).filter((amount) => amount !== undefined);
    return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
  }

  /** Number in a cell that belongs to no field, read by the table's habits; undefined when empty, NaN when it cannot be read. */
  number(cell: RawCell | undefined): number | undefined {
    return readAmount(cell, this.habits.decimal);
  }

  /** Day of a field as a serial; undefined when empty, NaN when it cannot be read. */
  date(row: RawRow, field: Field): number | undefined {
    const cell = this.cell(row, field);
    if (typeof cell !== 'string') return readDate(cell, this.habits.dateOrder);
    const day = withoutTime(cell);
    let serial = this.dates.get(day);
    if (serial === undefined) {
      serial = readDate(day, this.habits.dateOrder);
      if (serial !== undefined && this.dates.size < 10_000) this.dates.set(ownText(day), serial);
    }
    return serial;
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
