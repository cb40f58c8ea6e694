import type { MonthNumber } from '../../i18n/twelve';
import type { BlockRange, ChartSpec, SheetSpec, TextKey } from '../sheetSpec';
import { bridgeBlock, daysPicture, effectsBlock, measuresBlock, mixBlocks, PICTURE, resultBlock, sitesBlock, upliftBlock } from './reviewCompare';
import { REVIEW_ROOM, reviewKey, type ReviewForm } from './reviewForm';
import { curveBlock, findingBlocks, gapsBlock, marketBlocks, rampBlocks, rampPicture, stepsBlock } from './reviewLists';

const WIDTHS = [34, 13, 13, 13, 13, 13, 13, 14, 14];
/** Where pictures begin: that of the effects or the ramp, and that of the days below it or in its place. */
const FIRST_PICTURE = 18;
const NEXT_PICTURE = FIRST_PICTURE + PICTURE + 2;

const column = (block: string, col: number, rows: number): BlockRange => ({ block, row: 1, col, rows: Math.max(1, rows), cols: 1 });

const BRIDGE: ChartSpec = {
  name: 'bridge', type: 'ColumnStacked', title: 'reviewBridge',
  series: [
    { name: 'bridgeBase', values: column('bridge', 3, 6), categories: column('bridge', 0, 6), isUnfilled: true },
    { name: 'bridgeUp', values: column('bridge', 4, 6), categories: column('bridge', 0, 6) },
    { name: 'bridgeDown', values: column('bridge', 5, 6), categories: column('bridge', 0, 6) },
  ],
  axes: { valueFormat: 'money' },
  at: { row: FIRST_PICTURE, col: 3, rows: PICTURE, cols: 6 },
};

/** Two lines over the days of a block, each by its column there. */
function daysChart(block: 'curve' | 'ramp', days: number, title: TextKey, lines: readonly (readonly [name: TextKey, col: number])[], row: number): ChartSpec {
  return {
    name: block, type: 'Line', title,
    series: lines.map(([name, col]) => ({ name, values: column(block, col, days), categories: column(block, 0, days) })),
    axes: { minimum: 0, valueFormat: 'money', categoryFormat: 'date' },
    at: { row, col: 0, rows: PICTURE, cols: 9 },
  };
}

function curveChart({ curve, hasBase, ramp }: ReviewForm): ChartSpec {
  const row = hasBase || ramp !== undefined ? NEXT_PICTURE : FIRST_PICTURE;
  return daysChart('curve', Math.min(curve.length, REVIEW_ROOM.curve), 'reviewCurve', [['curveActual', 2], ['curveUsual', 3]], row);
}

function rampChart({ ramp = [] }: ReviewForm): ChartSpec {
  return daysChart('ramp', Math.min(ramp.length, REVIEW_ROOM.ramp), 'reviewRamp', [['rampActualLine', 6], ['rampPlanLine', 7]], FIRST_PICTURE);
}

/** A review on its own sheet: result, why, what was beside it, what is learnt and done. */
export function reviewSheet(form: ReviewForm): SheetSpec {
  const { number, name, about, hasBase, uplift, ramp } = form;
  return {
    key: reviewKey(number),
    ...(name === '' ? {} : { name }),
    isTwin: number !== '01',
    part: 'review',
    visibility: 'visible',
    title: 'reviewTitle',
    note: { text: 'reviewNote', values: about },
    widths: WIDTHS,
    isLong: true,
    blocks: [
      resultBlock(form),
      measuresBlock(form),
      ...(hasBase ? [bridgeBlock(form)] : []),
      ...(ramp === undefined || hasBase ? [] : [rampPicture()]),
      daysPicture(form),
      sitesBlock(form),
      ...(hasBase ? [effectsBlock(form)] : []),
      ...(uplift === undefined ? [] : [upliftBlock(form)]),
      ...(ramp === undefined ? [] : rampBlocks(form)),
      ...(hasBase ? mixBlocks(form) : []),
      stepsBlock(form),
      ...marketBlocks(form),
      ...findingBlocks(form),
      gapsBlock(form),
      curveBlock(form),
    ],
    charts: [...(hasBase ? [BRIDGE] : []), ...(ramp === undefined ? [curveChart(form)] : [rampChart(form), curveChart(form)])],
  };
}

/** The page without data: the form in which the workbook's sheets are listed. */
export function plainReview(number: MonthNumber): SheetSpec {
  const none = { actual: '', baseline: '', pullForward: '', waiting: '', adSpend: '', cm2Rate: '', lastActual: '', lastBaseline: '' };
  return reviewSheet({ number, name: '', about: {}, hasBase: true, sites: [], categories: [], uplift: none, ramp: [], launchMoney: undefined, steps: [], churn: [], slow: [], ads: [], rivals: [], causes: [], lessons: [], actions: [], gaps: [], curve: [] });
}
