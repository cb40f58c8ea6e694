import { monthNumber, monthsBetween, type Month } from '../core/month';
import type { AlignedLine, Alignment } from '../domain/alignment/alignClaims';
import { inPlanTerms } from '../domain/alignment/comparableAmount';
import { findHints, type Hint, type PromisedMoney } from '../domain/alignment/findHints';
import { proposeAmounts, type Proposal, type ProposalLine, type ResourceCap } from '../domain/alignment/proposeAmounts';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { commaIn, type Language } from '../i18n/language';
import { countedOf, usedOf } from './capRows';
import { wholeOwned } from './claimRows';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

const MONTHS = 12;

/** Everything that proposal and hints look at beside the alignment itself. */
export interface ProposalInput {
  readonly alignment: Alignment;
  readonly caps: readonly TableRow[];
  readonly ledger: readonly TableRow[];
  /** First month of the plan year; undefined without one. */
  readonly start: Month | undefined;
  /** Earliest month by line; lines that nothing holds back are missing. */
  readonly earliest: ReadonlyMap<string, Month>;
  /** Lines whose stock or certificate was refused: nothing of them can be sold. */
  readonly refused: ReadonlySet<string>;
  readonly target: number | undefined;
  readonly language: Language;
}

/** The floor of a line in the plan's currency and basis, of the whole year also where the line states an increase; undefined without one. */
function floorOf({ line, basis }: AlignedLine): number | undefined {
  return line.floor === undefined || basis.kind !== 'comparable' ? undefined : inPlanTerms(line.floor, basis.steps);
}

/** Brings the lines that are counted to the target; undefined without a target or while something cannot be told. */
export function toProposal({ alignment, target }: ProposalInput, caps: readonly ResourceCap[]): Proposal | undefined {
  const lines = alignment.lines.flatMap((entry): ProposalLine[] => {
    const { line, basis } = entry;
    const owned = countedOf(entry);
    if (owned === undefined || basis.kind !== 'comparable') return [];
    const floor = Math.min(owned, floorOf(entry) ?? 0);
    const sigma = line.floor === undefined || line.stretch === undefined || line.stretch <= line.floor ? undefined : (inPlanTerms(line.stretch, basis.steps) - inPlanTerms(line.floor, basis.steps)) / 2.56;
    return [{ id: line.id, department: line.department, owned, floor, sigma }];
  });
  return target === undefined || target <= 0 || lines.length === 0 ? undefined : proposeAmounts(lines, caps, target);
}

/** Rows of Proposal. */
export function proposalRows({ alignment, caps, language }: ProposalInput, proposal: Proposal | undefined, resources: readonly ResourceCap[]): RowContent[] {
  const names = new Map(caps.map((row) => [textIn(row, 'rowId'), textIn(row, 'resource')]));
  const whole = wholeOwned(alignment.lines);
  return alignment.lines.filter((entry) => countedOf(entry) !== undefined).map((entry) => {
    const { line } = entry;
    const owned = whole.get(line.id) ?? countedOf(entry) ?? 0;
    const proposed = proposal?.kind === 'proposed' ? (proposal.amounts.get(line.id) ?? null) : null;
    const binding = proposal?.kind === 'above' || proposal === undefined ? [] : proposal.binding.filter((id) => resources.find((cap) => cap.id === id)?.shares.has(line.id));
    return {
      id: line.id,
      values: {
        department: line.department, description: line.description, owned, floorMoney: floorOf(entry) ?? null, proposed,
        boundBy: binding.map((id) => names.get(id) ?? id).join(commaIn(language)), rowState: 'current',
      },
    };
  });
}

/** Compares the claims with the maps, their dates and the resources. */
export function toHints({ alignment, ledger, earliest, refused, start }: ProposalInput, caps: readonly ResourceCap[]): Hint[] {
  const money = ledger.filter((row) => textIn(row, 'ledgerState') === 'current').map((row): PromisedMoney => ({ row: textIn(row, 'mapRow'), increment: numberIn(row, 'increment') ?? 0, claimedIn: textIn(row, 'claimedIn') }));
  const lines = alignment.lines.flatMap(({ line, basis, lastYear }) => {
    if (basis.kind !== 'comparable') return [];
    const { comparable } = basis.steps;
    const [firstMonth, length] = monthsOfLine(line.scope.month, start);
    const earliestMonth = refused.has(line.id) ? MONTHS + 1 : positionOf(earliest.get(line.id), start);
    const early = earliestMonth === undefined ? 0 : Math.max(0, Math.min(length, earliestMonth - firstMonth));
    return [{ id: line.id, increase: comparable - lastYear, firstMonth, earliestMonth, beforeEarliest: (comparable * early) / length }];
  });
  return findHints(money, lines, caps.map((cap) => ({ id: cap.id, amount: cap.amount, used: usedOf(cap, alignment) })));
}

/** Position of a month in the plan year from 1, 13 for all after it; undefined before it. */
function positionOf(month: Month | undefined, start: Month | undefined): number | undefined {
  const position = month === undefined || start === undefined ? 0 : monthsBetween(start, month) + 1;
  return position < 1 ? undefined : Math.min(position, MONTHS + 1);
}

/** First month of a line as a position in the plan year from 1, and how many months it lasts; scopes name calendar months. */
function monthsOfLine(scope: string, start: Month | undefined): readonly [first: number, length: number] {
  const [first, last] = (/^(\d+)-(\d+)$/.exec(scope) ?? []).slice(1).map(Number);
  if (first === undefined || last === undefined) return [1, MONTHS];
  const begin = start === undefined ? 1 : monthNumber(start);
  return [((first - begin + MONTHS) % MONTHS) + 1, ((last - first + MONTHS) % MONTHS) + 1];
}

/** Why there is a hint, as a sentence; `month` is the first in which anything can be sold, empty where nothing ever can. */
export function hintReason(kind: Hint['kind'], month: string, language: Language): string {
  const { hintUnclaimed, hintAboveMap, hintTooEarly, hintRefused, hintOverCap } = messagesIn(language).texts;
  const reasons = { unclaimed: hintUnclaimed, aboveMap: hintAboveMap, tooEarly: month === '' ? hintRefused : hintTooEarly, overCap: hintOverCap };
  return fill(reasons[kind], { month });
}

/** Rows of Potential, each with its reason in a sentence. */
export function potentialRows(hints: readonly Hint[], { alignment, ledger, caps, earliest, refused, language }: ProposalInput): RowContent[] {
  const lines = new Map(alignment.lines.map(({ line }) => [line.id, line.description]));
  const promises = new Map(ledger.map((row) => [textIn(row, 'mapRow'), textIn(row, 'promise')]));
  const resources = new Map(caps.map((row) => [textIn(row, 'rowId'), textIn(row, 'resource')]));
  return hints.map((hint) => {
    const id = subjectOf(hint);
    const name = promises.get(id) ?? lines.get(id) ?? resources.get(id) ?? id;
    const hintMonth = hint.kind === 'tooEarly' && !refused.has(id) ? (earliest.get(id) ?? '') : '';
    return { id: `I${hint.kind}${id}`, values: { hintKind: hint.kind, hintCode: hint.kind, hintAbout: name, hintAmount: hint.amount, hintReason: hintReason(hint.kind, hintMonth, language), hintMonth, rowState: 'current' } };
  });
}

/** The id of what a hint is about. */
function subjectOf(hint: Hint): string {
  switch (hint.kind) {
    case 'unclaimed':
      return hint.row;
    case 'overCap':
      return hint.cap;
    case 'aboveMap':
    case 'tooEarly':
      return hint.line;
  }
}
