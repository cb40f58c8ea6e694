import type { RawCell, RawRow } from '../files/rawTable';
import { FieldReader, type Habits } from './fieldReader';
import { ADDED_FIELDS, type Field } from './profile';
import { readAmount } from './readAmount';
import type { FieldPlaces } from './recogniseTable';

/** Reads the fields of one table's rows, wherever the columns stand. */
export class RowReader {
  private readonly fields = new Map<Field, FieldReader>();

  constructor(private readonly places: FieldPlaces, private readonly habits: Habits) {}

  /** Tells whether the table has a column for a field. */
  has(field: Field): boolean {
    return this.places.has(field);
  }

  /** The reader of one field, for those who read it of every row. */
  field(field: Field): FieldReader {
    let reader = this.fields.get(field);
    if (!reader) this.fields.set(field, (reader = new FieldReader(this.places.get(field) ?? [], this.habits, ADDED_FIELDS.has(field))));
    return reader;
  }

  /** The readers of several fields by name. */
  all<F extends Field>(fields: readonly F[]): Readonly<Record<F, FieldReader>> {
    return Object.fromEntries(fields.map((field) => [field, this.field(field)])) as Record<F, FieldReader>;
  }

  /** Text of a field without padding; empty when there is none. */
  text(row: RawRow, field: Field): string {
    return this.field(field).text(row);
  }

  /** Number of a field; undefined when empty, NaN when any of its columns cannot be read. Added fields are summed. */
  amount(row: RawRow, field: Field): number | undefined {
    return this.field(field).amount(row);
  }

  /** Number in a cell that belongs to no field, read by the table's habits; undefined when empty, NaN when it cannot be read. */
  number(cell: RawCell | undefined): number | undefined {
    return readAmount(cell, this.habits.decimal);
  }

  /** Day of a field as a serial; undefined when empty, NaN when it cannot be read. */
  date(row: RawRow, field: Field): number | undefined {
    return this.field(field).date(row);
  }
}
