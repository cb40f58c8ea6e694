import type { Table } from './table';

/** An id for a new column, higher than any that the table ever gave. */
export function newColumnId(table: Table): number {
  table.lastColumnId = Math.max(table.lastColumnId, ...table.columns.map((column) => column.id)) + 1;
  return table.lastColumnId;
}

/** A header that no other column of the table has: the wanted text, else with the next number, as Excel makes it. */
export function uniqueColumnName(table: Table, wanted: string, except?: number): string {
  const taken = new Set(table.columns.filter((column) => column.id !== except).map((column) => column.name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  const [, stem = wanted, digits] = /^(.*?)(\d+)?$/s.exec(wanted) ?? [];
  for (let number = digits === undefined ? 2 : Number(digits) + 1; ; number += 1) {
    const name = `${stem}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
