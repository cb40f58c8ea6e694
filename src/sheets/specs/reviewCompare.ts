import type { FixedBlock, FixedCell, TextKey } from '../sheetSpec';
import { conversionOf, knowsVisits, orderValueOf, saleFactors } from '../reviewFactors';
import { totalOf } from '../reviewTotals';
import { lookUp, lookUpText } from './formulaParts';
import { HEADING_BAND } from './headingBand';
import { cellOf, EMPTY, formula, heading, isLaunch, known, listBlock, numberHead, orEmpty, REVIEW_ROOM, reviewRowId, wordCell, type ReviewForm, type SideFigures } from './reviewForm';
import { unusedRows } from './unusedRows';

const GHOST = 'ghost';
/** First column (from 1) of what only a picture reads, below the picture. */
const HIDDEN = 4;
/** Rows that the pictures take. */
export const PICTURE = 14;


/** What is compared: money, or orders where no report tells any. */
const comparedFormat = ({ countsOrders }: ReviewForm): 'number' | 'money' => (countsOrders ? 'number' : 'money');

function siteRow({ name, before, now }: ReviewForm['sites'][number], countsOrders: boolean): FixedCell[] {
  const [amount, orderValue] = countsOrders ? ['integer', () => undefined] as const : ['money', orderValueOf] as const;
  return [
    known(name, 'text', 'label'), known(before?.visits, 'integer'), known(now?.visits, 'integer'), known(conversionOf(before), 'percent'), known(conversionOf(now), 'percent'),
    known(orderValue(before), 'number'), known(orderValue(now), 'number'), known(before?.sales, amount), known(now?.sales, amount),
  ];
}

/** Room for the picture of the days; below it stands what FUNNEL_ATTRIB is handed, a row for each site. */
export function daysPicture({ sites }: ReviewForm): FixedBlock {
  const row = (site: ReviewForm['sites'][number]): FixedCell[] => {
    const factors = saleFactors(site.before, site.now);
    return [...factors.before, ...factors.now].map((value) => known(value, 'general', GHOST));
  };
  const rows = Array.from({ length: PICTURE }, (_, at): FixedCell[] => {
    const site = sites[at];
    return site === undefined || at >= REVIEW_ROOM.sites ? Array.from({ length: 6 }, () => ({ value: '', format: 'text', look: GHOST })) : row(site);
  });
  return { name: 'picture', cells: [[heading('reviewCurve')], ...rows] };
}

/** Sites side by side. */
export function sitesBlock({ sites, countsOrders }: ReviewForm): FixedBlock {
  const amounts = countsOrders ? [wordCell('reviewCounted', 'ordersBefore', 'numberHeading'), wordCell('reviewCounted', 'ordersNow', 'numberHeading')] : [numberHead('salesBefore'), numberHead('salesNow')];
  const head = [heading('reviewSites'), numberHead('visitsBefore'), numberHead('visitsNow'), numberHead('conversionBefore'), numberHead('conversionNow'), numberHead('aovBefore'), numberHead('aovNow'), ...amounts];
  return listBlock('sites', head, sites.map((site) => siteRow(site, countsOrders)));
}

function effectRow(form: ReviewForm, at: number): FixedCell[] {
  const { number, sites } = form;
  const site = sites[at];
  if (site === undefined || !form.hasBase) return Array.from({ length: 7 }, () => EMPTY);
  const cell = (col: number): string => cellOf(number, 'sites', at + 2, col);
  const factor = (col: number): string => cellOf(number, 'picture', at + 2, col);
  const attributed = (part: number): string => `INDEX(FUNNEL_ATTRIB(${factor(1)}:${factor(3)},${factor(4)}:${factor(6)}),1,${part})`;
  const shared = knowsVisits(site);
  const format = comparedFormat(form);
  const [conv0, conv1, aov0, aov1] = [cell(4), cell(5), cell(6), cell(7)];
  return [
    formula(`${cell(1)}&""`, 'general', 'label'),
    shared ? formula(attributed(1), format) : EMPTY, shared ? formula(attributed(2), format) : EMPTY, shared ? EMPTY : formula(attributed(1), format),
    form.countsOrders ? EMPTY : formula(attributed(3), format), formula(attributed(4), format, 'figure'),
    shared ? formula(`IF(OR(${conv0}="",${conv1}="",N(${conv0})*N(${aov0})=0),"",${conv1}*${aov1}/(${conv0}*${aov0})-1)`, 'percent') : EMPTY,
  ];
}

