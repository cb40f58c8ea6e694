import { addMonths, monthNumber, monthsBetween, monthToSerial, serialToMonth, type Month } from '../core/month';
import type { BookingTerms } from '../domain/alignment/bookParts';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { meetOf } from '../domain/alignment/boxes';
import { coverageOf, type PastCell } from '../domain/alignment/pastSales';
import { readScope, type PlacedScope, type PlanDimensions } from '../domain/alignment/planDimensions';
import { scopeShares } from '../domain/alignment/scopeShares';
import { TARGET_LEVELS, type TargetPlace } from '../domain/targets/splitTargets';
import { CALENDAR_MONTHS, toClaimLine } from './claimRows';
import { firstTargetMonth, idsIn } from './earliestStart';
import { toLinePairs } from './overlapPairs';
import { numberIn, textIn, type TableRow } from './readTable';
import { claimsSheets } from './specs/claims';
import type { TargetCube } from './targetCube';

/** Whose targets are split: an agreed line, one of its parts, or the whole plan while nothing is agreed. */
export interface TargetUnit {
  readonly id: string;
  readonly agreedLine: string;
  readonly description: string;
  readonly scope: string;
  readonly amount: number;
  readonly owner: string;
  readonly isDraft: boolean;
  /** First month that can hold a target, and which row says so. */
  readonly from: Month | undefined;
  readonly reason: string;
  /** The same for places that sold nothing yet: what their opportunity or product waits for. */
  readonly newFrom: Month | undefined;
}

/** The share (above 0 up to 1) of a place in a month that is a unit's. */
export interface UnitShare {
  readonly unit: string;
  readonly share: number;
}

/** Tells which units own a place in a calendar month; what no unit owns is missing, so that the shares may stay below 1. */
export type UnitShares = (place: TargetPlace, month: number) => readonly UnitShare[];

/** A place of a unit with what it sold there of what is the unit's. */
export interface UnitPlace {
  readonly unit: string;
  readonly place: TargetPlace;
  readonly sold: number;
  /** The unit's share (0–1) by month of the fiscal year. */
  readonly own: readonly number[];
  /** Nothing was sold there: its share follows from the others. */
  readonly isNew: boolean;
}

/** The tables from which agreed lines are read. */
export interface AgreedTables {
  readonly agreed: readonly TableRow[];
  readonly parts: readonly TableRow[];
  readonly claims: ReadonlyMap<Department, readonly TableRow[]>;
  readonly overlaps: readonly TableRow[];
  /** How the plan books what lines share. */
  readonly booking: BookingTerms;
  /** Rows of SameBasis: what each line claims, by which shared parts may be divided. */
  readonly sameBasis: readonly TableRow[];
  readonly asks: readonly TableRow[];
  /** Rows of the maps that say from when something can be sold, each with the column that holds the month. */
  readonly starts: readonly { readonly rows: readonly TableRow[]; readonly key: string }[];
}

/** Stands for the whole plan while nothing is agreed. */
export const DRAFT_UNIT = 'L000000';

const MONTHS = 12;
const EVERYTHING = { claimSite: null, claimCategory: null, claimScope: null, claimTier: null, claimBuyer: null };

interface Claimed {
  readonly unit: TargetUnit;
  readonly claim: TableRow;
  readonly department: Department;
  readonly placed: PlacedScope;
  readonly parts: readonly { readonly unit: TargetUnit; readonly placed: PlacedScope }[];
}

/** The units of agreed lines, and what can be told of every cell; ids of agreed lines whose claim is gone. */
export interface AgreedUnits {
  readonly units: readonly TargetUnit[];
  readonly sharesOf: UnitShares;
  readonly lost: readonly string[];
  /** Scopes that name something unknown. */
  readonly unknown: readonly string[];
}

/** Reads the agreed lines: each line, or its split parts where all of them say where they lie. */
export function agreedUnits(tables: AgreedTables, dimensions: PlanDimensions, start: Month): AgreedUnits {
  const rows = tables.agreed.filter((row) => textIn(row, 'rowState') !== 'gone' && (numberIn(row, 'agreedAmount') ?? 0) > 0);
  const found = rows.map((row) => ({ row, claim: findClaim(textIn(row, 'rowId'), tables) }));
  const unknown: string[] = [];
  const place = (row: TableRow, id: string): PlacedScope => {
    const reading = readScope(toClaimLine(row, 'market', { last: monthNumber(addMonths(start, MONTHS - 1)), start }).scope, dimensions);
    unknown.push(...reading.unknown.map(({ name }) => `${id}: ${name}`));
    return reading;
  };
  const claimed = found.flatMap(({ row, claim }): Claimed[] => {
    if (claim === undefined) return [];
    const unit = unitOfLine(row, claim.row, tables);
    const placed = place(claim.row, unit.id);
    return [{ unit, claim: claim.row, department: claim.department, placed, parts: partsOf(unit, placed, tables.parts, place) }];
  });
  return {
    units: claimed.flatMap(({ unit, parts }) => (parts.length > 0 ? parts.map((part) => part.unit) : [unit])),
    sharesOf: unitShares(claimed, tables, dimensions),
    lost: found.filter(({ claim }) => claim === undefined).map(({ row }) => textIn(row, 'description') || textIn(row, 'rowId')),
    unknown,
  };
}

