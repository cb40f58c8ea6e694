import { attainmentLight, type Light, type NoiseVerdict } from '../domain/tracking/attainmentLight';
import type { CauseAndAction } from '../domain/tracking/closeMonth';
import type { TrackedLines } from '../domain/tracking/trackedLines';
import { numberIn, textIn, type TableRow } from './readTable';
import { UNASSIGNED_ROW } from './trackerRows';
import type { RowContent } from './tableContent';

/** How lights are judged. */
export interface LightRule {
  readonly green: number;
  readonly amber: number;
  readonly override: boolean;
}

/** A line with target and actual of its months, as the tracker shows them. */
export interface YearOfLine {
  readonly line: string;
  readonly target: readonly (number | undefined)[];
  readonly actual: readonly (number | undefined)[];
}

/** One line in one month. */
export interface MonthOfLine {
  readonly line: string;
  readonly attainment: number | undefined;
  readonly light: Light | undefined;
  readonly verdict: NoiseVerdict;
}

function attained({ target, actual }: YearOfLine, at: number): number | undefined {
  const [planned = 0, sold] = [target[at], actual[at]];
  return sold === undefined || planned <= 0 ? undefined : sold / planned;
}

/** Judges one month of a line by the plan's thresholds and the months before; no light without target or actual. */
export function judgeMonth(year: YearOfLine, at: number, rule: LightRule): MonthOfLine {
  const attainment = attained(year, at);
  const history = Array.from({ length: at }, (_, before) => attained(year, before)).filter((rate) => rate !== undefined);
  if (attainment === undefined) return { line: year.line, attainment, light: undefined, verdict: 'tooFew' };
  return { line: year.line, attainment, ...attainmentLight({ attainment, history, ...rule }) };
}

/** What a row of causes and actions says of its line; empty text and undefined where it says nothing. */
export function toCause(row: TableRow): CauseAndAction {
  return {
    line: textIn(row, 'actionLine'), isNoise: textIn(row, 'causeKind') === 'noise', cause: textIn(row, 'directCause') || textIn(row, 'rootCause'), containment: textIn(row, 'containment'),
    corrective: textIn(row, 'correctiveAction'), owner: textIn(row, 'owner'), due: numberIn(row, 'due'), checkOn: numberIn(row, 'checkOn'),
  };
}

/** What each line is planned to sell and has sold by month: frozen, else typed, else recorded with what was booked late. */
export function yearsOfLines(tracked: TrackedLines, actual: (line: string, at: number) => number | undefined): YearOfLine[] {
  return tracked.lines.map(({ id, months }) => ({ line: id, target: months, actual: months.map((_, at) => actual(id, at)) }));
}

/** A row for each line off target in a month that is open and has data, so that a cause can be written beside it. */
export function proposedActions(years: readonly YearOfLine[], at: number, rule: LightRule): RowContent[] {
  return years.map((year) => judgeMonth(year, at, rule)).filter(({ line, light }) => light === 'red' && line !== UNASSIGNED_ROW)
    .sort((a, b) => (a.attainment ?? 0) - (b.attainment ?? 0)).map(({ line }) => ({ id: `Z${line}`, values: { actionLine: line } }));
}
