import type { MonthNumber } from '../../i18n/twelve';
import type { BlockRange, ChartSpec, FixedBlock, SheetSpec, TextKey } from '../sheetSpec';
import { bridgeBlock, daysPicture, effectsBlock, measuresBlock, mixBlocks, PICTURE, resultBlock, sitesBlock, upliftBlock } from './reviewCompare';
import { hideUnless, isLaunch, NO_UPLIFT, REVIEW_ROOM, reviewKey, type ReviewForm } from './reviewForm';
import { curveBlock, findingBlocks, gapsBlock, marketBlocks, rampBlocks, rampPicture, stepsBlock } from './reviewLists';

const WIDTHS = [34, 13, 13, 16, 16, 13, 13, 14, 14];
/** Where pictures begin: that of the effects or the ramp, and that of the days below it or in its place. */
const FIRST_PICTURE = 18;
const NEXT_PICTURE = FIRST_PICTURE + PICTURE + 2;

const column = (block: string, col: number, rows: number): BlockRange => ({ block, row: 1, col, rows: Math.max(1, rows), cols: 1 });

const BRIDGE: ChartSpec = {
  name: 'bridge', type: 'ColumnStacked', title: 'reviewBridgePicture',
  series: [
    { name: 'bridgeBase', values: column('bridge', 3, 6), categories: column('bridge', 0, 6), isUnfilled: true },
    { name: 'bridgeUp', values: column('bridge', 4, 6), categories: column('bridge', 0, 6) },
    { name: 'bridgeDown', values: column('bridge', 5, 6), categories: column('bridge', 0, 6) },
  ],
  axes: { valueFormat: 'money' },
  at: { row: FIRST_PICTURE, col: 3, rows: PICTURE, cols: 6 },
};

/** Two lines over the rows of a block, each by its column there; the chart itself names as many days as it has room for. */
function daysChart(block: 'curve' | 'ramp', format: 'monthDay' | 'month', days: number, title: TextKey, lines: readonly (readonly [name: TextKey, col: number])[], row: number): ChartSpec {
  return {
    name: block, type: 'Line', title,
    series: lines.map(([name, col]) => ({ name, values: column(block, col, days), categories: column(block, 0, days) })),
    axes: { minimum: 0, valueFormat: 'money', categoryFormat: format },
    at: { row, col: 0, rows: PICTURE, cols: 9 },
  };
}

function chartsOf(form: ReviewForm): ChartSpec[] {
  const curve = daysChart('curve', 'monthDay', Math.min(form.curve.length, REVIEW_ROOM.curve), 'reviewCurve', [['curveActual', 2], ['curveUsual', 3]], NEXT_PICTURE);
  const ramp = daysChart('ramp', form.rampBy === 'month' ? 'month' : 'monthDay', Math.min(form.ramp.length, REVIEW_ROOM.ramp), 'reviewRamp', [['rampActualLine', 6], ['rampPlanLine', 7]], FIRST_PICTURE);
  return [isLaunch(form.kind) ? ramp : BRIDGE, curve];
}

/** Blocks of a kind of review: always the same, so that each keeps its place; what has nothing to show at present is hidden. */
function blocksOf(form: ReviewForm): FixedBlock[] {
  const { hasBase, kind, curve } = form;
  const hasDays = curve.some(([, , actual]) => actual !== '');
  const own = isLaunch(form.kind)
    ? { picture: rampPicture(), why: rampBlocks(form) }
    : { picture: hideUnless(hasBase, bridgeBlock(form)), why: [hideUnless(hasBase, effectsBlock(form)), ...(kind === 'event' ? [upliftBlock(form)] : []), ...mixBlocks(form).map((block) => hideUnless(hasBase && !form.countsOrders, block))] };
  return [
    resultBlock(form), measuresBlock(form), own.picture, hideUnless(hasDays, daysPicture(form)), sitesBlock(form), ...own.why,
    stepsBlock(form), ...marketBlocks(form), ...findingBlocks(form), gapsBlock(form), hideUnless(hasDays, curveBlock(form)),
  ];
}

/** A review on its own sheet: result, why, what was beside it, what is learnt and done. */
export function reviewSheet(form: ReviewForm): SheetSpec {
  const { number, title, about } = form;
  return {
    key: reviewKey(number),
    name: { text: 'reviewSheetName', values: { title: title === '' ? number : title } },
    isTwin: number !== '01',
    part: 'review',
    visibility: 'visible',
    title: 'reviewTitle',
    note: { text: 'reviewNote', values: about },
    widths: WIDTHS,
    isLong: true,
    pageBreaks: ['picture', 'categories'],
    blocks: blocksOf(form),
    charts: chartsOf(form),
  };
}

/** The page without data and with the blocks of every kind: the form in which the workbook's sheets are listed. */
export function plainReview(number: MonthNumber): SheetSpec {
  const form: ReviewForm = { number, title: '', kind: 'event', about: {}, hasBase: true, countsOrders: false, sites: [], categories: [], uplift: NO_UPLIFT, ramp: [], rampBy: 'week', launchMoney: undefined, steps: [], churn: [], slow: [], ads: [], rivals: [], causes: [], lessons: [], actions: [], gaps: [], curve: [] };
  const [event, launch] = [reviewSheet(form), reviewSheet({ ...form, kind: 'siteLaunch' })];
  const known = new Set(event.blocks.map(({ name }) => name));
  const shown = new Set(event.charts?.map(({ name }) => name));
  return { ...event, blocks: [...event.blocks, ...launch.blocks.filter(({ name }) => !known.has(name))], charts: [...(event.charts ?? []), ...(launch.charts ?? []).filter(({ name }) => !shown.has(name))] };
}