/** By site: what visits, conversion and order value brought; orders where visits are not known. */
export function effectsBlock(form: ReviewForm): FixedBlock {
  const head = [heading('reviewEffects'), numberHead('visitEffect'), numberHead('conversionEffect'), numberHead('orderEffect'), numberHead('aovEffect'), numberHead('salesChange'), numberHead('visitorValueChange')];
  const room = Array.from({ length: REVIEW_ROOM.sites }, (_, at) => at);
  return { name: 'effects', cells: [head, ...room.map((at) => effectRow(form, at))], hiddenRows: unusedRows(form.sites.length, REVIEW_ROOM.sites) };
}

/** Columns of the effects, in the order of the steps of the picture. */
const STEPS = [['stepVisits', 2], ['stepConversion', 3], ['stepOrders', 4], ['stepOrderValue', 5]] as const satisfies readonly (readonly [TextKey, number])[];
const total = ({ number }: ReviewForm, block: 'sites' | 'effects', col: number): string => `SUM(INDEX(${`tm_review${number}_${block}`},0,${col}))`;

function bridgeStep(form: ReviewForm, label: TextKey, col: number, row: number): FixedCell[] {
  const bridge = (at: number, column: number): string => cellOf(form.number, 'bridge', at, column);
  const [start, amount] = [bridge(row - 1, HIDDEN + 3), bridge(row, 2)];
  const change = `N(${amount})`;
  // What no site can tell is empty: 0 would say that nothing changed.
  const isKnown = `COUNT(INDEX(tm_review${form.number}_effects,0,${col}))>0`;
  return [
    { text: label, look: 'label' }, formula(`IF(${isKnown},${total(form, 'effects', col)},"")`, comparedFormat(form)), formula(`IF(OR(${amount}="",N(${bridge(2, 2)})=0),"",${change}/${bridge(2, 2)})`, 'percent'),
    formula(`MAX(0,MIN(${start},${start}+${change}))`, 'money', GHOST), formula(`MAX(0,${change})`, 'money', GHOST), formula(`MAX(0,-${change})`, 'money', GHOST), formula(`${start}+${change}`, 'money', GHOST),
  ];
}

function bridgeEnd(form: ReviewForm, label: TextKey, col: number): FixedCell[] {
  const sum = total(form, 'sites', col);
  return [{ text: label, look: 'label' }, formula(sum, comparedFormat(form), 'figure'), null, known(0, 'money', GHOST), formula(sum, 'money', GHOST), known(0, 'money', GHOST), formula(sum, 'money', GHOST)];
}

/** From the side compared with to the sales of the review, step by step; a picture stands at its right. */
export function bridgeBlock(form: ReviewForm): FixedBlock {
  const head: FixedCell[] = [form.countsOrders ? wordCell('reviewCounted', 'bridge', 'heading') : heading('reviewBridge'), numberHead('reviewAmount'), numberHead('shareOfBefore'), { text: 'bridgeBase', look: GHOST }, { text: 'bridgeUp', look: GHOST }, { text: 'bridgeDown', look: GHOST }, { text: 'bridgeEnd', look: GHOST }];
  const rows = [head, bridgeEnd(form, 'reviewBefore', 8), ...STEPS.map(([label, col], at) => bridgeStep(form, label, col, at + 3)), bridgeEnd(form, 'reviewNow', 9)];
  return { name: 'bridge', cells: [...rows, ...Array.from({ length: PICTURE + 1 - rows.length }, () => [EMPTY])] };
}

const MEASURES = ['visits', 'orders', 'sales', 'adSpend'] as const satisfies readonly (keyof SideFigures)[];
const WORDS = { visits: 'measureVisits', orders: 'measureOrders', sales: 'measureSales', adSpend: 'measureAds' } as const satisfies Readonly<Record<(typeof MEASURES)[number], TextKey>>;
/** Ratios of two of the measures by their rows from 1. */
const RATIOS = [['measureConversion', 3, 2, 'percent'], ['measureOrderValue', 4, 3, 'number'], ['measureVisitorValue', 4, 2, 'number']] as const satisfies readonly (readonly [TextKey, number, number, 'percent' | 'number'])[];

