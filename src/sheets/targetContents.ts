import { addMonths, monthToSerial, type Month } from '../core/month';
import { TARGET_LEVELS, type TargetLevel, type TargetRow } from '../domain/targets/splitTargets';
import type { Scalar } from '../core/scalar';
import { targetLinesSheet } from './specs/targetLines';
import { targetLocksSheet } from './specs/targetLocks';
import { targetMarginsSheet } from './specs/targetMargins';
import { targetMonthsSheet } from './specs/targetMonths';
import type { RowContent, SheetContent } from './tableContent';
import type { CubeCell } from './targetCube';
import { TARGET_MONTHS } from './targetKeys';
import type { ReadLock } from './targetLocks';
import type { TargetUnit } from './targetUnits';

/** Targets as they were split, with what names them. */
export interface TargetsToShow {
  readonly units: readonly TargetUnit[];
  readonly rows: readonly TargetRow[];
  /** By row and month of the fiscal year. */
  readonly months: readonly (readonly number[])[];
  readonly locks: readonly ReadLock[];
  readonly start: Month;
  readonly cube: readonly CubeCell[];
  /** The name of a member of a level. */
  readonly nameOf: (level: TargetLevel, id: string) => string;
}

/** A total of the targets. */
export interface TargetMargin {
  readonly id: string;
  readonly level: TargetLevel | 'total' | 'line' | 'month';
  readonly member: string;
  readonly name: string;
  readonly amount: number;
  readonly lastYear: number | undefined;
}

function sum(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100;
}

/** The totals by every level, each as the cells add up to it. */
export function targetMargins({ units, rows, months, start, cube, nameOf }: TargetsToShow): TargetMargin[] {
  const years = months.map(sum);
  const where = (holds: (row: TargetRow) => boolean): number => sum(years.filter((_, at) => rows[at] !== undefined && holds(rows[at])));
  const sold = (holds: (cell: CubeCell) => boolean, part: (cell: CubeCell) => number = ({ months: all }) => sum(all)): number | undefined => (cube.length === 0 ? undefined : sum(cube.filter(holds).map(part)));
  const members = (level: TargetLevel): string[] => [...new Set(rows.map(({ place }) => place[level]))];
  return [
    { id: 'X.total', level: 'total', member: 'total', name: '', amount: sum(years), lastYear: sold(() => true) },
    ...units.map((unit): TargetMargin => ({ id: `X.line.${unit.id}`, level: 'line', member: unit.id, name: unit.description, amount: where(({ line }) => line === unit.id), lastYear: undefined })),
    ...TARGET_LEVELS.flatMap((level) => members(level).map((member): TargetMargin => ({
      id: `X.${level}.${member}`, level, member, name: nameOf(level, member), amount: where(({ place }) => place[level] === member), lastYear: sold(({ place }) => place[level] === member),
    }))),
    ...TARGET_MONTHS.map((key, at): TargetMargin => ({
      id: `X.month.${key}`, level: 'month', member: key, name: addMonths(start, at), amount: sum(months.map((list) => list[at] ?? 0)), lastYear: sold(() => true, (cell) => cell.months[at] ?? 0),
    })),
  ];
}

function marginRows(margins: readonly TargetMargin[]): RowContent[] {
  return margins.map(({ id, level, member, name, amount, lastYear }) => ({
    id,
    values: {
      marginLevel: level, memberName: name, marginLastYear: lastYear ?? null, marginTarget: amount, levelCode: level, memberId: member,
      memberMonth: level === 'month' ? TARGET_MONTHS.indexOf(member) + 1 : null, rowState: 'current',
    },
  }));
}

function lineRows({ units, rows, months }: TargetsToShow, start: Month, gateWords: (unit: TargetUnit) => string): RowContent[] {
  return units.map((unit) => ({
    id: unit.id,
    values: {
      description: unit.description, exclusiveScope: unit.scope, yearTarget: sum(months.filter((_, at) => rows[at]?.line === unit.id).map(sum)),
      firstMonth: unit.from === undefined || unit.from <= start ? null : monthToSerial(unit.from), gateReason: gateWords(unit), owner: unit.owner, agreedLine: unit.agreedLine, lineState: unit.isDraft ? 'draft' : 'agreed', rowState: 'current',
    },
  }));
}

function monthRows({ units, rows, months, nameOf }: TargetsToShow): RowContent[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return rows.map(({ id, line, place }, at) => {
    const unit = byId.get(line);
    const cells: Record<string, Scalar> = Object.fromEntries(TARGET_MONTHS.map((key, month) => [key, months[at]?.[month] ?? 0]));
    return {
      id,
      values: {
        ...cells, description: unit?.description ?? '', siteName: nameOf('site', place.site), category: nameOf('category', place.category), scope: place.scope, tierTitle: place.tier === 'unknown' ? place.tier : nameOf('tier', place.tier), buyer: place.buyer,
        owner: unit?.owner ?? '', yearTarget: sum(months[at] ?? []), lineId: line, siteId: place.site, categoryId: place.category, scopeCode: place.scope, tierId: place.tier, buyerCode: place.buyer,
        lineState: unit?.isDraft === true ? 'draft' : 'agreed', rowState: 'current',
      },
    };
  });
}

function lockRows({ locks, rows, months }: TargetsToShow): RowContent[] {
  return locks.map(({ id, holds }) => ({ id, values: { lockReached: sum(rows.flatMap((row, at) => (months[at] ?? []).filter((_, month) => holds(row, month)))) } }));
}

/** What becomes of rows whose line or place is no longer there: they hold nothing. */
const GONE: Readonly<Record<string, null>> = Object.fromEntries(['yearTarget', ...TARGET_MONTHS].map((key) => [key, null]));

/** The four sheets of the targets. `gateWords` says why a line cannot begin earlier. */
export function targetContents(targets: TargetsToShow, gateWords: (unit: TargetUnit) => string): SheetContent[] {
  const margins = targetMargins(targets);
  const moneyTotal = margins[0]?.amount ?? 0;
  const exhaustive = { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal } as const;
  return [
    { spec: targetMarginsSheet, table: { ...exhaustive, goneValues: { marginTarget: null, marginLastYear: null }, rows: marginRows(margins) } },
    { spec: targetLinesSheet, table: { ...exhaustive, goneValues: { yearTarget: null }, rows: lineRows(targets, targets.start, gateWords) } },
    { spec: targetLocksSheet, table: { mode: 'merge', moneyTotal, rows: lockRows(targets) } },
    // Rows are far smaller than their total; shown in its unit they would all be 0.
    { spec: targetMonthsSheet, table: { ...exhaustive, moneyTotal: moneyTotal / Math.max(1, targets.rows.length), goneValues: GONE, rows: monthRows(targets) } },
  ];
}
