import type { WorkbookState } from '../../sheets/workbookState';

/** Everything of a state by which two readings are compared, as text. */
function print(state: WorkbookState): string {
  return JSON.stringify([
    state.sheets.map(({ id, name }) => [id, name]),
    [...state.tables].map(([name, table]) => [name, table.area, table.columns, table.values, [...table.constants]]),
    [...state.blocks].map(([name, block]) => [name, block.area, block.formulas]),
    [...state.names],
  ]);
}

/** Tells whether two readings of the workbook found the same. */
export function isSameState(a: WorkbookState, b: WorkbookState): boolean {
  return print(a) === print(b);
}
