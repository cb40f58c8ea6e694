import type { AlignedLine, Alignment } from '../domain/alignment/alignClaims';
import { coverageOf, type PastCell } from '../domain/alignment/pastSales';
import { readScope, type Box, type PlacedScope, type PlanDimensions } from '../domain/alignment/planDimensions';
import type { ResourceCap } from '../domain/alignment/proposeAmounts';
import { shareInside } from '../domain/alignment/shareInResource';
import { isBlank } from '../core/scalar';
import { CALENDAR_MONTHS, toClaimLine } from './claimRows';
import { idsIn } from './earliestStart';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** A row of Caps that can be read: a limit, its scope, and the lines that it is about (none = all). */
export interface ReadCap extends PlacedScope {
  readonly id: string;
  readonly amount: number;
  readonly lines: readonly string[];
}

/** The readable rows of Caps, and those that are not, with what they lack, for a reader of either language. */
export interface ReadCaps {
  readonly caps: readonly ReadCap[];
  readonly unreadable: readonly { readonly cap: string; readonly missing: string }[];
}

/** Cells of a row of Caps that make it one; a row without any says nothing. */
const CELLS = ['resource', 'capKind', 'claimSite', 'claimCategory', 'claimScope', 'claimBuyer', 'claimTier', 'linkedLines', 'capAmount'];

/** Reads Caps; `lines` are the ids of all claims. */
export function readCaps(rows: readonly TableRow[], lines: readonly string[], dimensions: PlanDimensions): ReadCaps {
  const known = new Set(lines.map((id) => id.toUpperCase()));
  const caps: ReadCap[] = [];
  const unreadable: { cap: string; missing: string }[] = [];
  for (const row of rows.filter((one) => CELLS.some((key) => !isBlank(one[key] ?? null)))) {
    const amount = numberIn(row, 'capAmount');
    const { box, everywhere, unknown } = readScope(toClaimLine(row, 'market', CALENDAR_MONTHS).scope, dimensions);
    const named = idsIn(textIn(row, 'linkedLines'));
    const isUnnamed = named.length === 0 && textIn(row, 'linkedLines') !== '';
    const names = [...unknown.map(({ name }) => name), ...named.filter((id) => !known.has(id)), ...(isUnnamed ? [textIn(row, 'linkedLines')] : [])];
    const missing = [...(amount === undefined ? ['list:missingField:amount'] : []), ...names.map((name) => `list:missingField:scope ${name}`)];
    if (amount === undefined || missing.length > 0) unreadable.push({ cap: textIn(row, 'resource') || textIn(row, 'rowId'), missing: missing.join(' · ') });
    else caps.push({ id: textIn(row, 'rowId'), amount, lines: named, box, everywhere });
  }
  return { caps, unreadable };
}

/** What a line counts: what it owns, its plain amount while that cannot be told, nothing for one that is left out. */
export function countedOf({ owned, basis, unknown }: AlignedLine): number | undefined {
  if (owned !== undefined) return owned;
  return basis.kind === 'comparable' && unknown.length === 0 ? basis.steps.comparable : undefined;
}

/**
 * The caps with the share of each line that they limit: what the line owns inside the scope of the cap, of all that it owns. The
 * alignment must have been given the caps, in this order, as its resources.
 */
export function toCaps({ lines }: Alignment, caps: readonly ReadCap[], past: readonly PastCell[], dimensions: PlanDimensions): ResourceCap[] {
  const revenueOf = revenueInside(past, dimensions);
  const counted = lines.flatMap((entry) => (countedOf(entry) === undefined ? [] : [{ entry, box: readScope(entry.line.scope, dimensions).box }]));
  return caps.map((cap, at): ResourceCap => {
    const shares = counted.filter(({ entry }) => cap.lines.length === 0 || cap.lines.includes(entry.line.id.toUpperCase())).map(({ entry: { line, owned = 0, inside }, box }) => {
      const share = owned > 0 ? (inside[at] ?? 0) / owned : shareInside(box, cap.box, revenueOf);
      return [line.id, share] as const;
    });
    return { id: cap.id, amount: cap.amount, shares: new Map(shares.filter(([, share]) => share > 0)) };
  });
}

function revenueInside(past: readonly PastCell[], dimensions: PlanDimensions): (box: Box) => number {
  const known = new Map<string, number>();
  return (box) => {
    const key = box.join();
    const sum = known.get(key) ?? sumInside({ box, everywhere: box.map(() => false) }, past, dimensions);
    known.set(key, sum);
    return sum;
  };
}

function sumInside(scope: PlacedScope, past: readonly PastCell[], dimensions: PlanDimensions): number {
  const coverage = coverageOf([scope], dimensions);
  return past.reduce((sum, cell) => (coverage(cell) === 0n ? sum : sum + cell.revenue), 0);
}

/** What all lines use of a cap. */
export function usedOf({ shares }: ResourceCap, { lines }: Alignment): number {
  return lines.reduce((sum, entry) => sum + (countedOf(entry) ?? 0) * (shares.get(entry.line.id) ?? 0), 0);
}

/** Rows of Caps: how much of each is used; `standing` ones that are no readable cap lose the figure of an earlier time. */
export function capRows(caps: readonly ResourceCap[], alignment: Alignment, standing: readonly TableRow[]): RowContent[] {
  const used = new Map(caps.map((cap) => [cap.id, usedOf(cap, alignment)]));
  const ids = standing.map((row) => textIn(row, 'rowId')).filter((id) => id !== '');
  return ids.map((id) => ({ id, values: { capUsed: used.get(id) ?? null } }));
}
