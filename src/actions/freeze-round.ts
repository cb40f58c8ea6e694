import { Refusal, type Problem } from '../core/problem';
import { describeBox } from '../domain/alignment/describeBox';
import { readScope } from '../domain/alignment/planDimensions';
import { semicolonIn } from '../i18n/language';
import { countedOf } from '../sheets/capRows';
import { blockedWords, scopeWords } from '../sheets/claimRows';
import { amountsOf, changesWithoutReason, deletedLines, isSameRound, linesOfRound, readFrozen, roundLine, roundRows, typedOverLines, withCopy, type FrozenLine } from '../sheets/frozenRounds';
import { roundsSheet } from '../sheets/specs/rounds';
import { submissionsSheet } from '../sheets/specs/submissions';
import { tableRows } from '../sheets/tableRows';
import { toWholeCents } from '../sheets/wholeCents';
import { restoredLines } from './mechanism/restoredLines';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { localMoment } from './mechanism/localMoment';
import { ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';

/** What each line states and counts now, to the cent and beside the round before, as a row that keeps a copy of itself. */
function freezeLines({ alignment, dimensions, language }: ReadAlignment, before: readonly FrozenLine[], round: number, at: string): FrozenLine[] {
  const counted = toWholeCents(new Map(alignment.lines.map((entry) => [entry.line.id, countedOf(entry) ?? 0])), amountsOf(before));
  return alignment.lines.map((entry) => withCopy({
    id: `R${roundLine(round, entry.line.id)}`,
    values: {
      roundNumber: round, lineA: entry.line.id, department: entry.line.department, description: entry.line.description, scopeText: describeBox(readScope(entry.line.scope, dimensions).box, dimensions, scopeWords(language)),
      stated: entry.line.amount ?? null, currency: entry.line.currency, amountMeans: entry.line.means ?? '', claimBasis: entry.line.basis ?? '',
      comparable: entry.basis.kind === 'comparable' ? entry.basis.steps.comparable : null, roundAmount: counted.get(entry.line.id) ?? 0, blocked: blockedWords(entry, language), frozenAt: at,
    },
  }));
}

/** What is to be said of frozen rounds: typed over, or changed without a reason. */
function problemsOf(typed: readonly string[], open: readonly string[], { language }: ActionInput): Problem[] {
  const named = (lines: readonly string[]): Record<string, string | number> => ({ count: lines.length, lines: lines.join(semicolonIn(language)) });
  return [
    ...(typed.length > 0 ? [{ code: 'rounds/typed-over', severity: 'warning' as const, count: typed.length, params: named(typed) }] : []),
    ...(open.length > 0 ? [{ code: 'rounds/reason-missing', severity: 'info' as const, count: open.length, params: named(open) }] : []),
  ];
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const submissions = tableRows('Submissions', input.state);
  const deleted = deletedLines(submissions, tableRows('Rounds', input.state));
  const frozen = [...readFrozen(submissions), ...deleted];
  const typed = typedOverLines(submissions, readFrozen(submissions));
  const last = Math.max(0, ...frozen.map(({ values }) => Number(values['roundNumber'])));
  const now = freezeLines(read, linesOfRound(frozen, last), last + 1, localMoment(input.clock.now()));
  const isSame = last > 0 && isSameRound(now, linesOfRound(frozen, last));
  const same: Problem = { code: 'align/round-same', severity: 'info', params: { round: last } };
  // What was typed over or deleted from a frozen round can be put back even where there is no new one.
  if (isSame && typed.length + deleted.length === 0) throw new Refusal([same]);
  const all = isSame ? frozen : [...frozen, ...now];
  const rows = roundRows(all);
  const moneyTotal = read.alignment.total.naive;
  return {
    contents: [
      { spec: submissionsSheet, table: { mode: 'merge', moneyTotal, rows: all } },
      { spec: roundsSheet, table: { mode: 'merge', moneyTotal, rows } },
    ],
    problems: [...(isSame ? [same] : []), ...restoredLines(deleted, input.language), ...problemsOf(typed, isSame ? [] : changesWithoutReason(rows, tableRows('Rounds', input.state)), input)],
    counts: { round: isSame ? last : last + 1, lines: now.length },
  };
}

/** Freezes the round: copies of what each department stated, and what each line counts beside the round before; earlier rounds stay as they were frozen. */
export const freezeRoundAction: GenerateAction = {
  kind: 'generate',
  name: 'freeze-round',
  parameters: [],
  reads: [...ALIGNMENT_TABLES, 'Submissions', 'Rounds'],
  compute,
};
