import { invalid, unavailable } from '../core/methodError';
import { mixWhatIf } from '../domain/product-map/mixWhatIf';
import type { MixOutcome } from '../domain/product-map/mixWhatIf';
import { checkFraction, isLeftOut, readCell, readFraction, readFullNumbers, readNumbers } from './arguments';
import { toFigureCell } from './cells';
import { answer } from './failure';

/**
 * Returns margin, change, mix effect, rate effect, margin before, revenue multiple of the item and of the whole, and the
 * share needed for the target (empty without one) in a row of 8, as `mixWhatIf` of the product map has them.
 * @customfunction MIX_WHATIF
 */
export function mixWhatIfRow(
  shares: unknown[][],
  margins: unknown[][],
  item: unknown,
  newShare?: unknown,
  newMargin?: unknown[][],
  mode?: unknown,
  targetMargin?: unknown,
): unknown[][] {
  return answer(() => {
    const { names, numbers } = readShares(shares);
    const place = readPlace('item', item, names);
    if (place === undefined) throw unavailable('argument/missing', { argument: 'item' });
    const outcome = mixWhatIf({
      shares: numbers,
      margins: readRates('margins', margins),
      item: place,
      newShare: readFraction('newShare', newShare),
      newMargins: readNewMargins(newMargin),
      absorber: isProRata(mode) ? undefined : readPlace('mode', mode, names),
      targetMargin: readFraction('targetMargin', targetMargin),
    });
    return [toRow(outcome)];
  });
}

function toRow({ neededShare, ...found }: MixOutcome): unknown[] {
  const { margin, change, mixEffect, rateEffect, marginBefore, itemMultiple, totalMultiple } = found;
  const cells = [margin, change, mixEffect, rateEffect, marginBefore, itemMultiple, totalMultiple].map(toFigureCell);
  return [...cells, neededShare === undefined ? '' : toFigureCell(neededShare)];
}

/** Shares in one row or column, or with their names before them: name and share side by side, or names above shares. */
function readShares(raw: unknown): { names: readonly string[]; numbers: readonly number[] } {
  const rows: unknown[][] = Array.isArray(raw) ? (raw as unknown[][]) : [[raw]];
  if (rows.every((row) => row.length === 2 && typeof row[0] === 'string')) {
    return { names: rows.map(([name]) => String(name).trim()), numbers: readRates('shares', rows.map(([, share]) => [share])) };
  }
  const [names = [], numbers = []] = rows;
  if (rows.length === 2 && names.every((name) => typeof name === 'string')) {
    return { names: names.map((name) => name.trim()), numbers: readRates('shares', [numbers]) };
  }
  return { names: [], numbers: readRates('shares', raw) };
}

function readRates(argument: string, raw: unknown): readonly number[] {
  const { cells } = readFullNumbers(argument, raw);
  cells.forEach(checkFraction);
  return cells;
}

function readNewMargins(raw: unknown): number | readonly number[] | undefined {
  const { cells } = readNumbers('newMargin', raw);
  if (cells.every((cell) => cell === undefined)) return undefined;
  const [only, ...more] = readRates('newMargin', raw);
  return more.length === 0 ? only : [only ?? 0, ...more];
}

function isProRata(raw: unknown): boolean {
  const cell = readCell('mode', raw);
  return isLeftOut(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === 'prorata');
}

/** Reads a row number from 1, or a name from beside the shares, as a place from 0; undefined when left out. */
function readPlace(argument: 'item' | 'mode', raw: unknown, names: readonly string[]): number | undefined {
  const cell = readCell(argument, raw);
  if (isLeftOut(cell)) return undefined;
  if (typeof cell === 'number') return cell - 1;
  const place = names.indexOf(String(cell).trim());
  if (place < 0) throw invalid(argument === 'item' ? 'mix/item' : 'mix/absorber');
  return place;
}
