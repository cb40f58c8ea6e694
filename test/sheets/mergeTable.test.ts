import { describe, expect, test } from '@jest/globals';
import type { Scalar } from '../../src/core/scalar';
import { mergeTable, type MergedTable } from '../../src/sheets/mergeTable';
import type { TableSpec } from '../../src/sheets/sheetSpec';
import { stampRow } from '../../src/sheets/stamp';
import type { RowContent, TableContent } from '../../src/sheets/tableContent';
import type { TableState } from '../../src/sheets/workbookState';

const SPEC: TableSpec = {
  name: 'T',
  rowPrefix: 'P',
  columns: [
    { key: 'rowId', kind: 'key', format: 'text' },
    { key: 'net', kind: 'value', format: 'money' },
    { key: 'scope', kind: 'value', format: 'text', list: 'scope' },
    { key: 'cost', kind: 'input', format: 'number', initial: 7 },
    { key: 'share', kind: 'formula', format: 'percent', formula: '={@net}' },
    { key: 'stamp', kind: 'value', format: 'text' },
  ],
};
const POSITIONS = new Map(SPEC.columns.map((column, position) => [column.key, position]));

/** A row as the table was written: with its stamp. */
function written(id: string, net: Scalar, cost: Scalar = null): Scalar[] {
  return [id, net, '老品', cost, 0, stampRow(['net', 'scope'], [net, 'existing'])];
}

/** A row in which the user changed one cell. */
function changed(row: readonly Scalar[], at: number, value: Scalar): Scalar[] {
  return row.map((cell, position) => (position === at ? value : cell));
}

function stateOf(values: readonly (readonly Scalar[])[], formulas: TableState['formulas'] = new Map()): TableState {
  const columns = SPEC.columns.map(({ key }, index) => ({ id: index + 1, header: key }));
  return { name: 'T', sheetId: 's', area: { row: 3, col: 0, rows: values.length + 1, cols: columns.length }, columns, values, constants: new Map(), formulas };
}

const row = (id: string, net: Scalar, more: Record<string, Scalar> = {}): RowContent => ({ id, values: { net, scope: 'existing', ...more } });

function merge(state: TableState | undefined, rows: readonly RowContent[], more: Partial<TableContent> = {}, replaceTyped = false): MergedTable {
  return mergeTable(SPEC, state, POSITIONS, { mode: 'merge', rows, ...more }, 'zh-CN', replaceTyped);
}

