import { expect } from '@jest/globals';
import type { Frame, Locator, Page } from 'playwright-core';
import type { PathStep, StepState } from '../../../src/actions/readPlanPath';
import type { Language } from '../../../src/i18n/language';
import { messagesIn, type Messages } from '../../../src/i18n/messages';
import type { PageId } from '../../../src/taskpane/pages';
import { goTo } from './lookAtPane';
import { cardOf } from './sharedWorkbench';
import { eventually, type PageWindow } from './typeInGrid';

/** Longest that one action on the whole plan may take, on a busy machine too. */
const WAIT = { timeout: 240_000 };

type ColumnKey = keyof Messages['columns'];
type Cells<K extends ColumnKey> = Readonly<Record<K, unknown>>;

/** Somebody who works with the pane and the grid of the page, in one language, and looks at what stands in the workbook. */
export class PaneUser {
  readonly words: Messages['taskpane'];
  readonly messages: Messages;
  /** The language that the sheets speak at the moment. */
  sheets: Messages;

  constructor(readonly page: Page, readonly pane: Frame, readonly language: Language) {
    this.messages = this.sheets = messagesIn(language);
    this.words = this.messages.taskpane;
  }

  card(title: string): Locator {
    return cardOf(this.pane, title);
  }

  open(id: PageId): Promise<void> {
    return goTo(this.pane, id);
  }

  /** Asks a card for its preview: by its first button, or once more after an earlier run. */
  async preview(title: string): Promise<Locator> {
    const card = this.card(title);
    const { preview, again, retry } = this.words.action;
    await card.getByRole('button', { name: new RegExp(`^(${preview}|${again}|${retry}|${this.words.import.proof.save}): `) }).click(WAIT);
    return card;
  }

  /** Goes through preview to result of a card; the keyboard stays in the card all the way. */
  async run(title: string, confirm = this.words.action.generate): Promise<Locator> {
    const card = await this.preview(title);
    await card.getByRole('button', { name: confirm, exact: true }).click(WAIT);
    return this.isDone(title);
  }

  /** Runs a card that writes with one click. */
  async runAtOnce(title: string, label: string): Promise<Locator> {
    await this.card(title).getByRole('button', { name: `${label}: ${title}` }).click(WAIT);
    return this.isDone(title);
  }

  /** Waits for the result of a card. */
  async isDone(title: string): Promise<Locator> {
    const card = this.card(title);
    const { done, doneWithProblems } = this.words.action;
    await card.getByRole('status').filter({ hasText: new RegExp(`^(${done}|${doneWithProblems})`) }).first().waitFor(WAIT);
    expect({ title, isFocusInCard: await card.evaluate((section) => section.contains(document.activeElement)) }).toEqual({ title, isFocusInCard: true });
    return card;
  }

  /** How far each step of the first page is. */
  async steps(): Promise<Readonly<Record<string, StepState>>> {
    await this.open('home');
    const { label, steps, states } = this.words.path;
    const list = this.pane.getByRole('list', { name: label });
    await list.waitFor(WAIT);
    const lines = await list.getByRole('listitem').evaluateAll((items) => items.map((item) => item.querySelector(':scope > span:last-child')?.textContent ?? ''));
    const known = new Map<string, StepState>((Object.entries(states) as [StepState, string][]).map(([state, text]) => [text, state]));
    return Object.fromEntries((Object.keys(steps) as PathStep[]).map((step, at) => [step, known.get(lines[at] ?? '') ?? 'hasProblems']));
  }

  /** What stands open on the sheet of checks, by the row of the check. */
  async openChecks(): Promise<unknown[]> {
    return (await this.rows('Checks', 'rowId', 'isOpen')).filter(({ isOpen }) => Number(isOpen) > 0).map(({ rowId }) => rowId);
  }

  /** A figure at the head of the first page, which must be open. */
  figure(name: keyof Messages['taskpane']['path']['figures']): Promise<string> {
    return this.pane.locator('dl > div').filter({ hasText: this.words.path.figures[name] }).locator('dd').innerText();
  }

