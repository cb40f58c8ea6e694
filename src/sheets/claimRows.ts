import { addMonths, monthNumber, serialToMonth, type Month } from '../core/month';
import type { Scalar } from '../core/scalar';
import { formatAmount } from '../i18n/formatAmount';
import { fill } from '../i18n/fill';
import { inWords, messagesIn } from '../i18n/messages';
import { commaIn, semicolonIn, type Language } from '../i18n/language';
import type { AlignedLine, Alignment } from '../domain/alignment/alignClaims';
import type { AmountMeans, ClaimLine, Department, RevenueBasis } from '../domain/alignment/claimLine';
import { describeBox, type ScopeWords } from '../domain/alignment/describeBox';
import { meetOf } from '../domain/alignment/boxes';
import type { Overlap } from '../domain/alignment/overlaps';
import type { PastCell } from '../domain/alignment/pastSales';
import { readScope, type PlanDimensions, type ScopeText } from '../domain/alignment/planDimensions';
import { planStart } from '../domain/plan/baseYear';
import { numberSetting, type PlanSettings } from './planSettings';
import { contradictionIds } from './contradictions';
import { BETWEEN_WORDS } from './overlapPairs';
import { numberIn, textIn, type TableRow } from './readTable';
import { targetCube, type CubeTables } from './targetCube';
import { BOUND_ROWS } from './specs/bounds';
import type { RowContent } from './tableContent';
import { toWholeCents } from './wholeCents';
import { wordOf } from './words';

/** The months that a plan is made of. */
export interface PlanMonths {
  /** Last month of the fiscal year, 1–12: it ends a claim that names only its first month. */
  readonly last: number;
  /** First month of the plan year; undefined without one: months then count by their number, whatever their year. */
  readonly start: Month | undefined;
}

/** The months of a year that begins in January, whichever it is. */
export const CALENDAR_MONTHS: PlanMonths = { last: 12, start: undefined };

/** A row of a department's tab as a claim. Months outside the plan year are left to be told as names that the plan does not know. */
export function toClaimLine(row: TableRow, department: Department, months: PlanMonths): ClaimLine {
  const text = (key: string): string => textIn(row, key);
  const code = (key: string): string | undefined => (text(key) === '' ? undefined : text(key));
  return {
    id: text('rowId'), department, description: text('description'),
    scope: { site: text('claimSite'), category: text('claimCategory'), productScope: text('claimScope'), tier: text('claimTier'), buyer: text('claimBuyer'), month: monthsOf(row, months) },
    amount: numberIn(row, 'amount'), means: code('amountMeans') as AmountMeans | undefined, basis: code('claimBasis') as RevenueBasis | undefined, currency: text('currency').toUpperCase(),
    taxIncluded: code('taxState') === undefined ? undefined : text('taxState') === 'in', taxRate: numberIn(row, 'taxRate'), cancelRate: numberIn(row, 'cancelRate'),
    returnRate: numberIn(row, 'claimReturnRate'), feeRate: numberIn(row, 'feeRate'), floor: numberIn(row, 'floorAmount'), stretch: numberIn(row, 'stretchAmount'),
  };
}

function monthsOf(row: TableRow, { last: lastOfYear, start }: PlanMonths): string {
  const [first, last] = ['firstMonth', 'lastMonth'].map((key) => {
    const serial = numberIn(row, key);
    return serial === undefined ? undefined : serialToMonth(serial);
  });
  if (first === undefined && last === undefined) return '';
  const strange = start === undefined ? '' : outsideYear(first, last, start);
  if (strange !== '') return strange;
  const from = first === undefined ? (lastOfYear % 12) + 1 : monthNumber(first);
  const to = last === undefined ? lastOfYear : monthNumber(last);
  return `${String(from)}-${String(to)}`;
}

/** The months of a claim that are no part of the year from `start`, or both when the last comes before the first; empty = none. */
function outsideYear(first: Month | undefined, last: Month | undefined, start: Month): string {
  const end = addMonths(start, 11);
  const outside = [first, last].filter((month) => month !== undefined && (month < start || month > end));
  if (outside.length > 0) return [...new Set(outside)].join(',');
  return first !== undefined && last !== undefined && last < first ? `${first}\u2013${last}` : '';
}

/** The months of the plan's fiscal year: one that starts in April ends in March. */
export function planMonths(settings: PlanSettings): PlanMonths {
  const fiscalStart = numberSetting(settings, 'fiscalStart');
  const year = settings.number('planYear');
  return { last: ((fiscalStart + 10) % 12) + 1, start: year === undefined ? undefined : planStart(year, fiscalStart) };
}

/** What the base year of the plan sold by part of the business, estimates of months without data among it; plan currency on the plan's basis. Empty without a plan year. */
export function pastCells(tables: CubeTables, settings: PlanSettings): PastCell[] {
  const planYear = settings.number('planYear');
  if (planYear === undefined) return [];
  const { start, cells } = targetCube(tables, planYear, settings);
  return cells.flatMap(({ place: { site, category, scope, tier, buyer }, months }) =>
    months.flatMap((revenue, at): PastCell[] => (revenue === 0 ? [] : [{ site, category, productScope: scope, tier, buyer, month: String(monthNumber(addMonths(start, at))), revenue }])));
}

