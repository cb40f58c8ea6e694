import type { RawRow } from '../files/rawTable';
import { dataRows } from './dataRows';
import { FieldReader, type Habits } from './fieldReader';
import type { AbortSignalLike } from './importTypes';
import type { OpenTable } from './openFiles';
import type { Profile } from './profile';

/** Reports whose lines are booked once and never change: it does not matter which file is read first. */
const BOOKED: ReadonlySet<Profile['reader']> = new Set(['settlement', 'transactions']);
/** Rows by which columns of dates are told. */
const SAMPLE = 50;

/** The days (serials) that the lines of a file are of, and the latest day that any of its cells names. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly latest: number;
}

/**
 * Returns the tables in the order in which they are read: files of one report that overlap in time stand newest first, so that of a line
 * that several hold the newest counts. Newer is the file that names the later day (of an order, a payment, a delivery); of equals the
 * one with the later orders, then the one given later. All other tables stay where they are.
 */
export async function newestFirst(opened: readonly OpenTable[], signal?: AbortSignalLike): Promise<OpenTable[]> {
  const ordered = [...opened];
  const changing = opened.filter(({ recognised }) => !BOOKED.has(recognised.profile.reader));
  for (const report of new Set(changing.map(({ recognised }) => recognised.profile.id))) {
    const places = [...opened.keys()].filter((at) => opened[at]!.recognised.profile.id === report && opened[at]!.recognised.places.has('date'));
    if (places.length < 2) continue;
    const spans = new Map<OpenTable, Span>();
    for (const at of places) spans.set(opened[at]!, await spanOf(opened[at]!, signal));
    const tables = [...spans.keys()];
    if (!overlap([...spans.values()])) continue;
    const newest = [...tables].sort((a, b) => isNewer(spans.get(b)!, spans.get(a)!) || tables.indexOf(b) - tables.indexOf(a));
    places.forEach((at, rank) => (ordered[at] = newest[rank]!));
  }
  return ordered;
}

/** Positive where the first is newer. */
function isNewer(one: Span, other: Span): number {
  return one.latest - other.latest || one.last - other.last;
}

function overlap(spans: readonly Span[]): boolean {
  const ordered = spans.filter(({ last }) => Number.isFinite(last)).sort((a, b) => a.first - b.first);
  return ordered.some(({ first }, at) => at > 0 && ordered.slice(0, at).some(({ last }) => first <= last));
}

async function spanOf({ recognised, habits }: OpenTable, signal?: AbortSignalLike): Promise<Span> {
  const readerOf = (index: number): FieldReader => new FieldReader([index], habits, false);
  const ofLines = readerOf(recognised.places.get('date')![0]!);
  let others: readonly FieldReader[] | undefined;
  const span = { first: Infinity, last: -Infinity, latest: -Infinity };
  for await (const rows of dataRows(recognised, signal)) {
    others ??= dateColumns(rows.slice(0, SAMPLE), habits).map(readerOf);
    for (const row of rows) {
      const day = ofLines.date(row);
      if (day !== undefined && day < span.first) span.first = day;
      if (day !== undefined && day > span.last) span.last = day;
      for (const reader of others) span.latest = Math.max(span.latest, reader.date(row) || -Infinity);
    }
  }
  return span;
}

/** Columns of which at least half of the filled cells are written as dates. */
function dateColumns(rows: readonly RawRow[], habits: Habits): number[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const reader = new FieldReader([index], habits, false);
    const filled = rows.filter((row) => row[index] !== null && row[index] !== undefined && row[index] !== '');
    const dates = filled.filter((row) => typeof row[index] === 'string' && /\D/.test(row[index]) && !Number.isNaN(reader.date(row)));
    return filled.length > 0 && dates.length * 2 >= filled.length;
  });
}