function findClaim(id: string, { claims }: AgreedTables): { row: TableRow; department: Department } | undefined {
  return DEPARTMENTS.flatMap((department) => (claims.get(department) ?? []).filter((row) => textIn(row, 'rowId') === id).map((row) => ({ row, department })))[0];
}

function unitOfLine(row: TableRow, claim: TableRow, { asks, starts }: AgreedTables): TargetUnit {
  const id = textIn(row, 'rowId');
  const told = [numberIn(row, 'firstMonth'), firstTargetMonth(claim, asks)].flatMap((serial) => serial ?? []);
  const from = told.length === 0 ? undefined : serialToMonth(Math.max(...told));
  const evidence = new Set(idsIn(textIn(claim, 'evidence')));
  const waits = starts.flatMap(({ rows, key }) => rows.filter((one) => evidence.has(textIn(one, 'rowId').toUpperCase())).flatMap((one) => ({ id: textIn(one, 'rowId'), serial: numberIn(one, key) ?? 0 })));
  const last = waits.reduce((latest, one) => (one.serial > latest.serial ? one : latest), { id: '', serial: 0 });
  const asked = asks.filter((ask) => idsIn(textIn(ask, 'linkedLines')).includes(id.toUpperCase()) || idsIn(textIn(claim, 'asks')).includes(textIn(ask, 'rowId').toUpperCase()));
  const holding = asked.find((ask) => from !== undefined && monthToSerial(serialToMonth(numberIn(ask, 'doneOn') ?? numberIn(ask, 'promisedFor') ?? 0)) === monthToSerial(from));
  return {
    id, agreedLine: id, description: textIn(row, 'description'), scope: textIn(row, 'exclusiveScope'), amount: numberIn(row, 'agreedAmount') ?? 0,
    owner: textIn(row, 'accountable'), isDraft: false, from, reason: holding === undefined ? '' : textIn(holding, 'rowId'), newFrom: last.serial > 0 ? serialToMonth(last.serial) : undefined,
  };
}

/** The split parts of a line, if each of them says where it lies. */
function partsOf(line: TargetUnit, placed: PlacedScope, rows: readonly TableRow[], place: (row: TableRow, id: string) => PlacedScope): Claimed['parts'] {
  const own = rows.filter((row) => textIn(row, 'lineA').toUpperCase() === line.id.toUpperCase() && textIn(row, 'partKind') === 'split');
  if (own.length === 0 || own.some((row) => !saysWhere(row))) return [];
  return own.flatMap((row) => {
    const id = `${line.id}.${textIn(row, 'rowId')}`;
    const part = place({ ...EVERYTHING, ...row }, id);
    const box = meetOf(placed.box, part.box) ?? [];
    const unit = { ...line, id, description: textIn(row, 'partName') || line.description, amount: numberIn(row, 'partAmount') ?? 0, owner: textIn(row, 'owner') || line.owner };
    return [{ unit, placed: { box, everywhere: part.everywhere } }];
  });
}

/** Whether a row names a place in any dimension. */
export function saysWhere(row: TableRow): boolean {
  return Object.keys(EVERYTHING).some((key) => textIn(row, key) !== '');
}

function unitShares(claimed: readonly Claimed[], { overlaps, booking, sameBasis }: AgreedTables, dimensions: PlanDimensions): UnitShares {
  const stated = new Map(sameBasis.map((row) => [textIn(row, 'rowId'), numberIn(row, 'comparable')]));
  const amounts = claimed.map(({ unit: { id, amount } }) => stated.get(id) ?? amount);
  const sharesOf = scopeShares(claimed.map(({ unit, department, placed }) => ({ line: { id: unit.id, department }, ...placed })), amounts, toLinePairs(overlaps), booking, dimensions);
  const partOf = claimed.map(({ parts }) => coverageOf(parts.map(({ placed }) => placed), dimensions));
  const unitAt = (at: number, cell: PastCell): string | undefined => {
    const { unit, parts = [] } = claimed[at] ?? {};
    if (parts.length === 0) return unit?.id;
    const holders = partOf[at]?.(cell) ?? 0n;
    return parts.find((_, part) => (holders >> BigInt(part)) & 1n)?.unit.id;
  };
  return (place, month) => {
    const cell = toCell(place, month);
    return sharesOf(cell).flatMap(([at, share]) => {
      const unit = unitAt(at, cell);
      return unit === undefined ? [] : [{ unit, share }];
    });
  };
}

function toCell({ scope, ...place }: TargetPlace, month: number): PastCell {
  return { ...place, productScope: scope, month: String(month), revenue: 0 };
}

/** The share (0–1) of a place that is a unit's, by month of the fiscal year. */
function ownMonths(shares: readonly (readonly UnitShare[])[], unit: string): number[] {
  return shares.map((month) => month.find((one) => one.unit === unit)?.share ?? 0);
}