/** What each line owns, to the cent, so that the lines add up to what they own together; lines that count nothing are missing. */
export function wholeOwned(lines: readonly AlignedLine[]): Map<string, number> {
  return toWholeCents(new Map(lines.flatMap(({ line, owned }) => (owned === undefined ? [] : [[line.id, owned] as const]))), new Map());
}

/** Rows of SameBasis: what each line states, the rates of its steps, and what it counts. */
export function sameBasisRows({ lines }: Alignment, claimRows: ReadonlyMap<string, TableRow>, language: Language): RowContent[] {
  const whole = wholeOwned(lines);
  const asksOf = (id: string): string => textIn(claimRows.get(id) ?? {}, 'asks');
  return lines.map((entry) => {
    const { line, basis, memo } = entry;
    return {
      id: line.id,
      values: {
        department: line.department, departmentCode: line.department, description: line.description, stated: line.amount ?? null, currency: line.currency,
        basisCode: line.basis ?? '', taxCode: line.taxIncluded === true ? 'in' : 'out', taxRate: line.taxRate ?? null, cancelRate: line.cancelRate ?? null, claimReturnRate: line.returnRate ?? null, feeRate: line.feeRate ?? null,
        lastYearBase: basis.kind === 'comparable' && line.means === 'increase' ? basis.steps.lastYear : null, owned: whole.get(line.id) ?? null, memo: memo ?? null, blocked: blockedWords(entry, language), rowState: 'current', claimAsks: asksOf(line.id),
      },
    };
  });
}

/** Tells whether a line counts: nothing of it is missing or unknown. */
export function isCounted({ basis, unknown }: AlignedLine): boolean {
  return basis.kind === 'comparable' && unknown.length === 0;
}

/** What keeps a line out; `word` says a field. Empty for a line that counts. */
function blockedBy({ basis, unknown }: AlignedLine, word: (field: string) => string): string {
  const missing = basis.kind === 'blocked' ? basis.missing.map(word) : [];
  return [...missing, ...unknown.map(({ dimension, name }) => `${word(dimension === 'month' ? 'month' : 'scope')} ${name}`)].join(' · ');
}

/** What keeps a line out, in words of the plan's language; empty for a line that counts. */
export function blockedWords(line: AlignedLine, language: Language): string {
  return blockedBy(line, (field) => wordOf('missingField', field, language));
}

/** The same for a message, which is read in the language of the reader. */
export function blockedCodes(line: AlignedLine): string {
  return blockedBy(line, (field) => `list:missingField:${field}`);
}

/** Words by which a part of the business is described. */
export function scopeWords(language: Language): ScopeWords {
  const { scopeEverything, scopeExcept, scopeMonths } = messagesIn(language).texts;
  return { everything: scopeEverything, and: commaIn(language), of: ' · ', except: scopeExcept, months: scopeMonths };
}

/** What two scopes share, in words; empty where they don't meet. */
export function sharedInWords(one: ScopeText, other: ScopeText, dimensions: PlanDimensions, language: Language): string {
  const box = meetOf(readScope(one, dimensions).box, readScope(other, dimensions).box);
  return box === undefined ? '' : describeBox(box, dimensions, scopeWords(language));
}

/** Rows of Overlaps; names of leaves are said in the first words that the plan has for them. */
export function overlapRows({ lines, overlaps }: Alignment, dimensions: PlanDimensions, language: Language): RowContent[] {
  const byId = new Map(lines.map(({ line }) => [line.id, line]));
  const shared = ({ first, second }: Overlap): string => {
    const [a, b] = [first, second].map((id) => byId.get(id));
    return a === undefined || b === undefined ? '' : sharedInWords(a.scope, b.scope, dimensions, language);
  };
  const named = (id: string): string => `${wordOf('department', byId.get(id)?.department ?? '', language)}${BETWEEN_WORDS}${byId.get(id)?.description ?? id}`;
  return overlaps.map((overlap) => ({
    id: overlap.first + overlap.second,
    values: { claimA: named(overlap.first), claimB: named(overlap.second), sharedScope: shared(overlap), possible: overlap.possible, lineA: overlap.first, lineB: overlap.second, rowState: 'current' },
  }));
}

/** Rows of Bounds; figures that are formulas leave `solved` empty. `contradictions` say, each, what cannot all be true. */
export function boundRows(alignment: Alignment, contradictions: readonly string[], language: Language): RowContent[] {
  const { total, furtherOverlaps } = alignment;
  const { texts } = messagesIn(language);
  const solved: Partial<Record<string, Scalar>> = { lowest: total.lowest, highest: total.highest };
  const notes: Partial<Record<string, string>> = {
    lowest: contradictions.length === 0 ? '' : fill(texts.boundsConflicts, { claims: inWords(contradictions.join(semicolonIn(language)), language) }), highest: total.isSharp || contradictions.length > 0 ? '' : texts.boundsRough,
    naive: furtherOverlaps.length === 0 ? '' : fill(texts.furtherOverlaps, { count: furtherOverlaps.length, amount: formatAmount(furtherOverlaps.reduce((sum, { possible }) => sum + possible, 0), language) }),
  };
  return BOUND_ROWS.map((row, at) => ({ id: `A${String(at + 1).padStart(2, '0')}`, values: { measureName: row, measureCode: row, solved: solved[row] ?? null, meaning: notes[row] ?? '', aboutRow: row === 'lowest' ? contradictionIds(alignment) : '' } }));
}
