import type { Scalar } from '../core/scalar';
import { numberIn, textIn, type TableRow } from './readTable';
import { valueText } from './stamp';
import type { RowContent } from './tableContent';

/** A line as it was when its round was frozen, by column key of Submissions. */
export type FrozenLine = RowContent;

/** Columns of Submissions that tell the round, not what was stated in it. */
const OF_THE_ROUND: ReadonlySet<string> = new Set(['rowId', 'roundNumber', 'frozenAt', 'frozenCopy', 'stamp']);

/** Returns the row with a hidden copy of all that it says, from which it can be put back whatever is typed over it. */
export function withCopy({ id, values }: RowContent): FrozenLine {
  return { id, values: { ...values, frozenCopy: JSON.stringify(values) } };
}

/** Returns the lines of all frozen rounds as they were frozen, whatever was typed over them since; a row without a readable copy as it stands. */
export function readFrozen(submissions: readonly TableRow[]): FrozenLine[] {
  return submissions.map((row) => ({ id: textIn(row, 'rowId'), values: copyIn(row) ?? visible(row) })).map(withCopy);
}

/** Lines of frozen rounds whose rows were deleted from Submissions, from the copies beside them in Rounds; as they were frozen. */
export function deletedLines(submissions: readonly TableRow[], rounds: readonly TableRow[]): FrozenLine[] {
  const standing = new Set(submissions.map((row) => textIn(row, 'rowId').toUpperCase()));
  return rounds.flatMap((row) => {
    const [id, values] = [`R${textIn(row, 'rowId').slice(1)}`, copyIn(row)];
    return values === undefined || standing.has(id.toUpperCase()) ? [] : [withCopy({ id, values })];
  });
}

function copyIn(row: TableRow): RowContent['values'] | undefined {
  try {
    const copy: unknown = JSON.parse(textIn(row, 'frozenCopy'));
    return typeof copy === 'object' && copy !== null ? (copy as RowContent['values']) : undefined;
  } catch {
    return undefined;
  }
}

function visible(row: TableRow): RowContent['values'] {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !['rowId', 'frozenCopy', 'stamp'].includes(key)));
}

/** Tells which frozen lines show something else than was frozen, by what they describe. */
export function typedOverLines(submissions: readonly TableRow[], frozen: readonly FrozenLine[]): string[] {
  const byId = new Map(submissions.map((row) => [textIn(row, 'rowId'), row]));
  return frozen.filter(({ id, values }) => Object.keys(values).some((key) => key !== 'frozenCopy' && valueText(byId.get(id)?.[key]) !== valueText(values[key]))).map(({ values }) => String(values['description'] ?? ''));
}

/** The lines of one round. */
export function linesOfRound(frozen: readonly FrozenLine[], round: number): FrozenLine[] {
  return frozen.filter(({ values }) => values['roundNumber'] === round);
}

/** What each of these lines counted, by line. */
export function amountsOf(lines: readonly FrozenLine[]): Map<string, number> {
  return new Map(lines.map(({ values }) => [String(values['lineA']), amountOf(values)]));
}

/** Tells whether two rounds say the same of the same lines. */
export function isSameRound(one: readonly FrozenLine[], other: readonly FrozenLine[]): boolean {
  const told = (lines: readonly FrozenLine[]): string => JSON.stringify(lines.map(({ values }) => Object.entries(values).filter(([key]) => !OF_THE_ROUND.has(key)).map(([key, value]) => [key, valueText(value)]).sort()).sort());
  return told(one) === told(other);
}

/** Rows of Rounds for all frozen rounds: each line with what it counted, beside the round before; a line that has left counts nothing. */
export function roundRows(frozen: readonly FrozenLine[]): RowContent[] {
  const last = Math.max(0, ...frozen.map(({ values }) => Number(values['roundNumber'])));
  return Array.from({ length: last }, (_, at) => rowsOfRound(at + 1, linesOfRound(frozen, at + 1), linesOfRound(frozen, at))).flat();
}

function rowsOfRound(round: number, lines: readonly FrozenLine[], before: readonly FrozenLine[]): RowContent[] {
  const byLine = (list: readonly FrozenLine[]): Map<string, Readonly<Record<string, Scalar>>> => new Map(list.map(({ values }) => [String(values['lineA']), values]));
  const [now, then] = [byLine(lines), byLine(before)];
  return [...new Set([...now.keys(), ...then.keys()])].map((line) => {
    const [present, past] = [now.get(line), then.get(line)];
    const { description = null, department = null } = present ?? past ?? {};
    return {
      id: `J${roundLine(round, line)}`,
      values: { roundNumber: round, lineA: line, description, department, roundBeforeAmount: past === undefined ? null : amountOf(past), roundAmount: amountOf(present), frozenCopy: present?.['frozenCopy'] ?? null },
    };
  });
}

function amountOf(values: Readonly<Record<string, Scalar>> | undefined): number {
  return numberIn(values ?? {}, 'roundAmount') ?? 0;
}

/** A line in a round, as ids of rows name it. */
export function roundLine(round: number, line: string): string {
  return `${String(round).padStart(2, '0')}${line}`;
}

/** Changes below a cent are none. */
const CENT = 0.005;

/** Lines of the latest of several rounds that changed and have no reason beside them yet, by what they describe. */
export function changesWithoutReason(rows: readonly RowContent[], rounds: readonly TableRow[]): string[] {
  const last = Math.max(0, ...rows.map(({ values }) => Number(values['roundNumber'])));
  const reasons = new Map(rounds.map((row) => [textIn(row, 'rowId'), textIn(row, 'roundReason')]));
  const changed = rows.filter(({ values }) => last > 1 && values['roundNumber'] === last && Math.abs(Number(values['roundAmount']) - Number(values['roundBeforeAmount'] ?? 0)) >= CENT);
  return changed.filter(({ id }) => (reasons.get(id) ?? '') === '').map(({ values }) => String(values['description'] ?? values['lineA']));
}
