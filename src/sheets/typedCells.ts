import type { Scalar } from '../core/scalar';
import { STAMP, stampedColumns } from './mergeTable';
import { numberIn, textIn, type TableRow } from './readTable';
import type { ColumnKey, TableSpec } from './sheetSpec';
import { matchesMark, readStamp } from './stamp';

/** A number that the user has typed over one that an action wrote. */
export interface TypedNumber {
  readonly id: string;
  readonly key: ColumnKey;
  readonly amount: number;
}

/** Finds the numbers typed over written ones in some columns of a table; cells that were emptied are none. */
export function typedNumbers(spec: TableSpec, rows: readonly TableRow[], keys: ReadonlySet<ColumnKey>): TypedNumber[] {
  const stamped = stampedColumns(spec).map((column) => column.key);
  return rows.flatMap((row) => {
    const marks = readStamp(row[STAMP] as Scalar | undefined, stamped) ?? [];
    return stamped.flatMap((key, at): TypedNumber[] => {
      const [amount, valueMark] = [numberIn(row, key), marks[at]];
      if (!keys.has(key) || amount === undefined || valueMark === undefined || matchesMark(amount, valueMark)) return [];
      return [{ id: textIn(row, 'rowId'), key, amount }];
    });
  });
}
