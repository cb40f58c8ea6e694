import type { ColumnKey, ListName, FixedBlock, FixedCell, TextKey } from '../sheetSpec';
import { lookUp, lookUpText } from './formulaParts';
import { HEADING_BAND } from './headingBand';
import { cellOf, EMPTY, formula, heading, known, listBlock, listOrReason, numberHead, wordCell, wordHead, type Known, type ReviewForm } from './reviewForm';
import { PICTURE, typedFigure } from './reviewCompare';

/** The headings of a list; the band runs on where a column has no word. */
const head = (text: TextKey, ...rest: readonly FixedCell[]): FixedCell[] => [heading(text), ...rest.map((cell) => cell ?? HEADING_BAND)];

/** The heading of words right of numbers, which stand apart from them. */
const afterNumber = (column: ColumnKey): FixedCell => ({ column, look: 'verdictHeading' });

type Shape = 'label' | 'text' | 'afterNumber' | 'integer' | 'money' | 'percent' | 'number' | 'date' | { readonly list: ListName } | null;

/** A list of plain values, each column in its shape; null leaves room for the text on its left. */
function plainRows(rows: readonly (readonly Known[])[], shapes: readonly Shape[]): FixedCell[][] {
  return rows.map((row) => {
    let next = 0;
    return shapes.map((shape): FixedCell => {
      if (shape === null) return null;
      const value = row[next++] ?? '';
      if (typeof shape === 'object') return wordCell(shape.list, value, 'verdict');
      if (shape === 'afterNumber') return known(value, 'text', 'verdict');
      return shape === 'label' ? known(value, 'text', 'label') : known(value, shape);
    });
  });
}

/** Room for the picture of a launch. */
export function rampPicture(): FixedBlock {
  return { name: 'rampPicture', cells: [[heading('reviewRamp')], ...Array.from({ length: PICTURE }, () => [EMPTY])] };
}

/** Why a list is empty: what the data lack, else that there is nothing of the kind. The word follows the language by its list, whatever was lacking. */
function whyEmpty({ gaps }: ReviewForm, ...lacks: readonly string[]): FixedCell {
  return wordCell('reviewGap', lacks.find((gap) => gaps.includes(gap)) ?? 'nothing');
}

/** Weeks or months of a launch against the plan, and when the money spent has come back. */
export function rampBlocks(form: ReviewForm): FixedBlock[] {
  const { number, ramp, rampBy, launchMoney } = form;
  const at = (row: number, col: number): string => cellOf(number, 'ramp', row, col);
  const sum = (row: number, col: number): string => `SUM(${at(2, col)}:${at(row, col)})`;
  // An empty cell draws no line; a formula that gives empty text would draw one at 0.
  const isPlanned = ramp.some(([, , , , plan]) => plan !== '');
  const rows = ramp.map((step, index): FixedCell[] => {
    const row = index + 2;
    return [
      known(step[0], rampBy === 'month' ? 'month' : 'date', 'label'), known(step[1], 'integer'), known(step[2], 'integer'), known(step[3], 'money'), known(step[4], 'money'),
      formula(`IF(N(${at(row, 5)})=0,"",${at(row, 4)}/${at(row, 5)})`, 'percent'), formula(sum(row, 4), 'money'), isPlanned ? formula(`IF(COUNT(${at(2, 5)}:${at(row, 5)})=0,"",${sum(row, 5)})`, 'money') : EMPTY,
    ];
  });
  const cost = cellOf(number, 'payback', 2, 4);
  return [
    listBlock('ramp', [heading('reviewRamp'), numberHead('rampDays'), numberHead('orders'), numberHead('rampActual'), numberHead('rampPlan'), numberHead('attainment'), numberHead('rampSum'), numberHead('rampPlanSum')], rows),
    {
      name: 'payback',
      cells: [
        [heading('reviewPayback'), numberHead('rampSpent'), numberHead('investment'), numberHead('costToDate'), numberHead('monthlyMargin'), numberHead('paybackMonths')],
        [
          { text: 'measureCost', look: 'label' }, known(launchMoney?.spent, 'money'), formula(typedFigure(form, 'investment'), 'money'), formula(`N(${cellOf(number, 'payback', 2, 2)})+N(${cellOf(number, 'payback', 2, 3)})`, 'money', 'figure'), known(launchMoney?.monthlyMargin, 'money'),
          formula(`IF(OR(${cost}<=0,${cellOf(number, 'payback', 2, 5)}=""),"",IF(N(${cellOf(number, 'payback', 2, 5)})<=0,«paybackNever»,${cost}/${cellOf(number, 'payback', 2, 5)}))`, 'number', 'figure'),
        ],
      ],
    },
  ];
}

/** Steps of the funnel: rates, what they are measured against and what reaching that would bring. */
export function stepsBlock(form: ReviewForm): FixedBlock {
  const head = [heading('reviewSteps'), wordHead('funnelStep'), wordHead('paymentMethod'), numberHead('stepCount'), numberHead('stepRate'), numberHead('stepBenchmark'), numberHead('stepImpact')];
  return listOrReason('steps', head, plainRows(form.steps, ['label', { list: 'funnelStep' }, 'text', 'integer', 'percent', 'percent', 'money']), whyEmpty(form, 'funnel'));
}

