import type { Generated } from './generated';
import { STAMP } from './mergeTable';
import type { ColumnSpec, FixedCell, SheetSpec, TableSpec } from './sheetSpec';

/** Under this name the values inside the messages of a sheet are noted, so that its words can be said again. */
export const VALUES = '#values';

/** The values inside the messages of a sheet as they were noted when it was written, by text key; empty where nothing was noted. */
export function notedValues(spec: Pick<SheetSpec, 'key'>, generated: Generated): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const noted = generated.get(`${spec.key}!.${VALUES}`)?.formula ?? '';
  return noted === '' ? {} : (JSON.parse(noted) as Record<string, Record<string, string>>);
}

function withValues<T extends FixedCell>(cell: T, values: ReturnType<typeof notedValues>): T {
  return cell !== null && 'text' in cell && values[cell.text] !== undefined ? { ...cell, values: values[cell.text] } : cell;
}

/** A table as it was last written: with columns that its plain form lacks (months), formulas as they were, values where there were none. */
export function presentTable(table: TableSpec, generated: Generated): TableSpec {
  const known = new Set(table.columns.map((column) => column.key));
  const noted = [...generated.values()].filter((entry) => entry.table === table.name);
  const extra = noted.filter((entry) => !known.has(entry.columnKey)).map((entry): ColumnSpec => ({ key: entry.columnKey, header: entry.columnKey, kind: 'value', format: 'integer', width: 9 }));
  const columns = table.columns.map((column): ColumnSpec => {
    const written = generated.get(`${table.name}.${column.key}`)?.formula;
    if (column.formula === undefined || written === undefined) return column;
    const { formula: _formula, ...rest } = column;
    return written === '' ? { ...rest, kind: 'value' } : { ...column, formula: written };
  });
  const stamp = columns.findIndex((column) => column.key === STAMP);
  const at = stamp < 0 ? columns.length : stamp;
  return { ...table, columns: [...columns.slice(0, at), ...extra, ...columns.slice(at)] };
}

/** Names as they were last written: some depend on the data of their action. */
function presentNames(names: NonNullable<SheetSpec['names']>, generated: Generated): NonNullable<SheetSpec['names']> {
  return Object.fromEntries(Object.entries(names).map(([name, formula]) => [name, generated.get(`name!.${name}`)?.formula ?? formula]));
}

/** A sheet in the form in which it was last written, from its plain form and the notes. */
export function presentSpec(spec: SheetSpec, generated: Generated): SheetSpec {
  const values = notedValues(spec, generated);
  return {
    ...spec,
    ...(typeof spec.name === 'object' ? { name: { ...spec.name, values: values[spec.name.text] ?? spec.name.values } } : {}),
    ...(spec.titleValues === undefined ? {} : { titleValues: values[spec.title] ?? spec.titleValues }),
    ...(spec.note === undefined ? {} : { note: { ...spec.note, ...(values[spec.note.text] === undefined ? {} : { values: values[spec.note.text] as Readonly<Record<string, string>> }) } }),
    blocks: spec.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map((cell) => withValues(cell, values))) })),
    ...(spec.table === undefined ? {} : { table: presentTable(spec.table, generated) }),
    ...(spec.names === undefined ? {} : { names: presentNames(spec.names, generated) }),
  };
}
