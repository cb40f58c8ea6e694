import { monthToSerial, serialToMonth, type Month } from '../core/month';
import type { BaseEstimates, MonthAmount, MonthEstimate } from '../domain/plan/baseEstimate';
import type { BaseYear, SiteReach } from '../domain/plan/baseYear';
import { numberIn, textIn, type TableRow } from './readTable';
import { baseEstimateSheet } from './specs/baseEstimate';
import type { RowContent, SheetContent } from './tableContent';

/** What the base estimate is written from. */
export interface BaseContentsInput {
  readonly estimates: BaseEstimates['estimates'];
  readonly base: BaseYear;
  readonly amounts: readonly MonthAmount[];
  readonly reaches: readonly SiteReach[];
  /** The rows that stand there. */
  readonly before: readonly TableRow[];
  readonly nameOfSite: (id: string) => string;
  readonly nameOfCategory: (id: string) => string;
  readonly hasFacts: boolean;
  readonly basis: string;
  readonly rates: number;
}

/** An estimate that differs from the one that stood there, or has become known. */
export interface EstimateChange {
  readonly site: string;
  readonly category: string;
  readonly month: Month;
  readonly before: number;
  readonly after: number;
  readonly isKnown: boolean;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function idOf({ site, category, month }: Pick<MonthEstimate, 'site' | 'category' | 'month'>): string {
  return `${site}.${category}.${month}`;
}

function estimateRow(line: MonthEstimate, old: TableRow | undefined, input: BaseContentsInput): RowContent {
  const estimate = line.estimate === undefined ? null : cents(line.estimate);
  const before = old === undefined ? undefined : numberIn(old, 'estimate');
  const kept = old === undefined ? null : (numberIn(old, 'estimateBefore') ?? null);
  return {
    id: idOf(line),
    values: {
      siteName: input.nameOfSite(line.site),
      category: input.nameOfCategory(line.category),
      month: monthToSerial(line.month),
      estimateState: 'estimate',
      estimateCode: 'estimate',
      estimate,
      estimateBefore: before !== undefined && before !== estimate ? before : kept,
      soFar: cents(line.soFar),
      estimateGrowth: line.growth === undefined ? null : Math.round((line.growth - 1) * 1e6) / 1e6,
      growthFrom: line.growthFrom,
      siteId: line.site,
      categoryId: line.category,
    },
  };
}

/** A row that stood there and is estimated no more: data cover its month by now. */
function knownRow(old: TableRow, input: BaseContentsInput): RowContent | undefined {
  const serial = numberIn(old, 'month');
  const [site, category] = [textIn(old, 'siteId'), textIn(old, 'categoryId')];
  const month = serial === undefined ? undefined : serialToMonth(serial);
  const isComplete = month !== undefined && input.reaches.some((reach) => reach.site === site && reach.complete.has(month));
  if (!isComplete) return undefined;
  const actual = input.amounts.filter((amount) => amount.site === site && amount.category === category && amount.month === month).reduce((sum, { amount }) => sum + amount, 0);
  return { id: textIn(old, 'rowId'), values: { estimateState: 'actual', estimateCode: 'actual', soFar: cents(actual) } };
}

function rowsOf(input: BaseContentsInput): RowContent[] {
  const old = new Map(input.before.map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  const lines = input.estimates.map((line) => estimateRow(line, old.get(idOf(line).toUpperCase()), input));
  const now = new Set(lines.map(({ id }) => id.toUpperCase()));
  const known = input.before.filter((row) => !now.has(textIn(row, 'rowId').toUpperCase())).flatMap((row) => knownRow(row, input) ?? []);
  return [...lines, ...known];
}

/** The sheet of the base estimate: months to be estimated, and those estimated before that data cover by now. */
export function baseContents(input: BaseContentsInput): SheetContent {
  const { base, hasFacts, basis, rates, amounts } = input;
  const total = amounts.reduce((sum, { month, amount }) => (month >= base.first && month <= base.last ? sum + amount : sum), 0);
  const spec = baseEstimateSheet({ first: monthToSerial(base.first), last: monthToSerial(base.last), hasFacts, basis, rates });
  return { spec, table: { mode: 'merge', rows: rowsOf(input), moneyTotal: total } };
}

/** What an update of the base estimate changes, largest difference first. */
export function estimateChanges(input: BaseContentsInput): EstimateChange[] {
  const next = new Map(rowsOf(input).map((row) => [row.id.toUpperCase(), row.values]));
  const changes = input.before.flatMap((row): EstimateChange[] => {
    const values = next.get(textIn(row, 'rowId').toUpperCase());
    const before = numberIn(row, 'estimate');
    if (values === undefined || before === undefined) return [];
    const isKnown = values['estimateState'] === 'actual' && row['estimateState'] !== 'actual';
    const after = isKnown ? values['soFar'] : values['estimate'];
    if (typeof after !== 'number' || (after === before && !isKnown) || (row['estimateState'] === 'actual' && !isKnown)) return [];
    return [{ site: textIn(row, 'siteName'), category: textIn(row, 'category'), month: serialToMonth(numberIn(row, 'month') ?? 0), before, after, isKnown }];
  });
  return changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
