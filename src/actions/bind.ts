import { Refusal, type Problem } from '../core/problem';
import { bindMissing, type BindObstacle, type BindState } from '../domain/alignment/bindMissing';
import type { Alignment, LinePair, Overlap } from '../domain/alignment/alignClaims';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { describeBox } from '../domain/alignment/describeBox';
import { meetOf } from '../domain/alignment/boxes';
import { readScope } from '../domain/alignment/planDimensions';
import { roundToTotal } from '../domain/targets/roundToTotal';
import { fill, messagesIn } from '../i18n/messages';
import { formatAmount } from '../i18n/formatAmount';
import { toCaps, usedOf } from '../sheets/alignmentRows';
import { blockedWords, scopeWords, toLinePairs } from '../sheets/claimRows';
import { firstTargetMonth } from '../sheets/earliestStart';
import { numberIn, textIn } from '../sheets/readTable';
import { agreedSheet } from '../sheets/specs/agreed';
import { agreedPartsSheet } from '../sheets/specs/agreedParts';
import { claimsSheets } from '../sheets/specs/claims';
import { decisionsSheet } from '../sheets/specs/decisions';
import type { RowContent, SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { ALIGNMENT_TABLES, readAlignment, type ReadAlignment } from './mechanism/readAlignment';

/** Most names that an obstacle lists. */
const NAMED = 5;
const OPEN_ANSWERS = ['', 'toConfirm'];

function namesOf({ lines }: Alignment): Map<string, string> {
  return new Map(lines.map(({ line }) => [line.id, line.description || line.id]));
}

/** Pairs of lines that still share something and about which nothing was said, or too little to tell what each line owns. */
function openOverlaps({ alignment }: ReadAlignment, { state }: ActionInput): string[] {
  const said = new Map(tableRows('Overlaps', state).map((row) => [textIn(row, 'rowId'), row]));
  const names = namesOf(alignment);
  const untold = new Set(alignment.lines.filter(({ owned }) => owned === undefined).map(({ line }) => line.id));
  const isOpen = ({ first, second }: Overlap): boolean => {
    const row = said.get(first + second) ?? {};
    if (numberIn(row, 'known') !== undefined || textIn(row, 'resolution') === 'additional') return false;
    return textIn(row, 'resolution') === '' || untold.has(first) || untold.has(second);
  };
  return alignment.overlaps.filter(isOpen).map(({ first, second }) => `${names.get(first) ?? first} × ${names.get(second) ?? second}`);
}

function unevenLines({ state }: ActionInput): string[] {
  const splits = new Map<string, number>();
  for (const row of tableRows('AgreedParts', state).filter((part) => textIn(part, 'partKind') === 'split')) {
    splits.set(textIn(row, 'lineA'), (splits.get(textIn(row, 'lineA')) ?? 0) + (numberIn(row, 'partAmount') ?? 0));
  }
  return tableRows('Agreed', state).filter((row) => Math.abs((splits.get(textIn(row, 'rowId')) ?? numberIn(row, 'agreedAmount') ?? 0) - (numberIn(row, 'agreedAmount') ?? 0)) >= 0.01).map((row) => textIn(row, 'description'));
}

function bindState(read: ReadAlignment, input: ActionInput): BindState {
  const { alignment, language, caps, target = 0, claimRows } = read;
  const { state } = input;
  const names = namesOf(alignment);
  const exceeded = new Set(toCaps(read).filter((cap) => usedOf(cap, alignment) > cap.amount * (1 + 1e-6)).map(({ id }) => id));
  const decided = new Set(tableRows('Unclaimed', state).filter((row) => textIn(row, 'unclaimedDecision') !== '').map((row) => textIn(row, 'rowId')));
  return {
    contradictions: alignment.total.contradictions.map((ids) => ids.map((id) => names.get(id) ?? id).join(' / ')),
    leftOut: alignment.lines.filter((line) => blockedWords(line, language) !== '').map(({ line }) => line.description || line.id),
    untold: alignment.lines.filter((line) => line.owned === undefined && blockedWords(line, language) === '').map(({ line }) => line.description || line.id),
    openOverlaps: openOverlaps(read, input),
    openAsks: tableRows('Asks', state).filter((row) => textIn(row, 'request') !== '' && OPEN_ANSWERS.includes(textIn(row, 'askAnswer'))).map((row) => textIn(row, 'request')),
    exceededCaps: caps.filter((row) => exceeded.has(textIn(row, 'rowId'))).map((row) => textIn(row, 'resource')),
    unevenLines: unevenLines(input),
    linesWithoutOwner: [...claimRows.values()].filter((row) => textIn(row, 'owner') === '').map((row) => textIn(row, 'description')),
    unclaimed: alignment.unclaimed.filter(({ site, category }) => !decided.has(`E${site}${category}`)).map(({ site, category, revenue }) => ({ name: `${read.names.get(site) ?? site} ${read.names.get(category) ?? category}`, amount: revenue })),
    target,
  };
}

function toProblem(obstacle: BindObstacle, { language }: ActionInput): Problem {
  const listed = obstacle.names.slice(0, NAMED).join(language === 'en' ? '; ' : '；');
  const more = obstacle.names.length > NAMED ? ' …' : '';
  const amount = obstacle.kind === 'unclaimed' ? formatAmount(obstacle.amount, language) : '';
  const share = obstacle.kind === 'unclaimed' ? `${(obstacle.share * 100).toFixed(1)}%` : '';
  const codes = {
    contradiction: 'bind/contradiction', leftOut: 'bind/left-out', untold: 'bind/untold', overlapOpen: 'bind/overlap-open', askOpen: 'bind/ask-open', capExceeded: 'bind/cap-exceeded',
    partsDiffer: 'bind/parts-differ', ownerMissing: 'bind/owner-missing', unclaimed: 'bind/unclaimed',
  } as const;
  return { code: codes[obstacle.kind], severity: 'error', count: obstacle.names.length, params: { count: obstacle.names.length, names: listed + more, amount, share } };
}

/** Whether the other line counts what both share: as decided, else by the order of departments. */
function isCountedByOther(id: string, other: string, departments: ReadonlyMap<string, Department>, pairs: readonly LinePair[]): boolean {
  const said = pairs.find(({ first, second }) => (first === id && second === other) || (first === other && second === id));
  if (said?.resolution === 'additional' || said?.resolution === 'split') return false;
  if (said?.countedIn !== undefined) return said.countedIn === other;
  const rank = (line: string): number => DEPARTMENTS.indexOf(departments.get(line) ?? 'product');
  return rank(other) < rank(id);
}

/** What each line owns in words: its scope, without the shared parts that others count. */
function exclusiveScopes({ alignment, dimensions, language }: ReadAlignment, pairs: readonly LinePair[]): Map<string, string> {
  const { scopeWithout } = messagesIn(language).texts;
  const words = scopeWords(language);
  const boxes = new Map(alignment.lines.map(({ line }) => [line.id, readScope(line.scope, dimensions).box]));
  const departments = new Map(alignment.lines.map(({ line }) => [line.id, line.department]));
  return new Map([...boxes].map(([id, own]) => {
    const others = alignment.overlaps.flatMap(({ first, second }) => (first === id ? [second] : second === id ? [first] : [])).filter((other) => isCountedByOther(id, other, departments, pairs));
    const parts = others.flatMap((other) => {
      const shared = meetOf(own, boxes.get(other) ?? []);
      return shared === undefined ? [] : [fill(scopeWithout, { part: describeBox(shared, dimensions, words) })];
    });
    return [id, [describeBox(own, dimensions, words), ...parts].join(language === 'en' ? '; ' : '；')];
  }));
}

function agreedRows(read: ReadAlignment, { state }: ActionInput): RowContent[] {
  const pairs = toLinePairs(tableRows('Overlaps', state));
  const asks = tableRows('Asks', state);
  const scopes = exclusiveScopes(read, pairs);
  const amounts = read.alignment.lines.map(({ owned = 0 }) => Math.max(0, owned));
  const total = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
  const rounded = roundToTotal(amounts, { total });
  return read.alignment.lines.map(({ line }, at) => {
    const claim = read.claimRows.get(line.id) ?? {};
    return {
      id: line.id,
      values: {
        department: line.department, description: line.description, exclusiveScope: scopes.get(line.id) ?? '', agreedAmount: rounded[at] ?? 0, firstMonth: firstTargetMonth(claim, asks) ?? null,
        accountable: textIn(claim, 'owner'), rowState: 'current',
      },
    };
  });
}

async function compute(input: ActionInput): Promise<ActionOutcome> {
  const read = await readAlignment(input);
  const obstacles = bindMissing(bindState(read, input), input.settings.number('unclaimedTolerance') ?? 0.02);
  if (obstacles.length > 0) throw new Refusal(obstacles.map((obstacle) => toProblem(obstacle, input)));
  const moneyTotal = read.alignment.total.naive;
  const lines = new Set(read.alignment.lines.map(({ line }) => line.id));
  const tabs = DEPARTMENTS.map((department): SheetContent => ({
    spec: claimsSheets[department],
    table: { mode: 'merge', rows: [], entries: tableRows(claimsSheets[department].table?.name ?? '', input.state).filter((row) => lines.has(textIn(row, 'rowId'))).map((row) => ({ id: textIn(row, 'rowId'), values: { claimStatus: 'locked' } })) },
  }));
  return {
    contents: [
      ...tabs,
      { spec: agreedPartsSheet, table: { mode: 'keep', rows: [] } },
      { spec: agreedSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal, rows: agreedRows(read, input) } },
      { spec: decisionsSheet, table: { mode: 'keep', rows: [] } },
    ],
    problems: [],
    counts: { lines: read.alignment.lines.length },
  };
}

/** Binds targets: refuses while something is open and lists it, else writes the agreed lines and locks the claims by status. */
export const bindAction: GenerateAction = {
  kind: 'generate',
  name: 'bind',
  parameters: [],
  reads: [...ALIGNMENT_TABLES, 'Unclaimed', 'Agreed', 'AgreedParts'],
  fills: ['Decisions'],
  compute,
};
