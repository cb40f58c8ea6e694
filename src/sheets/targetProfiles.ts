import { Refusal } from '../core/problem';
import { semicolonIn, type Language } from '../i18n/language';
import { withId } from './lineNames';
import { numberIn, textIn, type TableRow } from './readTable';
import type { TargetCube } from './targetCube';
import { WEIGHT_MONTHS } from './targetKeys';
import { lastYearPatterns, seasonPattern, type PatternOf, type PatternTables, type YearPatterns } from './targetPatterns';
import type { UnitPlace } from './targetUnits';

/** What the profiles of the lines are read from. */
export interface ProfileInput {
  /** Rows of TargetLines as they stand; a unit without a row runs as last year. */
  readonly lines: readonly TableRow[];
  readonly units: readonly string[];
  readonly places: readonly UnitPlace[];
  readonly cube: TargetCube;
  /** Days before and after an event that tell the usual. */
  readonly around: number;
  readonly language: Language;
}

/** How the places of a line spread over the months; no reserve where the line itself says which months stay empty. */
export type LinePatterns = Pick<YearPatterns, 'pattern'> & Partial<YearPatterns>;

const SAYS_MONTHS: ReadonlySet<string> = new Set(['even', 'typed']);

/**
 * Returns for a line how its places spread over the months: as last year, evenly, by season, like another line, or by typed weights.
 * Throws a Refusal that names the line: `targets/weights-missing`, `targets/like-missing`, `targets/like-unknown`, `targets/like-circle`.
 */
export function toLinePatterns(input: ProfileInput, tables: PatternTables): (unit: string) => LinePatterns {
  const { pattern: lastYear, reserve } = lastYearPatterns(input.cube, tables, input.around);
  const season = seasonPattern(input.cube.start, tables, lastYear);
  const rows = new Map(input.lines.map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  const known = new Map<string, PatternOf>();
  const find = (unit: string, path: readonly string[]): PatternOf => {
    const row = rows.get(unit.toUpperCase()) ?? {};
    switch (textIn(row, 'targetProfile')) {
      case 'even': return () => WEIGHT_MONTHS.map(() => 1);
      case 'season': return season;
      case 'typed': return typedWeights(row, nameOf(unit));
      case 'likeLine': return likeOther(unit, textIn(row, 'likeLine'), [...path, unit]);
      default: return lastYear;
    }
  };
  const nameOf = (unit: string): string => withId(textIn(rows.get(unit.toUpperCase()) ?? {}, 'description'), unit);
  const likeOther = (unit: string, named: string, path: readonly string[]): PatternOf => {
    const other = input.units.find((id) => id.toUpperCase() === named.toUpperCase());
    if (other === undefined) throw refusal(named === '' ? 'targets/like-missing' : 'targets/like-unknown', 'likeLine', { line: nameOf(unit), other: named, lines: someOf(input.units.filter((id) => id !== unit).map(nameOf), input.language) });
    if (path.includes(other)) throw refusal('targets/like-circle', 'likeLine', { line: nameOf(unit), other: nameOf(other) });
    const months = wholeLine(other, find(other, path), input.places);
    return () => months;
  };
  return (unit) => {
    const pattern = known.get(unit) ?? find(unit, []);
    known.set(unit, pattern);
    return SAYS_MONTHS.has(textIn(rows.get(unit.toUpperCase()) ?? {}, 'targetProfile')) ? { pattern } : { pattern, reserve };
  };
}

/** Most lines that a refusal offers. */
const OFFERED = 8;

function someOf(names: readonly string[], language: Language): string {
  return names.slice(0, OFFERED).join(semicolonIn(language)) + (names.length > OFFERED ? ' …' : '');
}

function refusal(code: string, column: string, params: Readonly<Record<string, string>>): Refusal {
  return new Refusal([{ code, severity: 'error', where: { table: 'TargetLines', column }, params }]);
}

function typedWeights(row: TableRow, line: string): PatternOf {
  const weights = WEIGHT_MONTHS.map((key) => Math.max(0, numberIn(row, key) ?? 0));
  if (weights.every((weight) => weight === 0)) throw refusal('targets/weights-missing', 'targetProfile', { line });
  return () => weights;
}

/** The months of a whole line, its places in proportion to what they sold. */
function wholeLine(unit: string, pattern: PatternOf, places: readonly UnitPlace[]): readonly number[] {
  const own = places.filter((place) => place.unit === unit).map(({ place, sold, own: shares }) => {
    const weights = pattern(place).map((weight, at) => weight * (shares[at] ?? 0));
    const level = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => (level > 0 ? (sold * weight) / level : 0));
  });
  return WEIGHT_MONTHS.map((_, at) => own.reduce((sum, weights) => sum + (weights[at] ?? 0), 0));
}
