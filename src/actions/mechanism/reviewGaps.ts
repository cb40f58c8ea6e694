import { NO_CATEGORY } from '../../domain/product-map/describeProducts';
import type { Messages } from '../../i18n/messages';
import type { ReviewFigures } from '../../sheets/reviewFigures';
import { isLaunch, type ReviewForm, type SideFigures } from '../../sheets/specs/reviewForm';
import { numberIn } from '../../sheets/readTable';
import { sitesOf } from '../../sheets/reviewChoice';
import { monthsOf, type ReviewData } from './readReview';

/** Code of something that a review lacks. */
type Gap = keyof Messages['lists']['reviewGap'];

/** What it is judged from. */
export interface GapInput {
  readonly data: ReviewData;
  readonly figures: ReviewFigures;
  readonly form: Omit<ReviewForm, 'gaps'>;
  /** Whether some step between visit and order is known. */
  readonly hasSteps: boolean;
  readonly knowsCannibalised: boolean;
  /** Usual days below which the level is rough. */
  readonly leastDays: number;
}

const lacksVisits = (side: SideFigures | undefined): boolean => side !== undefined && side.visits === undefined;

function lacksStock({ products }: ReviewData): boolean {
  return products.length > 0 && products.every((row) => numberIn(row, 'stock') === undefined);
}

/** Whether any of the sites spent on ads in the months of the review, by product. */
function hasAds({ choice, sales }: ReviewData): boolean {
  const months = new Set(monthsOf(choice.days));
  const sites = new Set(sitesOf(choice).map(({ id }) => id));
  return sales.some(({ site, month, adSpend }) => adSpend > 0 && sites.has(site) && months.has(month));
}

function eventGaps({ figures, knowsCannibalised, leastDays }: GapInput): [Gap, boolean][] {
  const { uplift, baselineDays = leastDays, base, unknownAfter } = figures;
  return [
    ['baseline', uplift.baseline === ''], ['baselineSite', uplift.baseline !== '' && figures.lacksBaseline], ['baselineFew', baselineDays < leastDays], ['lastEdition', base === 'usual'], ['after', unknownAfter > 0],
    ['cannibalised', !knowsCannibalised],
  ];
}

function launchGaps({ form }: GapInput): [Gap, boolean][] {
  return [['plan', form.ramp.every(([, , , , plan]) => plan === '')]];
}

function comparisonGaps({ figures }: GapInput): [Gap, boolean][] {
  return [['visits', figures.sites.some(({ before, now }) => lacksVisits(before) || lacksVisits(now))], ['base', figures.base === 'none'], ['newSite', figures.base !== 'none' && figures.sites.some(({ before, now }) => before === undefined && now !== undefined)]];
}

/** Whether all sales stand without a category, so that there is no mix. */
function lacksCategories({ data, figures: { categories } }: GapInput): boolean {
  return categories.length > 0 && categories.every(({ name }) => name === '' || name === data.categoryName(NO_CATEGORY));
}

/** Returns what is missing of a review, in the order in which the page shows it; the rest of the page is made all the same. */
export function reviewGaps(input: GapInput): Gap[] {
  const { data, figures, form, hasSteps } = input;
  const { kind } = data.choice;
  const lacks: [Gap, boolean][] = [
    ...(isLaunch(kind) ? launchGaps(input) : comparisonGaps(input)),
    ...(kind === 'event' ? eventGaps(input) : []),
    [kind === 'siteLaunch' ? 'rampMonths' : 'daily', kind === 'siteLaunch' ? data.isByMonth : figures.lacksDays],
    ['orders', figures.lacksOrders],
    ['sales', figures.countsOrders],
    ['salesSite', figures.lacksSales],
    ['days', figures.unknownDays > 0],
    ['categories', lacksCategories(input)],
    ['funnel', !hasSteps], ['customers', form.churn.length === 0], ['products', data.products.length === 0], ['stock', lacksStock(data)], ['ads', kind === 'event' ? figures.uplift.adSpend === '' : !hasAds(data)], ['margin', data.cm2Rate === undefined], ['rivals', form.rivals.length === 0], ['rates', data.unrated.length > 0],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([code]) => code);
}
