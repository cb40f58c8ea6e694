/** How fine the tracker follows each target line. */
export type TrackerGrain = 'site' | 'siteCategory' | 'siteCategoryTier';

/** Grains from the coarsest to the finest. */
export const GRAINS: readonly TrackerGrain[] = ['site', 'siteCategory', 'siteCategoryTier'];

/** Where a figure lies: ids; an empty id stands for all. */
export interface TrackedPlace {
  readonly line: string;
  readonly site: string;
  readonly category: string;
  readonly tier: string;
}

/** The target of one cell of the plan by month, from the first month of the fiscal year; undefined = not planned yet. */
export interface TargetCell extends TrackedPlace {
  readonly months: readonly (number | undefined)[];
}

/** A line of the tracker. `id` is made of the ids of its place and the same in every run. */
export interface TrackedLine extends TrackedPlace {
  readonly id: string;
  /** Sums of its cells; undefined where none of them is planned. */
  readonly months: readonly (number | undefined)[];
}

/** The lines of a tracker, largest first within the order of their cells. */
export interface TrackedLines {
  readonly lines: readonly TrackedLine[];
  /** Lines that the grain has before small ones join. */
  readonly all: number;
  /** Lines that joined the rest of their target line. */
  readonly joined: number;
  /** The id of the line that a place belongs to; undefined for a place of no line. */
  idOf(place: TrackedPlace): string | undefined;
}

/** Stands for the small places of a target line that stand together. */
const REST = 'rest';
const MONTHS = 12;

/** The place of a cell as the grain sees it. */
function atGrain({ line, site, category, tier }: TrackedPlace, grain: TrackerGrain): TrackedPlace {
  return { line, site, category: grain === 'site' ? '' : category, tier: grain === 'siteCategoryTier' ? tier : '' };
}

function keyOf({ line, site, category, tier }: TrackedPlace): string {
  return [line, site, category, tier].filter((id) => id !== '').join('.');
}

function addMonths(sums: (number | undefined)[], months: readonly (number | undefined)[]): void {
  months.forEach((amount, at) => {
    if (amount !== undefined) sums[at] = (sums[at] ?? 0) + amount;
  });
}

function sizeOf({ months }: TrackedLine): number {
  return months.reduce<number>((sum, amount = 0) => sum + Math.abs(amount), 0);
}

function group(cells: readonly TargetCell[], placeOf: (cell: TargetCell) => TrackedPlace): TrackedLine[] {
  const lines = new Map<string, { place: TrackedPlace; months: (number | undefined)[] }>();
  for (const cell of cells) {
    const place = placeOf(cell);
    const key = keyOf(place);
    const line = lines.get(key) ?? { place, months: Array.from({ length: MONTHS }, () => undefined) };
    addMonths(line.months, cell.months);
    lines.set(key, line);
  }
  return [...lines].map(([id, { place, months }]) => ({ id, ...place, months }));
}

/** Returns how many lines a grain has. */
export function countLines(cells: readonly TargetCell[], grain: TrackerGrain): number {
  return new Set(cells.map((cell) => keyOf(atGrain(cell, grain)))).size;
}

/**
 * Sums the cells of a plan to the lines of a tracker at a grain. Above `most` lines the smallest join one rest for each
 * target line, so that every amount stands in exactly one line and the lines of a month add up to the cells.
 */
export function trackedLines(cells: readonly TargetCell[], grain: TrackerGrain, most: number): TrackedLines {
  const fine = group(cells, (cell) => atGrain(cell, grain));
  const targetLines = new Set(cells.map(({ line }) => line)).size;
  const room = Math.max(0, most - targetLines);
  const kept = fine.length <= most ? undefined : new Set([...fine].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, room).map(({ id }) => id));
  const placeOf = (cell: TrackedPlace): TrackedPlace => {
    const place = atGrain(cell, grain);
    return kept === undefined || kept.has(keyOf(place)) ? place : { line: cell.line, site: REST, category: '', tier: '' };
  };
  const lines = kept === undefined ? fine : group(cells, placeOf);
  const ids = new Set(lines.map(({ id }) => id));
  return {
    lines, all: fine.length, joined: kept === undefined ? 0 : fine.length - kept.size,
    idOf: (place) => {
      const id = keyOf(placeOf(place));
      return ids.has(id) ? id : undefined;
    },
  };
}

/** Tells whether a line is the rest of its target line. */
export function isRest({ site }: TrackedPlace): boolean {
  return site === REST;
}
