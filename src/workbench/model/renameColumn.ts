import { stringifyStructRef } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas } from './allFormulas';
import type { Table, TableColumn } from './table';
import { uniqueColumnName } from './tableColumns';
import type { Workbook } from './workbook';

/** Gives a table column a header, made unique, in its header cell too; formulas that name the column follow. The header is returned. */
export function renameColumn(workbook: Workbook, table: Table, column: TableColumn, wanted: string): string {
  const name = uniqueColumnName(table, wanted, column.id);
  const old = column.name.toLowerCase();
  // A header with characters that formulas escape is looked for in every formula; any other in those that hold its reference.
  const mayName = /['[\]#@]/.test(old) ? () => true : (formula: string) => formula.includes('[') && [`[${old}]`, `[@${old}]`].some((reference) => formula.toLowerCase().includes(reference));
  // Outside the table a formula has to name it; table names are made of letters, digits, points, underscores and backslashes.
  const namesTable = new RegExp(table.name.replace(/[.\\]/g, '\\$&'), 'i');
  const rename = (formula: string, isInside: boolean): string =>
    rewriteFormula(formula, {
      structured: (reference) => {
        const isOwn = reference.table ? reference.table.toLowerCase() === table.name.toLowerCase() : isInside;
        if (!isOwn || !reference.columns?.some((each) => each.toLowerCase() === old)) return undefined;
        return stringifyStructRef({ ...reference, columns: reference.columns.map((each) => (each.toLowerCase() === old ? name : each)) });
      },
    });
  // The cells of a calculated column hold the same text.
  const renamed = new Map<string, string>();
  changeFormulas(workbook, (formula, place) => {
    const isInside = place.table === table;
    if ((!isInside && !namesTable.test(formula)) || !mayName(formula)) return formula;
    const key = `${String(isInside)}${formula}`;
    const known = renamed.get(key) ?? rename(formula, isInside);
    renamed.set(key, known);
    return known;
  });
  column.name = name;
  const sheet = workbook.sheet(table.sheetId);
  const col = table.area.col + table.columns.indexOf(column);
  if (sheet && table.showHeaders && sheet.value(table.area.row, col) !== name) sheet.setValue(table.area.row, col, name);
  return name;
}