/** The whole of both sides. */
export function measuresBlock(form: ReviewForm): FixedBlock {
  const at = (row: number, col: number): string => cellOf(form.number, 'measures', row, col);
  const change = (row: number, format: 'integer' | 'money' | 'percent' | 'number'): FixedCell[] => [
    formula(`IF(OR(${at(row, 2)}="",${at(row, 3)}=""),"",${at(row, 3)}-${at(row, 2)})`, format),
    formula(`IF(OR(${at(row, 2)}="",${at(row, 3)}="",N(${at(row, 2)})=0),"",${at(row, 3)}/${at(row, 2)}-1)`, 'percent', 'figure'),
  ];
  const [before, now] = [totalOf(form.sites, 'before'), totalOf(form.sites, 'now')];
  const counted = MEASURES.map((measure, index): FixedCell[] => {
    const format = measure === 'sales' || measure === 'adSpend' ? 'money' : 'integer';
    const isTold = !(form.countsOrders && measure === 'sales');
    return [{ text: WORDS[measure], look: 'label' }, known(form.hasBase && isTold ? before?.[measure] : undefined, format), known(isTold ? now?.[measure] : undefined, format), ...change(index + 2, format)];
  });
  const ratios = RATIOS.map(([text, over, under, format], index): FixedCell[] => {
    const side = (col: number): FixedCell => formula(`IF(OR(${at(over, col)}="",N(${at(under, col)})=0),"",${at(over, col)}/${at(under, col)})`, format);
    return [{ text, look: 'label' }, side(2), side(3), ...change(index + 2 + MEASURES.length, format)];
  });
  return { name: 'measures', cells: [[heading('reviewMeasures'), { text: 'reviewBefore', look: 'numberHeading' }, { text: 'reviewNow', look: 'numberHeading' }, numberHead('reviewChange'), numberHead('changeRate')], ...counted, ...ratios] };
}

/** Of a launch: sales so far, the share of the plan and when the money comes back, as far as they are known. */
function launchHeadline({ number }: ReviewForm): string {
  const column = (col: number): string => `INDEX(tm_review${number}_ramp,0,${col})`;
  const payback = cellOf(number, 'payback', 2, 6);
  const plan = `IF(SUM(${column(5)})=0,"",«reviewPlanBy»&TEXT(SUMPRODUCT(--ISNUMBER(${column(5)}),${column(4)})/SUM(${column(5)}),"0.0%"))`;
  return `«reviewLaunchBy»&TEXT(N(${cellOf(number, 'measures', 4, 3)}),"#,##0")&${plan}&IF(ISNUMBER(${payback}),«reviewPaybackBy»&TEXT(${payback},"0.0"),"")`;
}

/** The headline, the goal and what people concluded. */
export function resultBlock(form: ReviewForm): FixedBlock {
  const { number, kind } = form;
  const id = `"${reviewRowId(number)}"`;
  const of = (row: number, col: number): string => cellOf(number, 'measures', row, col);
  const signed = (value: string): string => `TEXT(${value},"+0.0%;-0.0%;0.0%")`;
  const orders = `IF(OR(${of(4, 3)}<>"",${of(3, 5)}=""),«reviewNoBase»,«reviewOrdersBy»&${signed(of(3, 5))})`;
  const sales = `IF(${of(4, 5)}="",${orders},«reviewSalesBy»&${signed(of(4, 5))})`;
  const visitor = `IF(${of(8, 5)}="","",«reviewVisitorBy»&${signed(of(8, 5))})`;
  const parity = `IF(OR(${of(6, 2)}="",${of(6, 3)}=""),"",IF(${of(6, 3)}<${of(6, 2)},«reviewParityBy»&TEXT(${of(6, 2)}/${of(6, 3)}-1,"0.0%"),""))`;
  const net = lookUp('Reviews', 'netUplift', id);
  const uplift = `IF(ISNUMBER(${net}),«reviewNetBy»&TEXT(${net},"#,##0"),"")`;
  const goal = lookUp('Reviews', 'reviewGoal', id);
  return {
    name: 'result',
    cells: [
      [formula(`${isLaunch(kind) ? launchHeadline(form) : `${sales}&${uplift}&${visitor}&${parity}`}&«reviewStop»`, 'general', 'title')],
      [formula(`IF(${lookUpText('Reviews', 'conclusion', id)}="",«reviewConclude»,${lookUpText('Reviews', 'conclusion', id)})`, 'general', 'plain')],
      [heading('reviewGoalHead'), numberHead('reviewGoal'), numberHead('reviewResult'), numberHead('attainment'), numberHead('goalGap'), numberHead('parityGain'), numberHead('breakEvenGap')],
      [
        { text: 'measureSales', look: 'label' }, formula(`IF(N(${goal})=0,"",${goal})`, 'money'), formula(`IF(${of(4, 3)}="","",${of(4, 3)})`, 'money', 'figure'),
        formula(`IF(OR(${cellOf(number, 'result', 4, 2)}="",${of(4, 3)}=""),"",${of(4, 3)}/${cellOf(number, 'result', 4, 2)})`, 'percent', 'figure'),
        formula(`IF(OR(${cellOf(number, 'result', 4, 2)}="",${of(4, 3)}=""),"",${of(4, 3)}-${cellOf(number, 'result', 4, 2)})`, 'money'),
        formula(`IF(OR(${of(6, 2)}="",N(${of(6, 3)})=0),"",${of(6, 2)}/${of(6, 3)}-1)`, 'percent', 'figure'),
        formula(`IF(OR(${of(7, 2)}="",N(${of(7, 3)})=0),"",${of(7, 2)}/${of(7, 3)}-1)`, 'percent'),
      ],
    ],
  };
}

