import type { Month } from '../../core/month';
import { Refusal } from '../../core/problem';
import type { PlanDimensions } from '../../domain/alignment/planDimensions';
import { splitTargets, type TargetLevel } from '../../domain/targets/splitTargets';
import type { ReservedRow } from '../../domain/targets/splitWithReserve';
import { semicolonIn } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { bookingTerms } from '../../sheets/bookingTerms';
import { lineNames, withId } from '../../sheets/lineNames';
import { toPlanDimensions } from '../../sheets/planDimensionRows';
import { numberSetting } from '../../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import { targetCube, type TargetCube } from '../../sheets/targetCube';
import { TARGET_MONTHS } from '../../sheets/targetKeys';
import { readMonths } from '../../sheets/targetLocks';
import { toLinePatterns } from '../../sheets/targetProfiles';
import { agreedUnits, CLAIM_TABLES, DRAFT_UNIT, includedParts, newPlaces, opensAt, placesOfPart, unitPlaces, type AgreedUnits, type TargetUnit, type UnitPlace, type UnitShares } from '../../sheets/targetUnits';
import { wordOf } from '../../sheets/words';
import type { ActionInput } from './definition';

/** Tables from which targets are split. */
export const TARGET_READS: readonly string[] = [
  'SalesFacts', 'DailyFacts', 'BaseEstimate', 'Coverage', 'Sites', 'Categories', 'Tiers', 'Events', 'BudgetCalendar', 'SeasonIndex',
  'Agreed', 'AgreedParts', 'ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct', 'SameBasis', 'Overlaps', 'Asks', 'Opportunities', 'Bottlenecks', 'Plays', 'NewProducts',
];

/** Columns of the maps that say from when something can be sold. */
const STARTS = [['Opportunities', 'sellableFrom'], ['Bottlenecks', 'readyMonth'], ['Plays', 'startMonth'], ['NewProducts', 'launchMonth']] as const;

/** What is to be split, and how it is called. */
export interface ReadTargets {
  readonly units: readonly TargetUnit[];
  readonly rows: readonly ReservedRow[];
  readonly cube: TargetCube;
  readonly dimensions: PlanDimensions;
  readonly nameOf: (level: TargetLevel, id: string) => string;
  /** Units, and parts included in them, that sold nothing in the base year. */
  readonly newUnits: readonly Pick<TargetUnit, 'id' | 'description'>[];
  /** Parts included in agreed lines, as locks. */
  readonly within: readonly TableRow[];
}

/** Reads agreed lines, or the annual target while nothing is agreed, with the places and months over which they are split. */
export function readTargets(input: ActionInput): ReadTargets {
  const { state, settings } = input;
  const rowsOf = (name: string): TableRow[] => tableRows(name, state);
  const planYear = settings.number('planYear');
  if (planYear === undefined) throw new Refusal([{ code: 'targets/no-year', severity: 'error' }]);
  const cube = cubeOf(input, planYear);
  const dimensions = dimensionsOf(input);
  const { units, sharesOf } = readUnits(input, cube, dimensions);
  const sold = unitPlaces(cube, sharesOf);
  const newUnits = units.filter(({ id, amount }) => amount > 0 && !sold.some(({ unit }) => unit === id));
  const places = [...sold, ...newUnits.flatMap(({ id }) => newPlaces(id, cube, dimensions, sharesOf))];
  const within = includedParts(rowsOf('AgreedParts'), units);
  const newParts = within.flatMap((part) => placesOfPart(part, places, () => newPlaces(String(part['lineA']), cube, dimensions, sharesOf), dimensions));
  return {
    units, rows: toRows(input, units, [...places, ...newParts.flatMap((part) => part.places)], cube), cube, dimensions, nameOf: namer(input, dimensions),
    newUnits: [...newUnits, ...newParts], within,
  };
}

/** What the base year sold by place. */
function cubeOf({ state, settings }: ActionInput, planYear: number): TargetCube {
  return targetCube({ facts: tableRows('SalesFacts', state), estimates: tableRows('BaseEstimate', state), coverage: tableRows('Coverage', state) }, planYear, settings);
}

function dimensionsOf({ state, language }: ActionInput): PlanDimensions {
  return toPlanDimensions({ sites: tableRows('Sites', state), categories: tableRows('Categories', state), tiers: tableRows('Tiers', state) }, language);
}

/** The agreed lines; undefined while nothing is agreed. */
function readAgreed(input: ActionInput, dimensions: PlanDimensions, start: Month): AgreedUnits | undefined {
  const rowsOf = (name: string): TableRow[] => tableRows(name, input.state);
  const agreed = rowsOf('Agreed');
  if (agreed.every((row) => textIn(row, 'rowState') === 'gone' || (numberIn(row, 'agreedAmount') ?? 0) <= 0)) return undefined;
  return agreedUnits({
    agreed, parts: rowsOf('AgreedParts'), overlaps: rowsOf('Overlaps'), booking: bookingTerms(input.settings), sameBasis: rowsOf('SameBasis'), asks: rowsOf('Asks'),
    claims: new Map(CLAIM_TABLES.map(([department, table]) => [department, rowsOf(table)])),
    starts: STARTS.map(([table, key]) => ({ rows: rowsOf(table), key })),
  }, dimensions, start);
}

/** Tells which agreed lines own a place in a calendar month, also where lines lack something else; undefined while nothing is agreed. */
export function agreedShares(input: ActionInput, start: Month): UnitShares | undefined {
  return readAgreed(input, dimensionsOf(input), start)?.sharesOf;
}

const ALL_OF_DRAFT = [{ unit: DRAFT_UNIT, share: 1 }];
const allOfDraft: UnitShares = () => ALL_OF_DRAFT;

