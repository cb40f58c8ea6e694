import type { Language } from '../i18n/language';
import type { ColumnIds } from './findColumns';
import { columnIdsOf, readGenerated, type Generated } from './generated';
import type { ColumnKey, TableSpec } from './sheetSpec';
import { findColumns } from './findColumns';
import { headerOf } from './words';
import type { WorkbookState } from './workbookState';

/** What planning a write needs to know besides the contents. */
export interface PlanContext {
  readonly state: WorkbookState;
  readonly language: Language;
  readonly generated: Generated;
  readonly columnIds: ColumnIds;
  /** Every table spec by name, so that formulas can name columns of other tables. */
  readonly tables: ReadonlyMap<string, TableSpec>;
  readonly replaceTyped: boolean;
}

/** Collects what planning needs. */
export function toPlanContext(state: WorkbookState, language: Language, tables: ReadonlyMap<string, TableSpec>, replaceTyped: boolean): PlanContext {
  const generated = readGenerated(state);
  return { state, language, generated, columnIds: columnIdsOf(generated), tables, replaceTyped };
}

/** Positions of the columns of an existing table by key; empty when the table is not there. */
export function positionsOf(spec: TableSpec, context: PlanContext): ReadonlyMap<ColumnKey, number> {
  const state = context.state.tables.get(spec.name);
  return state === undefined ? new Map() : findColumns(spec, state, context.columnIds);
}

/** The header under which a column stands now, or will stand once written. */
export function presentHeader(tableName: string, key: ColumnKey, context: PlanContext): string {
  const spec = context.tables.get(tableName);
  const column = spec?.columns.find((candidate) => candidate.key === key);
  if (spec === undefined || column === undefined) throw new Error(`No column ${tableName}.${key}`);
  const position = positionsOf(spec, context).get(key);
  const state = context.state.tables.get(tableName);
  return (position === undefined ? undefined : state?.columns[position]?.header) ?? headerOf(column, context.language);
}
