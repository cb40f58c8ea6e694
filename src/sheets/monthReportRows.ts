import { semicolonIn, type Language } from '../i18n/language';
import type { YearOfLine } from './actionRows';
import { numberIn, textIn, type TableRow } from './readTable';
import { ROOM, type ReportRow } from './specs/monthReport';

const NOTHING = { why: '', owner: '', target: undefined, actual: undefined, due: undefined } as const;

/** A line of the tracker as the report names it. */
export interface ReportLine {
  readonly name: string;
  readonly owner: string;
}

/** The three lines furthest above their target of a month and the three furthest below, by money; a line on target is neither. */
export function bestAndWorst(years: readonly YearOfLine[], at: number, lineOf: (id: string) => ReportLine): ReportRow[] {
  const judged = years.flatMap(({ line, target, actual }) => {
    const [planned, sold] = [target[at], actual[at]];
    return planned === undefined || planned <= 0 || sold === undefined ? [] : [{ line, target: planned, actual: sold, gap: sold - planned }];
  });
  const rows = (part: 'best' | 'worst', sign: 1 | -1): ReportRow[] =>
    judged.filter(({ gap }) => gap * sign > 0.005).sort((a, b) => (b.gap - a.gap) * sign).slice(0, ROOM[part])
      .map(({ line, target, actual }) => ({ ...NOTHING, part, what: lineOf(line).name, owner: lineOf(line).owner, target, actual }));
  return [...rows('best', 1), ...rows('worst', -1)];
}

/** Causes that were written in a month, then what is being done about them, as its sheet of actions has them. */
export function causesAndActions(actions: readonly TableRow[], language: Language): ReportRow[] {
  const separator = semicolonIn(language);
  const join = (row: TableRow, keys: readonly string[]): string => keys.map((key) => textIn(row, key)).filter((part) => part !== '').join(separator);
  const causes = actions.filter((row) => join(row, ['directCause', 'rootCause']) !== '').slice(0, ROOM.cause);
  const done = actions.filter((row) => join(row, ['containment', 'correctiveAction']) !== '').slice(0, ROOM.action);
  return [
    ...causes.map((row): ReportRow => ({ ...NOTHING, part: 'cause', what: textIn(row, 'actionAbout'), why: join(row, ['directCause', 'rootCause']), owner: textIn(row, 'owner') })),
    ...done.map((row): ReportRow => ({ ...NOTHING, part: 'action', what: textIn(row, 'actionAbout'), why: join(row, ['containment', 'correctiveAction']), owner: textIn(row, 'owner'), due: numberIn(row, 'due') })),
  ];
}

/** A decision that the owner is asked for. */
export function askedDecision(what: string, owner = ''): ReportRow {
  return { ...NOTHING, part: 'decision', what, owner };
}