function readUnits(input: ActionInput, cube: TargetCube, dimensions: PlanDimensions): Pick<AgreedUnits, 'units' | 'sharesOf'> {
  const read = readAgreed(input, dimensions, cube.start);
  if (read === undefined) return { units: [draftUnit(input, cube)], sharesOf: allOfDraft };
  const separator = semicolonIn(input.language);
  if (read.lost.length > 0) throw new Refusal([{ code: 'targets/claim-missing', severity: 'error', params: { names: read.lost.join(separator) } }]);
  if (read.unknown.length > 0) throw new Refusal([{ code: 'targets/scope-unknown', severity: 'error', params: { names: read.unknown.join(separator) } }]);
  return read;
}

/** Before anything is agreed the annual target is split as the base year was; without a target, what the base year sold. */
function draftUnit({ settings, language }: ActionInput, cube: TargetCube): TargetUnit {
  const sold = Math.round(cube.cells.reduce((sum, { months }) => sum + months.reduce((so, amount) => so + amount, 0), 0) * 100) / 100;
  const amount = settings.number('annualTarget') ?? sold;
  if (amount <= 0) throw new Refusal([{ code: 'targets/nothing', severity: 'error' }]);
  const { texts } = messagesIn(language);
  return { id: DRAFT_UNIT, agreedLine: '', description: texts.draftLine, scope: texts.scopeEverything, amount, owner: '', isDraft: true, from: undefined, reason: '', newFrom: undefined };
}

/** The annual target split as the base year was, to the cent, by place and month; months are undefined without a target, and no place without sales. */
export function draftTargets(input: ActionInput, planYear: number): { readonly place: UnitPlace['place']; readonly months: readonly (number | undefined)[] }[] {
  const cube = cubeOf(input, planYear);
  const places = unitPlaces(cube, allOfDraft);
  const target = input.settings.number('annualTarget') ?? 0;
  if (target <= 0 || places.length === 0) return places.map(({ place }) => ({ place, months: TARGET_MONTHS.map(() => undefined) }));
  const split = splitTargets({ rows: toRows(input, [draftUnit(input, cube)], places, cube), lines: [{ id: DRAFT_UNIT, amount: Math.round(target * 100) / 100 }], locks: [] });
  if (split.kind === 'conflict') throw new Refusal([{ code: 'targets/no-room', severity: 'error', params: { names: DRAFT_UNIT } }]);
  return places.map(({ place }, at) => ({ place, months: split.months[at] ?? [] }));
}

function toRows({ state, settings, language }: ActionInput, units: readonly TargetUnit[], places: readonly UnitPlace[], cube: TargetCube): ReservedRow[] {
  const rowsOf = (name: string): TableRow[] => tableRows(name, state);
  const lines = rowsOf('TargetLines');
  const patterns = toLinePatterns({ lines, units: units.map(({ id }) => id), places, cube, around: numberSetting(settings, 'eventBaselineDays'), language }, {
    sites: rowsOf('Sites'), events: rowsOf('Events'), daily: rowsOf('DailyFacts'), calendar: rowsOf('BudgetCalendar'), seasons: rowsOf('SeasonIndex'),
  });
  const before = new Map(rowsOf('TargetMonths').filter((row) => textIn(row, 'rowState') !== 'gone').map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  const isLocked = new Set(lines.filter((row) => textIn(row, 'lineLock') === 'yes').map((row) => textIn(row, 'rowId')));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return places.map(({ unit, place, sold, own, isNew }) => {
    const id = [unit, place.site, place.category, place.scope, place.tier, place.buyer].join('.');
    const row = before.get(id.toUpperCase());
    const { pattern, reserve } = patterns(unit);
    const owned = (weights: readonly number[]): number[] => weights.map((weight, at) => weight * (own[at] ?? 0));
    return {
      id, line: unit, place, seed: sold, pattern: owned(pattern(place)), reserve: reserve === undefined ? undefined : owned(reserve(place)), opens: opensAt(unitOf.get(unit) as TargetUnit, isNew, cube.start),
      fixed: row === undefined ? TARGET_MONTHS.map(() => undefined) : fixedMonths(row, isLocked.has(unit), language),
    };
  });
}

/** Months of a row that stay: the locked ones as they stand. */
function fixedMonths(row: TableRow, isLineLocked: boolean, language: ActionInput['language']): (number | undefined)[] {
  const [id, text] = [textIn(row, 'rowId'), textIn(row, 'locks')];
  const months = isLineLocked ? TARGET_MONTHS.map((_, at) => at) : text === '' ? [] : readMonths(text);
  if (months === undefined) throw new Refusal([{ code: 'targets/months-unreadable', severity: 'error', where: { table: 'TargetMonths', column: 'locks' }, params: { row: withId(lineNames([row], language)(id), id), months: text } }]);
  return TARGET_MONTHS.map((key, at) => (months.includes(at) ? (numberIn(row, key) ?? 0) : undefined));
}

function namer({ language }: ActionInput, dimensions: PlanDimensions): ReadTargets['nameOf'] {
  const { texts } = messagesIn(language);
  const names = new Map((['site', 'category', 'tier'] as const).flatMap((level) => dimensions[level].map(({ id, names: [own = id, name = own] }) => [`${level} ${id}`, name] as const)));
  return (level, id) => {
    if (id === '*') return texts.scopeEverything;
    if (level === 'scope' || level === 'buyer') return wordOf(level, id, language);
    return id === 'unknown' ? wordOf('tier', id, language) : (names.get(`${level} ${id}`) ?? id);
  };
}

