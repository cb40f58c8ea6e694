import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas } from './allFormulas';
import type { Table, TableColumn } from './table';
import type { Workbook } from './workbook';

/** Takes columns out of a table's list; structured references to them are `#REF!`. The cells are left alone. */
export function dropColumns(workbook: Workbook, table: Table, columns: readonly TableColumn[]): void {
  if (columns.length === 0) return;
  const gone = new Set(columns.map((column) => column.name.toLowerCase()));
  table.columns = table.columns.filter((column) => !columns.includes(column));
  changeFormulas(workbook, (formula, place) =>
    rewriteFormula(formula, {
      structured: ({ table: name = '', columns: named = [] }) => {
        const isOwn = name === '' ? place.table === table : name.toLowerCase() === table.name.toLowerCase();
        return isOwn && named.some((column) => gone.has(column.toLowerCase())) ? '#REF!' : undefined;
      },
    }),
  );
}