/** Who owns a place, by month of the fiscal year. */
function sharesByMonth(place: TargetPlace, { start }: TargetCube, sharesOf: UnitShares): (readonly UnitShare[])[] {
  return Array.from({ length: MONTHS }, (_, at) => sharesOf(place, monthNumber(addMonths(start, at))));
}

/** The places of the cube by the units that own them, divided where several do; what no unit owns is left out. */
export function unitPlaces(cube: TargetCube, sharesOf: UnitShares): UnitPlace[] {
  return cube.cells.flatMap(({ place, months }): UnitPlace[] => {
    const shares = sharesByMonth(place, cube, sharesOf);
    return [...new Set(shares.flat().map(({ unit }) => unit))].flatMap((unit): UnitPlace[] => {
      const own = ownMonths(shares, unit);
      const sold = months.reduce((sum, amount, at) => sum + amount * (own[at] ?? 0), 0);
      return sold > 0 ? [{ unit, place, sold, own, isNew: false }] : [];
    });
  });
}

/**
 * Places for a unit that sold nothing in the base year: every combination of the plan's leaves that is the unit's, in proportion to
 * what each leaf has of all sales, as if the dimensions had nothing to do with each other; leaves that nobody sold count alike.
 */
export function newPlaces(unit: string, cube: TargetCube, dimensions: PlanDimensions, sharesOf: UnitShares): UnitPlace[] {
  const leaves = TARGET_LEVELS.map((level) => dimensions[level === 'scope' ? 'productScope' : level].map(({ id }) => id));
  const all = leaves.reduce<readonly (readonly string[])[]>((places, ids) => places.flatMap((place) => ids.map((id) => [...place, id])), [[]]);
  const found = all.flatMap((ids) => {
    const place = Object.fromEntries(TARGET_LEVELS.map((level, at) => [level, ids[at] ?? ''])) as unknown as TargetPlace;
    const own = ownMonths(sharesByMonth(place, cube, sharesOf), unit);
    return own.some((share) => share > 0) ? [{ place, own }] : [];
  });
  const shares = TARGET_LEVELS.map((level) => leafShares(new Set(found.map(({ place }) => place[level])), level, cube));
  const weightOf = (place: TargetPlace): number => TARGET_LEVELS.reduce((product, level, at) => product * (shares[at]?.get(place[level]) ?? 0), 1);
  // A place that is the unit's in part alone counts for that part.
  return found.map(({ place, own }) => ({ unit, place, own, isNew: true, sold: (weightOf(place) * own.reduce((sum, share) => sum + share, 0)) / MONTHS })).filter(({ sold }) => sold > 0);
}

function leafShares(ids: ReadonlySet<string>, level: (typeof TARGET_LEVELS)[number], { cells }: TargetCube): Map<string, number> {
  const sums = new Map([...ids].map((id) => [id, 0]));
  for (const { place, months } of cells) if (ids.has(place[level])) sums.set(place[level], (sums.get(place[level]) ?? 0) + months.reduce((sum, amount) => sum + amount, 0));
  const whole = [...sums.values()].reduce((sum, amount) => sum + Math.max(0, amount), 0);
  return new Map([...sums].map(([id, amount]) => [id, whole > 0 ? Math.max(0, amount) / whole : 1 / ids.size]));
}

/** Parts that lines include and that say where they lie, in the form of a lock of the line. */
export function includedParts(parts: readonly TableRow[], units: readonly TargetUnit[]): TableRow[] {
  return parts.filter((row) => textIn(row, 'partKind') === 'within' && saysWhere(row)).flatMap((row) => {
    const unit = units.find(({ id }) => id.toUpperCase() === textIn(row, 'lineA').toUpperCase());
    return unit === undefined ? [] : [{ ...row, lineA: unit.id, lockAmount: numberIn(row, 'partAmount') ?? null }];
  });
}

/** New places for an included part in which its line sold nothing; none where it did. */
export function placesOfPart(part: TableRow, places: readonly UnitPlace[], candidates: () => readonly UnitPlace[], dimensions: PlanDimensions): { id: string; description: string; places: UnitPlace[] }[] {
  const coverage = coverageOf([readScope(toClaimLine({ ...part, firstMonth: null, lastMonth: null }, 'market', CALENDAR_MONTHS).scope, dimensions)], dimensions);
  const isInside = ({ place }: UnitPlace): boolean => coverage(toCell(place, 1)) !== 0n;
  if (places.some((one) => one.unit === part['lineA'] && isInside(one))) return [];
  return [{ id: textIn(part, 'rowId'), description: textIn(part, 'partName'), places: candidates().filter(isInside) }];
}

/** The position (from 0) of the first month in which a place of a unit can hold a target; 12 = none of the year. */
export function opensAt({ from, newFrom }: TargetUnit, isNew: boolean, start: Month): number {
  const months = [from, isNew ? newFrom : undefined].flatMap((month) => month ?? []);
  return Math.min(MONTHS, Math.max(0, ...months.map((month) => monthsBetween(start, month))));
}

/** Tables of the departments' claims. */
export const CLAIM_TABLES: readonly (readonly [Department, string])[] = DEPARTMENTS.map((department) => [department, claimsSheets[department].table?.name ?? '']);
