import type { WorkbookState } from '../../sheets/workbookState';
import { readState } from './readState';

/** What cells show while the custom functions that they need are at work. */
const AT_WORK: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;
/** Somewhat more than a minute in all; functions that did not answer by then are waiting for something else. */
const MOST_READINGS = 20;

/** Reads tables once their custom functions have answered; as they stand, where that takes longer than a minute. */
export async function readSettled(tables: readonly string[]): Promise<WorkbookState> {
  for (let reading = 1, pause = FIRST_PAUSE_MS; ; reading += 1, pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const state = await readState(tables);
    if (reading === MOST_READINGS || !isAtWork(state, tables)) return state;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function isAtWork({ tables }: WorkbookState, names: readonly string[]): boolean {
  return names.some((name) => tables.get(name)?.values?.some((row) => row.some((cell) => AT_WORK.has(cell))) === true);
}
