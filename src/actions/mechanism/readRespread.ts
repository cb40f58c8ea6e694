import { numberSetting } from '../../sheets/planSettings';
import { respreadLine, type LineRespread } from '../../sheets/respreadRows';
import type { RowContent } from '../../sheets/tableContent';
import { monthKeys } from '../../sheets/trackingKeys';
import type { ActionInput } from './definition';
import { readFreeShares } from './readFreeShares';
import type { ReadTracker } from './readTracker';

/** What each line has missed in its first months (`closed` of them), spread over the others. */
export function readRespread(input: ActionInput, read: ReadTracker, closed: number): LineRespread[] {
  const free = readFreeShares(input, read);
  return read.years.map((year) => respreadLine(year, closed, numberSetting(input.settings, 'respreadCap'), free.get(year.line)));
}

/** What the months from `closed` on get on top, as cells of each line; those before keep what they got. */
export function respreadCells(spread: readonly LineRespread[], closed: number): (id: string) => RowContent['values'] {
  const added = new Map(spread.map((line) => [line.line, line.added]));
  return (id) => Object.fromEntries(monthKeys('s').slice(closed).map((key, at) => [key, added.get(id)?.[closed + at] || null]));
}