/** Sites that lose customers, slow movers, ads below break-even, what competitors did. */
export function marketBlocks(form: ReviewForm): FixedBlock[] {
  const { churn, slow, ads, rivals } = form;
  return [
    listOrReason('churn', [heading('reviewChurn'), numberHead('customers'), numberHead('churnedCustomers'), numberHead('lossRate'), numberHead('lossLow'), numberHead('lossHigh'), numberHead('othersLoss'), afterNumber('churnVerdict')],
      plainRows(churn, ['label', 'integer', 'integer', 'percent', 'percent', 'percent', 'percent', { list: 'churnVerdict' }]), whyEmpty(form, 'customers')),
    listOrReason('slow', [heading('reviewSlow'), numberHead('stock'), numberHead('coverDays'), numberHead('turnoverDays'), wordHead('stage'), wordHead('stockMove')], plainRows(slow, ['label', 'integer', 'integer', 'integer', { list: 'stage' }, { list: 'stockMove' }]), whyEmpty(form, 'products', 'stock')),
    listOrReason('ads', [heading('reviewAds'), numberHead('adSpend'), numberHead('adSales'), numberHead('acos'), numberHead('breakEvenAcos'), numberHead('adLoss')], plainRows(ads, ['label', 'money', 'money', 'percent', 'percent', 'money']), whyEmpty(form, 'products', 'ads', 'margin')),
    listOrReason('rivals', head('reviewRivals', wordHead('observedOn'), afterNumber('priceMove'), null, null, wordHead('opening'), null, null, null), plainRows(rivals, ['label', 'date', 'afterNumber', null, null, 'text', null, null, null]), whyEmpty(form, 'rivals')),
  ];
}

/** What a row of a table says, found by its id; of a row without words, such as one still to be filled in, nothing. */
function rowOf(table: string, id: string, cells: readonly ([key: string, format: 'text' | 'money' | 'date' | 'month'] | null)[]): FixedCell[] {
  const words = lookUpText(table, cells[0]?.[0] ?? '', `"${id}"`);
  return cells.map((cell, at): FixedCell => {
    if (cell === null) return null;
    const [key, format] = cell;
    const look = at === 0 ? 'label' : key === 'causeState' ? 'verdict' : 'plain';
    if (format === 'text') return formula(lookUpText(table, key, `"${id}"`), 'general', look);
    const found = lookUp(table, key, `"${id}"`);
    return formula(`IF(OR(${words}="",N(${found})=0),"",${found})`, format, look);
  });
}

/** Causes, lessons and actions as their tables have them. */
export function findingBlocks({ causes, lessons, actions }: ReviewForm): FixedBlock[] {
  return [
    listOrReason('causes', head('reviewCausesHead', null, null, numberHead('causeMoney'), afterNumber('causeState'), wordHead('evidence'), null, null, wordHead('leadsTo')),
      causes.map((id) => rowOf('ReviewCauses', id, [['causeText', 'text'], null, null, ['causeMoney', 'money'], ['causeState', 'text'], ['evidence', 'text'], null, null, ['leadsTo', 'text']])), formula('«reviewNoCause»', 'general')),
    listBlock('lessons', head('reviewLessonsHead', null, null, null, wordHead('lessonKeep'), wordHead('leadsToName'), null, null, wordHead('leadsTo')),
      lessons.map((id) => rowOf('Lessons', id, [['lesson', 'text'], null, null, null, ['lessonKeep', 'text'], ['leadsToName', 'text'], null, null, ['leadsTo', 'text']]))),
    listBlock('actions', head('reviewActionsHead', null, null, wordHead('owner'), wordHead('due'), wordHead('pdcaMonth'), wordHead('doneOn'), null, wordHead('leadsTo')),
      actions.map((id) => rowOf('ReviewActions', id, [['reviewAction', 'text'], null, null, ['owner', 'text'], ['due', 'date'], ['pdcaMonth', 'month'], ['doneOn', 'date'], null, ['leadsTo', 'text']]))),
  ];
}

/** What is missing, each with what it leaves open. */
export function gapsBlock({ gaps }: ReviewForm): FixedBlock {
  return listOrReason('gaps', [heading('reviewGaps')], gaps.map((code) => [wordCell('reviewGap', code)]), formula('«reviewAllThere»', 'general'));
}

/** Day by day, for the picture and for whoever wants to recount. */
export function curveBlock({ number, curve }: ReviewForm): FixedBlock {
  const at = (row: number, col: number): string => cellOf(number, 'curve', row, col);
  const rows = curve.map(([date, offset, actual, usual], index): FixedCell[] => [
    known(date, 'date', 'label'), known(offset, 'integer'), known(actual, 'money'), known(usual, 'money'),
    formula(`IF(OR(${at(index + 2, 3)}="",${at(index + 2, 4)}=""),"",${at(index + 2, 3)}-${at(index + 2, 4)})`, 'money'),
  ]);
  return listBlock('curve', [heading('reviewDays'), numberHead('dayOffset'), numberHead('salesNow'), numberHead('usualDay'), numberHead('reviewChange')], rows);
}
