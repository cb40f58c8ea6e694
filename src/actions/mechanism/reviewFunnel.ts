import { monthRange, monthToSerial, serialToMonth } from '../../core/month';
import type { Site } from '../../domain/sales/facts';
import { numberIn, textIn } from '../../sheets/readTable';
import { isWhole } from '../../sheets/reviewChoice';
import type { ReviewSides, SitePair } from '../../sheets/reviewSides';
import type { StepRow } from '../../sheets/reviewSteps';
import { numberAfter, rowsAfter, textAfter } from '../../sheets/rowsAfter';
import { funnelStepsSheet } from '../../sheets/specs/reviewTables';
import type { RowContent, TableContent } from '../../sheets/tableContent';
import { tableRows } from '../../sheets/tableRows';
import type { ActionInput } from './definition';
import type { ReviewData } from './readReview';

/** The funnel of a review: what is written into its table, and all its rows as they will stand. */
export interface ReviewFunnel {
  readonly table: TableContent;
  readonly rows: readonly StepRow[];
  /** Visits by site id on both sides, as far as somebody typed them. */
  readonly visits: ReadonlyMap<string, { readonly before: number | undefined; readonly now: number | undefined }>;
}

/** Checkouts that were left, of whole months alone: those of single days are not kept. */
function leftCheckouts(site: string, { from, to }: ReviewData['choice']['days'], { state }: ActionInput): number | undefined {
  if (!isWhole({ from, to })) return undefined;
  const months = new Set(monthRange(serialToMonth(from), serialToMonth(to)).map(monthToSerial));
  const counts = tableRows('Prospects', state).filter((row) => textIn(row, 'site') === site && months.has(numberIn(row, 'month') ?? 0)).flatMap((row) => numberIn(row, 'checkouts') ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** Sums of a site on both sides; of two sites each stands for itself. */
function knownOf(site: Site, { against }: ReviewData['choice'], { sites }: ReviewSides): Pick<SitePair, 'now' | 'before'> {
  const pair = sites.find((one) => one.site === site.id);
  if (against === undefined) return { now: pair?.now, before: pair?.before };
  return { now: site.id === against.id ? sites[0]?.before : pair?.now, before: undefined };
}

/** What the data know of the funnel of a site; visits stand there in any case, to be filled in. */
function proposals(review: string, site: Site, input: ActionInput, { choice }: ReviewData, sides: ReviewSides): RowContent[] {
  const { now, before } = knownOf(site, choice, sides);
  // What the data do not know is left alone, so that what people typed is theirs.
  const counts = (key: 'stepCount' | 'stepBefore', value: number | undefined): RowContent['values'] => (value === undefined || value === 0 ? {} : { [key]: value });
  const row = (step: string, count: number | undefined, countBefore: number | undefined, source: string): RowContent => ({
    id: `F${review}.${site.id}.${step}`, values: { reviewRow: review, stepSite: site.name, funnelStep: step, ...counts('stepCount', count), ...counts('stepBefore', countBefore), source },
  });
  const left = leftCheckouts(site.id, choice.days, input);
  return [
    row('visits', now?.sessions, before?.sessions, now === undefined || now.sessions === 0 ? 'typed' : 'facts'),
    ...(left === undefined || now === undefined ? [] : [row('checkout', left + now.orders, undefined, 'checkouts')]),
    ...(now === undefined ? [] : [row('orders', now.orders, before?.orders, 'facts')]),
  ];
}

/** Proposes the steps that the data know and reads all steps of the review as they will stand. */
export function readFunnel(review: string, input: ActionInput, data: ReviewData, sides: ReviewSides): ReviewFunnel {
  const { choice } = data;
  const sites = choice.against === undefined ? choice.sites : [...choice.sites, choice.against];
  const table: TableContent = { mode: 'merge', rows: sites.flatMap((site) => proposals(review, site, input, data, sides)) };
  const spec = funnelStepsSheet.table;
  const after = spec === undefined ? [] : rowsAfter(spec, input.state, table, input.language).filter((row) => textAfter(row, 'reviewRow').toUpperCase() === review);
  const visits = after.filter((row) => textAfter(row, 'funnelStep') === 'visits' && textAfter(row, 'paymentMethod') === '');
  return {
    table,
    rows: after.map((row) => ({ site: textAfter(row, 'stepSite'), step: textAfter(row, 'funnelStep'), method: textAfter(row, 'paymentMethod'), count: numberAfter(row, 'stepCount'), benchmark: numberAfter(row, 'stepBenchmark') })),
    visits: new Map(sites.flatMap(({ id, name }) => {
      const row = visits.find((one) => textAfter(one, 'stepSite') === name);
      return row === undefined ? [] : [[id, { before: numberAfter(row, 'stepBefore'), now: numberAfter(row, 'stepCount') }] as const];
    })),
  };
}