describe('mergeTable', () => {
  test('changes nothing where every cell holds what it shall hold', () => {
    const merged = merge(stateOf([written('P000001', 10, 3), written('P000002', 20)]), [row('P000002', 20), row('P000001', 10)]);
    expect([merged.columns.size, merged.changedCells, merged.typedOver, merged.keptInputs]).toEqual([0, 0, [], 1]);
  });

  test('refreshes by row id, leaves the order to the user, puts new rows last', () => {
    const merged = merge(stateOf([written('P000002', 20), written('P000001', 10)]), [row('P000001', 11), row('P000003', 30), row('P000002', 20)]);
    expect(merged.ids).toEqual(['P000002', 'P000001', 'P000003']);
    expect(merged.columns.get('net')).toEqual([20, 11, 30]);
    expect(merged.proposals.get('cost')).toEqual([7]);
  });

  test('keeps rows that are not named, and marks them where the list is complete', () => {
    const state = stateOf([written('P000001', 10), written('P000002', 20)]);
    expect(merge(state, [row('P000001', 10)]).goneRows).toBe(0);
    const marked = merge(state, [row('P000001', 10)], { isExhaustive: true, goneColumn: 'scope' });
    expect([marked.rowCount, marked.goneRows]).toEqual([2, 1]);
  });

  test('a word of ours that was told anew in the other language was typed by nobody', () => {
    const spec: TableSpec = { ...SPEC, columns: SPEC.columns.map((column) => (column.key === 'scope' ? { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised' } : column)) };
    const positions = new Map(spec.columns.map((column, position) => [column.key, position]));
    const fresh = (category: string): TableContent => ({ mode: 'merge', rows: [{ id: 'P000001', values: { net: 10, category } }] });
    const first = mergeTable(spec, undefined, positions, fresh('未归类'), 'zh-CN', false);
    const relabelled = stateOf([['P000001', 10, 'Not categorised', null, 0, first.columns.get('stamp')?.[0] ?? null]]);
    const merged = mergeTable(spec, relabelled, positions, fresh('Lamps'), 'en', false);
    expect([merged.typedOver, merged.columns.get('category')]).toEqual([[], ['Lamps']]);
  });

  test('lists a typed value with both values, keeps it, and replaces it when that is confirmed', () => {
    const state = stateOf([changed(written('P000001', 10), 1, 99)]);
    const kept = merge(state, [row('P000001', 12)]);
    expect(kept.typedOver).toEqual([{ row: 0, id: 'P000001', key: 'net', typed: 99, calculated: 12 }]);
    expect(kept.columns.get('net')).toBeUndefined();
    expect(merge(state, [row('P000001', 12)], {}, true).columns.get('net')).toEqual([12]);
  });

  test('knows a typed value as typed run after run', () => {
    const state = stateOf([changed(written('P000001', 10), 1, 99)]);
    const first = merge(state, [row('P000001', 12)]);
    const stamp = first.columns.get('stamp')?.[0] ?? state.values?.[0]?.[5] ?? null;
    expect(merge(stateOf([changed(changed(written('P000001', 10), 1, 99), 5, stamp)]), [row('P000001', 13)]).typedOver).toHaveLength(1);
  });

  test('takes what it left alone for its own where the stamp was made of other columns', () => {
    const before = changed(written('P000001', 10), 5, stampRow(['net', 'cost', 'scope'], [10, 3, 'existing']));
    const left = merge(stateOf([before]), [{ id: 'P000001', values: { scope: 'existing' } }]).columns.get('stamp')?.[0] ?? null;
    expect(merge(stateOf([changed(before, 5, left)]), [row('P000001', 13)]).typedOver).toEqual([]);
  });

  test('keeps a formula in place of a value, also when its result is the value', () => {
    const formulas = new Map([[1, new Map([[0, '=4+6']])]]);
    const merged = merge(stateOf([written('P000001', 10)], formulas), [row('P000001', 10)]);
    expect(merged.typedOver).toEqual([{ row: 0, id: 'P000001', key: 'net', typed: '=4+6', calculated: 10 }]);
    expect(merge(stateOf([written('P000001', 10)], formulas), [row('P000001', 10)], {}, true).columns.get('net')).toEqual([10]);
  });

  test('fills an emptied cell again', () => {
    const merged = merge(stateOf([changed(written('P000001', 10), 1, '')]), [row('P000001', 10)]);
    expect([merged.columns.get('net'), merged.typedOver]).toEqual([[10], []]);
  });

  test('takes the word of either language for the same code', () => {
    expect(merge(stateOf([changed(written('P000001', 10), 2, 'Existing')]), [row('P000001', 10)]).typedOver).toEqual([]);
  });

  test('gives blank and copied row ids a new one; the first keeps its own', () => {
    const merged = merge(stateOf([written('P000001', 10), written('p000001', 10), written('', 5)]), [row('P000001', 10)]);
    expect([merged.ids, merged.repairedIds]).toEqual([['P000001', 'P000002', 'P000003'], 2]);
  });

  test('takes the one row of an empty table, whose formulas alone hold something, for none', () => {
    const merged = merge(stateOf([[null, '', null, null, 0, '']]), [row('P000001', 10)]);
    expect([merged.oldCount, merged.rowCount, merged.repairedIds]).toEqual([0, 1, 0]);
  });

  test('replaces facts whole', () => {
    const merged = merge(stateOf([written('P000001', 10), written('P000002', 20)]), [row('P000002', 21)], { mode: 'replace' });
    expect([merged.rowCount, merged.columns.get('net')]).toEqual([1, [21]]);
  });
});
