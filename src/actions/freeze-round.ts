import { Refusal } from '../core/problem';
import { describeBox } from '../domain/alignment/describeBox';
import { readScope } from '../domain/alignment/planDimensions';
import { countedOf } from '../sheets/capRows';
import { blockedWords, scopeWords } from '../sheets/claimRows';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { roundsSheet } from '../sheets/specs/rounds';
import { submissionsSheet } from '../sheets/specs/submissions';
import type { RowContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';

/** Differences below a cent are no change. */
const CENT = 0.005;

function rowOf(round: number, line: string): string {
  return `${String(round).padStart(2, '0')}${line}`;
}

function amountsOf({ alignment }: ReadAlignment): Map<string, number> {
  return new Map(alignment.lines.map((entry) => [entry.line.id, countedOf(entry) ?? 0]));
}

/** Lines of the round and those that have left since the last one, with the amounts of both. */
function roundRows(read: ReadAlignment, round: number, before: readonly TableRow[]): RowContent[] {
  const amounts = amountsOf(read);
  const earlier = new Map(before.map((row) => [textIn(row, 'lineA'), row]));
  const lines = new Map(read.alignment.lines.map(({ line }) => [line.id, line]));
  return [...new Set([...amounts.keys(), ...earlier.keys()])].map((id) => {
    const old = earlier.get(id);
    const line = lines.get(id);
    return {
      id: `J${rowOf(round, id)}`,
      values: {
        roundNumber: round, lineA: id, description: line?.description ?? textIn(old ?? {}, 'description'), department: line?.department ?? textIn(old ?? {}, 'department'),
        roundBeforeAmount: old === undefined ? null : (numberIn(old, 'roundAmount') ?? null), roundAmount: amounts.get(id) ?? 0,
      },
    };
  });
}

function submissionRows(read: ReadAlignment, round: number, at: string): RowContent[] {
  const { alignment, dimensions, language } = read;
  const amounts = amountsOf(read);
  return alignment.lines.map((entry) => ({
    id: `R${rowOf(round, entry.line.id)}`,
    values: {
      roundNumber: round, lineA: entry.line.id, department: entry.line.department, description: entry.line.description, scopeText: describeBox(readScope(entry.line.scope, dimensions).box, dimensions, scopeWords(language)),
      stated: entry.line.amount ?? null, currency: entry.line.currency, amountMeans: entry.line.means ?? '', claimBasis: entry.line.basis ?? '',
      comparable: entry.basis.kind === 'comparable' ? entry.basis.steps.comparable : null, roundAmount: amounts.get(entry.line.id) ?? null, blocked: blockedWords(entry, language), frozenAt: at,
    },
  }));
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const rounds = tableRows('Rounds', input.state);
  const last = Math.max(0, ...rounds.map((row) => numberIn(row, 'roundNumber') ?? 0));
  const before = rounds.filter((row) => numberIn(row, 'roundNumber') === last);
  const rows = roundRows(read, last + 1, before);
  const isSame = last > 0 && rows.every(({ values }) => values['roundBeforeAmount'] !== null && Math.abs(Number(values['roundAmount']) - Number(values['roundBeforeAmount'])) < CENT);
  if (isSame) throw new Refusal([{ code: 'align/round-same', severity: 'info', params: { round: last } }]);
  const moneyTotal = read.alignment.total.naive;
  return {
    contents: [
      { spec: submissionsSheet, table: { mode: 'merge', moneyTotal, rows: submissionRows(read, last + 1, input.clock.now()) } },
      { spec: roundsSheet, table: { mode: 'merge', moneyTotal, rows } },
    ],
    problems: [],
    counts: { round: last + 1, lines: rows.length },
  };
}

/** Freezes the round: copies of what each department stated, and what each line counts beside the round before. */
export const freezeRoundAction: GenerateAction = {
  kind: 'generate',
  name: 'freeze-round',
  parameters: [],
  reads: [...ALIGNMENT_TABLES, 'Rounds'],
  fills: ['Submissions'],
  compute,
};
