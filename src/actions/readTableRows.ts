import { Refusal } from '../core/problem';
import type { Scalar } from '../core/scalar';
import { readTable } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import type { TableSpec } from '../sheets/sheetSpec';
import { readState } from './mechanism/readState';

/** Rows of a generated table by column key; choices as codes. Throws a Refusal when there is no such table. */
export async function readTableRows(name: string): Promise<Readonly<Record<string, Scalar>>[]> {
  const spec = [...tableSpecs().values()].find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const state = await readState([spec?.name ?? name]);
  const table = state.tables.get(spec?.name ?? name);
  if (spec === undefined || table === undefined) throw new Refusal([{ code: 'table/missing', severity: 'error', params: { table: name } }]);
  const known = new Set(spec.columns.map((column) => column.key));
  const months = table.columns.filter((column) => /^\d{4}-\d{2}$/.test(column.header) && !known.has(column.header));
  const whole: TableSpec = { ...spec, columns: [...spec.columns, ...months.map(({ header }) => ({ key: header, header, kind: 'value' as const, format: 'general' as const }))] };
  return readTable(whole, state);
}
