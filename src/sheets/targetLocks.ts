import { positionsOf } from '../domain/alignment/boxes';
import { DIMENSIONS, readScope, type DimensionKey, type PlanDimensions, type PlanLeaf } from '../domain/alignment/planDimensions';
import { parseScope } from '../domain/alignment/scopeLeaves';
import { roundToTotal } from '../domain/targets/roundToTotal';
import { TARGET_LEVELS, type TargetLock, type TargetPlace, type TargetRow } from '../domain/targets/splitTargets';
import { idsIn } from './earliestStart';
import { numberIn, textIn, type TableRow } from './readTable';
import { saysWhere } from './targetUnits';

/** Which rows and months of the targets an amount is fixed for. */
export interface ReadLock {
  readonly id: string;
  readonly amount: number;
  /** Lines by id; empty = all. */
  readonly lines: readonly string[];
  /** Names a place. */
  readonly isPlaced: boolean;
  /** Of the year as a whole. */
  readonly isYear: boolean;
  readonly holds: (row: TargetRow, month: number) => boolean;
}

const ALL_WORDS: ReadonlySet<string> = new Set(['all', '*', '全部', '全年', '整行']);
const MONTHS = 12;

/** Reads months of the fiscal year (3,4 · 3-6 · all) as positions from 0; undefined for what cannot be read. */
export function readMonths(text: string): readonly number[] | undefined {
  if (ALL_WORDS.has(text.trim().toLowerCase())) return Array.from({ length: MONTHS }, (_, at) => at);
  const { names, isAll, isExcept } = parseScope(text);
  if (isAll || isExcept) return undefined;
  const months = names.map(Number);
  return months.every((month) => Number.isInteger(month) && month >= 1 && month <= MONTHS) ? months.map((month) => month - 1) : undefined;
}

/** The plan's leaves with those that rows hold beside them: what is not identified can be fixed too. */
function leavesOf(dimensions: PlanDimensions, rows: readonly TargetRow[], words: (level: string, id: string) => readonly string[]): PlanDimensions {
  const withRows = (key: DimensionKey, level: (typeof TARGET_LEVELS)[number]): PlanLeaf[] => {
    const known = new Set(dimensions[key].map(({ id }) => id));
    const more = [...new Set(rows.map(({ place }) => place[level]))].filter((id) => !known.has(id));
    return [...dimensions[key], ...more.map((id) => ({ id, names: [id, ...words(level, id)] }))];
  };
  return { ...dimensions, site: withRows('site', 'site'), category: withRows('category', 'category'), productScope: withRows('productScope', 'scope'), tier: withRows('tier', 'tier'), buyer: withRows('buyer', 'buyer') };
}

/** Reads the rows of TargetLocks that say an amount; ids of rows that name something unknown come back too. */
export function readLocks(rows: readonly TableRow[], targets: readonly TargetRow[], plain: PlanDimensions, words: (level: string, id: string) => readonly string[]): { locks: ReadLock[]; unknown: string[] } {
  const dimensions = leavesOf(plain, targets, words);
  const unknown: string[] = [];
  const locks = rows.flatMap((row): ReadLock[] => {
    const amount = numberIn(row, 'lockAmount');
    if (amount === undefined) return [];
    const id = textIn(row, 'rowId');
    const scope = { site: textIn(row, 'claimSite'), category: textIn(row, 'claimCategory'), productScope: textIn(row, 'claimScope'), tier: textIn(row, 'claimTier'), buyer: textIn(row, 'claimBuyer'), month: '' };
    const { box, unknown: names } = readScope(scope, dimensions);
    const monthText = textIn(row, 'lockMonths');
    const months = monthText === '' ? undefined : readMonths(monthText);
    const lines = linesIn(textIn(row, 'lineA'), targets);
    if (names.length > 0 || lines === undefined || (monthText !== '' && months === undefined)) {
      unknown.push(...(names.length > 0 ? names.map(({ name }) => `${id}: ${name}`) : [`${id}: ${lines === undefined ? textIn(row, 'lineA') : monthText}`]));
      return [];
    }
    const held = TARGET_LEVELS.map((level) => {
      const key = level === 'scope' ? 'productScope' : level;
      return new Set(positionsOf(box[DIMENSIONS.indexOf(key)] ?? 0n).map((at) => dimensions[key][at]?.id));
    });
    const holdsPlace = (place: TargetPlace): boolean => TARGET_LEVELS.every((level, at) => held[at]?.has(place[level]) === true);
    const holds = (target: TargetRow, month: number): boolean => (months?.includes(month) ?? true) && (lines.length === 0 || lines.includes(target.line)) && holdsPlace(target.place);
    return [{ id, amount, lines, isPlaced: saysWhere(row), isYear: months === undefined, holds }];
  });
  return { locks, unknown };
}