/** What people typed into the row of the review, as a number or empty text. */
export function typedFigure({ number }: ReviewForm, key: string): string {
  const cell = lookUp('Reviews', key, `"${reviewRowId(number)}"`);
  return `IF(${cell}="","",N(${cell}))`;
}

/** Price, volume and mix over categories. */
export function mixBlocks({ number, categories, hasBase }: ReviewForm): FixedBlock[] {
  const price = (side: SideFigures | undefined): number => (side === undefined || side.units <= 0 ? 0 : side.sales / side.units);
  const rows = categories.slice(0, REVIEW_ROOM.categories).map(({ name, before, now }): FixedCell[] => [
    known(name, 'text', 'label'), known(before?.units ?? 0, 'integer'), known(now?.units ?? 0, 'integer'), known(price(before), 'number'), known(price(now), 'number'), known(before?.sales ?? 0, 'money'), known(now?.sales ?? 0, 'money'),
  ]);
  const range = (col: number): string => `${cellOf(number, 'categories', 2, col)}:${cellOf(number, 'categories', rows.length + 1, col)}`;
  const part = (at: number): FixedCell => (rows.length === 0 || !hasBase ? EMPTY : formula(`IFERROR(INDEX(PRICE_VOLUME_MIX(${range(4)},${range(2)},${range(5)},${range(3)}),1,${at}),"")`, 'money', at === 4 ? 'figure' : 'plain'));
  return [
    listBlock('categories', [heading('reviewMix'), numberHead('unitsBefore'), numberHead('unitsNow'), numberHead('priceBefore'), numberHead('priceNow'), numberHead('salesBefore'), numberHead('salesNow')], rows),
    {
      name: 'mix',
      cells: [
        [heading('reviewMixResult'), numberHead('volumeEffect'), numberHead('mixEffect'), numberHead('priceEffect'), numberHead('salesChange'), numberHead('newItems'), numberHead('droppedItems')],
        [{ text: 'measureSales', look: 'label' }, ...[1, 2, 3, 4, 5, 6].map(part)],
      ],
    },
  ];
}

/** Arguments and results of EVENT_UPLIFT, left and right. */
export function upliftBlock(form: ReviewForm): FixedBlock {
  const { number, uplift } = form;
  const left = (row: number): string => cellOf(number, 'uplift', row, 2);
  const right = (row: number): string => cellOf(number, 'uplift', row, 6);
  const call = `EVENT_UPLIFT(${left(2)},${left(3)},${[right(6), right(7), left(6), left(7), left(8), left(9), right(2), right(3)].map(orEmpty).join(',')})`;
  const result = (part: number, format: 'money' | 'number' | 'percent'): FixedCell => formula(`IF(OR(${left(2)}="",${left(3)}=""),"",IFERROR(INDEX(${call},1,${part}),""))`, format, 'figure');
  const line = (leftText: TextKey, leftCell: FixedCell, rightText: TextKey, rightCell: FixedCell): FixedCell[] => [{ text: leftText, look: 'label' }, leftCell, null, { text: rightText, look: 'label' }, null, rightCell];
  const typed = (key: string): FixedCell => formula(typedFigure(form, key), 'money');
  const money = (key: keyof ReviewForm['uplift']): FixedCell => known(uplift[key], 'money');
  return {
    name: 'uplift',
    cells: [
      [heading('reviewUplift'), numberHead('reviewAmount'), HEADING_BAND, heading('reviewReturn'), HEADING_BAND, numberHead('reviewAmount')],
      line('upliftActual', money('actual'), 'upliftAds', money('adSpend')),
      line('upliftBaseline', money('baseline'), 'upliftMargin', known(uplift.cm2Rate, 'percent')),
      line('upliftGross', result(1, 'money'), 'upliftAdReturn', result(4, 'number')),
      line('upliftMultiple', result(2, 'number'), 'upliftProfit', result(5, 'percent')),
      line('upliftForward', money('pullForward'), 'upliftLastActual', money('lastActual')),
      line('upliftWaiting', money('waiting'), 'upliftLastBaseline', money('lastBaseline')),
      line('upliftCannibal', typed('cannibalised'), 'upliftLastMultiple', result(6, 'number')),
      line('upliftHalo', typed('halo'), 'upliftBaseEffect', result(7, 'money')),
      line('upliftNet', result(3, 'money'), 'upliftEventEffect', result(8, 'money')),
    ],
  };
}
