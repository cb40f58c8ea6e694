import type { Alignment } from '../domain/alignment/alignClaims';
import { describeBox } from '../domain/alignment/describeBox';
import { meetOf } from '../domain/alignment/boxes';
import type { LinePair } from '../domain/alignment/linePairs';
import type { Overlap } from '../domain/alignment/overlaps';
import { readScope, type PlacedScope, type PlanDimensions } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { scopeWords } from './claimRows';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** Two lines of which the meeting said who counts what they share, with that part. */
export interface SharedPart extends PlacedScope {
  readonly first: string;
  readonly second: string;
}

/** As many shared parts as are written beside agreed lines, the largest first. */
const MOST_PARTS = 200;
const CENT = 0.01;
/** What the estimate leaves behind of a part that is nothing, or all of its line, stays below this share of the line. */
const RESIDUE = 1e-6;

/** The parts that decided pairs of lines share, those that can mean most first. */
export function sharedParts({ lines, overlaps }: Alignment, pairs: readonly LinePair[], dimensions: PlanDimensions): SharedPart[] {
  const scopes = new Map(lines.map(({ line }) => [line.id, readScope(line.scope, dimensions)]));
  const decided = new Set(pairs.map(({ first, second }) => first + second));
  return overlaps.filter(({ first, second }: Overlap) => decided.has(first + second)).slice(0, MOST_PARTS).flatMap(({ first, second }): SharedPart[] => {
    const [a, b] = [scopes.get(first), scopes.get(second)];
    const box = meetOf(a?.box ?? [], b?.box ?? []);
    return box === undefined ? [] : [{ first, second, box, everywhere: box.map((_, at) => a?.everywhere[at] === true && b?.everywhere[at] === true) }];
  });
}

/**
 * Rows of AgreedParts: of what a line owns, how much another line contributes to. The alignment must have been given the parts, in
 * this order, as its resources. `bound` and `owners` by line.
 */
export function sharedPartRows({ lines }: Alignment, parts: readonly SharedPart[], dimensions: PlanDimensions, bound: ReadonlyMap<string, number>, owners: ReadonlyMap<string, string>, language: Language): RowContent[] {
  const entries = new Map(lines.map((entry) => [entry.line.id, entry]));
  // To the cent like the line, which a part can be all of.
  const amountOf = (line: string, at: number): number => {
    const [inside, owned, whole] = [entries.get(line)?.inside[at] ?? 0, entries.get(line)?.owned ?? 0, bound.get(line) ?? 0];
    const residue = Math.max(CENT / 2, RESIDUE * whole);
    if (inside < residue) return 0;
    return owned - inside < residue ? whole : Math.min(whole, Math.round(inside * 100) / 100);
  };
  const found = parts.flatMap(({ first, second, box }, at) => [[first, second], [second, first]].flatMap(([line = '', other = '']) => {
    const amount = amountOf(line, at);
    return amount < CENT ? [] : [{ line, other, amount, scope: describeBox(box, dimensions, scopeWords(language)) }];
  }));
  return found.map(({ line, other, amount, scope }): RowContent => {
    // Several lines can contribute to one scope; their names tell the parts apart.
    const isAlone = found.filter((part) => part.line === line && part.scope === scope).length === 1;
    const partName = isAlone ? scope : `${scope} (${[entries.get(other)?.line.description ?? '', other].join(' ').trim()})`;
    return { id: `K${line}${other}`, values: { lineA: line, partName, partKind: 'within', partAmount: amount, owner: owners.get(other) ?? '', rowState: 'current', lineB: other } };
  });
}

/**
 * What AgreedParts shall hold: the shared parts of now, marks on those of an earlier time that are gone, and on parts of users whose
 * line was bound once and is not now (`bound`: amounts by id); what users typed stays.
 */
export function agreedPartRows(shared: readonly RowContent[], standing: readonly TableRow[], earlier: readonly TableRow[], bound: ReadonlyMap<string, number>): RowContent[] {
  const now = new Set(shared.map(({ id }) => id.toUpperCase()));
  const left = new Set(earlier.map((row) => textIn(row, 'rowId')).filter((id) => !bound.has(id)).map((id) => id.toUpperCase()));
  // A row without an id gets one as it is written.
  const others = standing.filter((row) => textIn(row, 'rowId') !== '' && !now.has(textIn(row, 'rowId').toUpperCase())).map((row): RowContent => {
    const isOwn = textIn(row, 'lineB') === '';
    const isCurrent = isOwn && !left.has(textIn(row, 'lineA').toUpperCase());
    return { id: textIn(row, 'rowId'), values: { rowState: isCurrent ? 'current' : 'gone', ...(isOwn ? {} : { partAmount: null }) } };
  });
  return [...shared, ...others];
}

/** An amount in full, for a difference can be a cent. */
function toTheCent(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** What is wrong with the parts of lines, by description of the line or name of the part. */
export interface PartFaults {
  /** Lines whose splits do not add up to the line, with what the splits and the line amount to. */
  readonly uneven: readonly string[];
  /** Parts that are larger than their line. */
  readonly above: readonly string[];
  /** Parts of lines that were never bound and are not now. */
  readonly unknown: readonly string[];
}

/** Compares parts, as they will stand, with what the lines are bound to now; parts of lines that are gone (`earlier` ones) stay beside them. */
export function partFaults(rows: readonly TableRow[], bound: ReadonlyMap<string, number>, earlier: readonly TableRow[], names: ReadonlyMap<string, string>): PartFaults {
  const amounts = new Map([...bound].map(([id, amount]) => [id.toUpperCase(), amount]));
  const known = new Set([...amounts.keys(), ...earlier.map((row) => textIn(row, 'rowId').toUpperCase())]);
  const typed = rows.filter((row) => ['lineA', 'partName', 'partAmount'].some((key) => textIn(row, key) !== '' || numberIn(row, key) !== undefined));
  const lineOf = (row: TableRow): string => textIn(row, 'lineA').toUpperCase();
  const nameOf = (row: TableRow): string => textIn(row, 'partName') || textIn(row, 'rowId');
  const splits = new Map<string, number>();
  for (const row of typed.filter((part) => textIn(part, 'partKind') === 'split')) splits.set(lineOf(row), (splits.get(lineOf(row)) ?? 0) + (numberIn(row, 'partAmount') ?? 0));
  return {
    uneven: [...bound].flatMap(([id, amount]) => {
      const split = splits.get(id.toUpperCase()) ?? amount;
      return Math.abs(split - amount) < CENT / 2 ? [] : [`${names.get(id) ?? id} (${toTheCent(split)} ≠ ${toTheCent(amount)})`];
    }),
    above: typed.filter((row) => (numberIn(row, 'partAmount') ?? 0) - (amounts.get(lineOf(row)) ?? Infinity) >= CENT / 2).map(nameOf),
    unknown: typed.filter((row) => !known.has(lineOf(row))).map(nameOf),
  };
}