/** The target lines that a cell names: a line by its id, all parts of an agreed line by that of the line; undefined for an unknown one. */
function linesIn(text: string, targets: readonly TargetRow[]): readonly string[] | undefined {
  if (text === '' || text === '*') return [];
  const known = [...new Set(targets.map(({ line }) => line))];
  const exact = known.filter((line) => line.toUpperCase() === text.toUpperCase());
  if (exact.length > 0) return exact;
  const found = idsIn(text).map((id) => known.filter((line) => line.toUpperCase() === id || line.toUpperCase().startsWith(`${id}.`)));
  return found.length === 0 || found.some((lines) => lines.length === 0) ? undefined : found.flat();
}

/** The lines of which every month of every row stays as it is. */
export function heldLines(rows: readonly TargetRow[]): ReadonlySet<string> {
  const free = new Set(rows.filter(({ fixed }) => fixed.includes(undefined)).map(({ line }) => line));
  return new Set(rows.map(({ line }) => line).filter((line) => !free.has(line)));
}

/**
 * What lines are worth once locks of whole lines and of the whole plan count, and the locks that are left to be met by the split.
 * Lines in `held` keep their amounts when the others make up for the total of the plan.
 */
export function applyLineLocks(lines: readonly { readonly id: string; readonly amount: number }[], locks: readonly ReadLock[], held: ReadonlySet<string>): { amounts: Map<string, number>; rest: readonly ReadLock[] } {
  const amounts = new Map(lines.map(({ id, amount }) => [id, amount]));
  const isLine = (lock: ReadLock): boolean => lock.isYear && !lock.isPlaced && lock.lines.length === 1;
  const isTotal = (lock: ReadLock): boolean => lock.isYear && !lock.isPlaced && lock.lines.length === 0;
  const locked = new Set([...held, ...locks.filter(isLine).map((lock) => lock.lines[0] ?? '')]);
  for (const lock of locks.filter(isLine)) amounts.set(lock.lines[0] ?? '', lock.amount);
  const total = locks.filter(isTotal).at(-1);
  const isScaled = total !== undefined && scaleOthers(amounts, locked, total.amount);
  return { amounts, rest: locks.filter((lock) => !isLine(lock) && !(isScaled && isTotal(lock))) };
}

/** Brings the plan to a total by the lines that are not locked, to the cent; tells whether that was possible. */
function scaleOthers(amounts: Map<string, number>, locked: ReadonlySet<string>, total: number): boolean {
  const free = [...amounts].filter(([id, amount]) => !locked.has(id) && amount > 0);
  const left = Math.round((total - [...amounts].reduce((sum, [id, amount]) => (locked.has(id) ? sum + amount : sum), 0)) * 100) / 100;
  if (free.length === 0 || left < 0) return false;
  roundToTotal(free.map(([, amount]) => amount), { total: left }).forEach((amount, at) => amounts.set(free[at]?.[0] ?? '', amount));
  return true;
}

/** A lock as the split takes it. */
export function toTargetLock({ id, amount, holds }: ReadLock, rows: readonly TargetRow[]): TargetLock {
  return { id, amount, holds: (row, month) => rows[row] !== undefined && holds(rows[row], month) };
}
