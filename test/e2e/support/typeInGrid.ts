import type { Page } from 'playwright-core';
import type { Workbook } from '../../../src/workbench/model/workbook';

/** The page with the workbook that it shows. */
export interface PageWindow {
  readonly threeMapsHost: { readonly workbook: Workbook };
}

/** Where a cell of a table lies, by the header of its column and what another cell of the row holds. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
  readonly value: unknown;
}

/** Looks for a cell of a table in the page's workbook. */
function seekCell(page: Page, table: string, find: { header: string; value: string }, header: string): Promise<CellPlace | undefined> {
  return page.evaluate(([tableName, findHeader, findValue, wantedHeader]) => {
    const { workbook } = (window as unknown as PageWindow).threeMapsHost;
    const found = workbook.table(tableName);
    const sheet = found && workbook.sheet(found.sheetId);
    if (!found || !sheet) return undefined;
    const columnOf = (name: string) => found.area.col + found.columns.findIndex((column) => column.name === name);
    for (let row = found.body.row; row < found.body.row + found.body.rows; row += 1) {
      if (sheet.value(row, columnOf(findHeader)) !== findValue) continue;
      const col = columnOf(wantedHeader);
      const letters = col < 26 ? String.fromCharCode(65 + col) : `${String.fromCharCode(64 + Math.floor(col / 26))}${String.fromCharCode(65 + (col % 26))}`;
      return { sheet: sheet.name, address: `${letters}${row + 1}`, value: sheet.value(row, col) };
    }
    return undefined;
  }, [table, find.header, find.value, header] as const);
}

/** Waits until a cell of a table is there. */
export async function findCell(page: Page, table: string, find: { header: string; value: string }, header: string): Promise<CellPlace> {
  return eventually(`${table} with ${find.header} ${find.value}`, () => seekCell(page, table, find, header), (place) => place !== undefined) as Promise<CellPlace>;
}

/** Types into the grid as a user does: the sheet's tab, the cell, the keyboard. */
export async function typeInto(page: Page, { sheet, address }: CellPlace, text: string): Promise<void> {
  await page.locator('#grid').getByText(sheet, { exact: true }).last().click();
  await page.locator('#address').fill(address);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until what is read fulfils a condition; custom functions and events need a moment. */
export async function eventually<T>(what: string, read: () => Promise<T>, isReached: (value: T) => boolean, withinMs = 10_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  let value = await read();
  while (!isReached(value)) {
    if (performance.now() > deadline) throw new Error(`Not reached: ${what}; still ${JSON.stringify(value)}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    value = await read();
  }
  return value;
}