  /** The rows of a table, with the columns of these keys. */
  async rows<K extends ColumnKey>(table: string, ...keys: readonly K[]): Promise<Cells<K>[]> {
    const headers = keys.map((key) => this.sheets.columns[key]);
    const cells = await this.page.evaluate(([name, wanted]) => {
      const { workbook } = (window as unknown as PageWindow).threeMapsHost;
      const found = workbook.table(name);
      const sheet = found && workbook.sheet(found.sheetId);
      if (!found || !sheet) return [];
      const at = wanted.map((header) => found.columns.findIndex((column) => column.name === header));
      return Array.from({ length: found.body.rows }, (_, row) => at.map((col) => (col < 0 ? `no column` : sheet.value(found.body.row + row, found.area.col + col))));
    }, [table, headers] as const);
    return cells.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])) as Cells<K>);
  }

  /** The sum of a column of a table. */
  async sum(table: string, key: ColumnKey): Promise<number> {
    return (await this.rows(table, key)).reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
  }

  /** Waits until calculation has brought a sum of a column to an amount, to the cent. */
  async sums(table: string, key: ColumnKey, amount: number): Promise<void> {
    await eventually(`${table} ${key} ${amount}`, () => this.sum(table, key), (sum) => Math.abs(sum - amount) < 0.005);
  }

  /** Names of the sheets, as they stand. */
  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as PageWindow).threeMapsHost.workbook.sheets.map(({ name }) => name));
  }

  /** Goes to a cell of a table, by the place of its row in the body and the key of its column: its sheet, then the box of the address. */
  async select(table: string, row: number, key: ColumnKey): Promise<void> {
    const box = this.page.locator('#address');
    await eventually(`${table} ${key} selected`, async () => {
      const place = await this.showSheetOf(table, row, this.sheets.columns[key]);
      // The grid follows to another sheet at its next look.
      if (place.isElsewhere) await this.page.waitForTimeout(400);
      await box.fill(place.cell);
      await box.press('Enter');
      return this.page.evaluate(([sheetId, at]) => {
        const { selection } = (window as unknown as PageWindow).threeMapsHost.workbook;
        return selection?.sheetId === sheetId && selection.area.row === at;
      }, [place.sheetId, place.row] as const);
    }, (isSelected) => isSelected);
  }

  /** Shows the sheet of a table, and tells where a cell of it lies. */
  private async showSheetOf(table: string, row: number, header: string) {
    const place = await this.page.evaluate(([name, at, wanted]) => {
      const { workbook } = (window as unknown as PageWindow).threeMapsHost;
      const found = workbook.table(name);
      const col = found === undefined ? -1 : found.columns.findIndex((column) => column.name === wanted);
      if (found === undefined || col < 0) return undefined;
      const isElsewhere = workbook.activeSheetId !== found.sheetId;
      workbook.activeSheetId = found.sheetId;
      const letters = (left: number): string => (left < 26 ? '' : String.fromCharCode(64 + Math.floor(left / 26))) + String.fromCharCode(65 + (left % 26));
      return { isElsewhere, sheetId: found.sheetId, row: found.body.row + at, cell: `${letters(found.area.col + col)}${String(found.body.row + at + 1)}` };
    }, [table, row, header] as const);
    if (place === undefined) throw new Error(`${table} has no column ${header}.`);
    return place;
  }

  /** Types the cells of a row of a table, one after the other, in the line above the grid. */
  async type(table: string, row: number, cells: Partial<Readonly<Record<ColumnKey, string>>>): Promise<void> {
    for (const [key, text] of Object.entries(cells)) {
      await this.select(table, row, key as ColumnKey);
      await this.page.locator('#content').fill(text);
      await this.page.locator('#content').press('Enter');
      expect({ key, said: await this.page.locator('#message').innerText() }).toEqual({ key, said: '' });
    }
    // What the pane reads anew must not take the keyboard away from the sheet.
    expect(await this.page.evaluate(() => document.activeElement?.id)).not.toBe('pane');
  }

  /** Everything in the tables that is a number, in order: what a change of language must not touch. */
  numbers(): Promise<string> {
    return this.page.evaluate(() => {
      const { workbook } = (window as unknown as PageWindow).threeMapsHost;
      const tables = workbook.sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => name !== 'ChangeLog').map((table) => ({ sheet, table }))).sort((a, b) => (a.table.name < b.table.name ? -1 : 1));
      return JSON.stringify(tables.map(({ sheet, table }) => [table.name, Array.from({ length: table.body.rows }, (_, row) => table.columns.map((_column, col) => sheet.value(table.body.row + row, table.area.col + col)).filter((value) => typeof value === 'number'))]));
    });
  }
}
