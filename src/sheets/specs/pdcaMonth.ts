import type { MonthNumber } from '../../i18n/twelve';
import type { ColumnSpec, FixedBlock, FixedCell, SheetSpec } from '../sheetSpec';
import { monthTable } from '../trackingKeys';
import { codeOfWord } from './formulaParts';
import { HEADING_BAND } from './headingBand';
import { mapReviewBlock, monthWorkBlock } from './mapReview';
import { categoryBlock, profitColumns } from './pdcaProfit';
import { BLANK_FORM, type TrackerForm } from './pdcaActuals';
import { LIGHT_TONES, lightWithNoise } from './pdcaLight';
import { CLOSED_FIGURES, COMPANY_HEADINGS, companyCells, summaryFigure } from './pdcaSummary';

/** A month of the plan year: its number, and the calendar month that its sheet is named after. */
export interface MonthForm extends TrackerForm {
  readonly year: string;
  readonly month: string;
  /** The fiscal year does not begin in January: sheets are named by the calendar. */
  readonly isFiscal: boolean;
  /** Categories with figures of their own; rows of the block beyond them are hidden. */
  readonly categories: number;
}

/** Months before a verdict on noise is possible. */
const LEAST_HISTORY = 6;

const yearOf = (key: string): string => `INDEX({PdcaActuals.${key}},{@place})`;

/** Whether the month lies within what the months before let expect; asked only where enough of them can be there. */
function noiseFormula(number: MonthNumber): string {
  const before = Number(number) - 1;
  const tooFew = 'INDEX(List_noise,4)';
  if (before < LEAST_HISTORY) return `=IF({@attainment}="","",${tooFew})`;
  const history = `INDEX({PdcaActuals.q01:q${String(before).padStart(2, '0')}},{@place},0)`;
  return `=IF({@attainment}="","",IF({@noiseClosed}<>"",{@noiseClosed},IFERROR(INDEX(ATTAINMENT_LIGHT({@attainment},"month",${history},Set_greenMonth,Set_amberMonth),1,2),${tooFew})))`;
}

function noiseColumn(number: MonthNumber, { hasValues }: TrackerForm): ColumnSpec {
  const base = { key: 'noise', list: 'noise', format: 'general', width: 14, tones: { on: 'noiseCode', by: { signal: 'bad' } }, band: 'bandFirst' } as const;
  return hasValues ? { ...base, kind: 'value' } : { ...base, kind: Number(number) > LEAST_HISTORY ? 'custom' : 'formula', formula: noiseFormula(number) };
}

/** What a closed month keeps, else what the year's table holds now. */
function yearFigures(): ColumnSpec[] {
  return CLOSED_FIGURES.map(([key, closed]) => {
    const look = key === 'targetChance' ? { format: 'percent', width: 11 } as const : { format: 'money', width: 14 } as const;
    return { key, kind: 'formula', ...look, formula: `=IF({@${closed}}<>"",{@${closed}},IF({@monthActual}="","",IF(${yearOf(key)}="","",${yearOf(key)})))`, band: 'bandYear' };
  });
}

function columnsOf(number: MonthNumber, form: TrackerForm): ColumnSpec[] {
  const remaining = 12 - Number(number);
  return [
    { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
    { key: 'description', kind: 'value', format: 'text', width: 26, band: 'bandFirst' },
    { key: 'siteName', kind: 'value', format: 'text', width: 16, band: 'bandFirst' },
    { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 14, band: 'bandFirst' },
    { key: 'tierTitle', kind: 'value', list: 'tier', format: 'text', width: 12, band: 'bandFirst' },
    { key: 'owner', kind: 'input', format: 'text', width: 10, band: 'bandFirst' },
    { key: 'monthTarget', kind: 'formula', format: 'money', width: 14, formula: `=N(${yearOf(`t${number}`)})`, band: 'bandFirst' },
    { key: 'monthActual', kind: 'formula', format: 'money', width: 14, formula: `=${yearOf(`a${number}`)}`, band: 'bandFirst' },
    { key: 'actualTyped', kind: 'input', format: 'money', width: 13, hint: 'overrideHint', band: 'bandFirst' },
    { key: 'monthGap', kind: 'formula', format: 'money', width: 13, formula: '=IF({@monthActual}="","",{@monthActual}-{@monthTarget})', band: 'bandFirst' },
    { key: 'attainment', kind: 'formula', format: 'percent', width: 10, formula: '=IF(OR({@monthActual}="",{@monthTarget}<=0),"",{@monthActual}/{@monthTarget})', band: 'bandFirst' },
    { key: 'light', kind: 'formula', list: 'light', format: 'general', width: 11, formula: `=${lightWithNoise('{@attainment}', '{@noiseCode}')}`, tones: LIGHT_TONES, band: 'bandFirst' },
    noiseColumn(number, form),
    { key: 'yearToDate', kind: 'formula', format: 'money', width: 14, formula: `=IF({@monthActual}="","",SUM(INDEX({PdcaActuals.a01:a${number}},{@place},0)))`, band: 'bandFirst' },
    { key: 'toDateRate', kind: 'formula', format: 'percent', width: 11, formula: `=IF(OR({@yearToDate}="",SUM(INDEX({PdcaActuals.t01:t${number}},{@place},0))<=0),"",{@yearToDate}/SUM(INDEX({PdcaActuals.t01:t${number}},{@place},0)))`, band: 'bandYear' },
    { key: 'requiredRun', kind: 'formula', format: 'money', width: 14, formula: remaining === 0 ? '=""' : `=IF({@yearToDate}="","",MAX(0,${yearOf('yearTarget')}-{@yearToDate})/${remaining})`, hint: 'requiredRunHint', band: 'bandYear' },
    ...yearFigures(),
    { key: 'respreadAdded', kind: 'formula', format: 'money', width: 14, formula: `=IF(N(${yearOf(`s${number}`)})=0,"",${yearOf(`s${number}`)})`, band: 'bandYear' },
    ...profitColumns(number),
    { key: 'lateBooked', kind: 'formula', format: 'money', width: 14, formula: `=IF(N(${yearOf(`l${number}`)})=0,"",${yearOf(`l${number}`)})`, band: 'bandState' },
    { key: 'typedMark', kind: 'formula', list: 'typedMark', format: 'general', width: 11, formula: '=IF({@actualTyped}="","",INDEX(List_typedMark,1))', band: 'bandState' },
    { key: 'remark', kind: 'input', format: 'text', width: 26, lines: 0, band: 'bandState' },
    { key: 'place', kind: 'formula', format: 'integer', isHidden: true, formula: '=MATCH({@rowId},{PdcaActuals.rowId},0)' },
    { key: 'lightCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('light', '{@light}')}` },
    { key: 'noiseCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('noise', '{@noise}')}` },
    { key: 'noiseClosed', kind: 'value', list: 'noise', format: 'text', isHidden: true },
    ...CLOSED_FIGURES.map(([, key]): ColumnSpec => ({ key, kind: 'value', format: 'amount', isHidden: true })),
    { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
    { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
  ];
}

/** Headings in one row, figures of the summary beneath. */
function figureBlock(name: string, number: MonthNumber, heading: FixedCell, label: FixedCell, keys: readonly (readonly [string, 'money' | 'percent' | 'integer' | 'amount' | 'general'])[]): FixedBlock {
  const gap: FixedCell[] = [null, null, null, null];
  return {
    name,
    cells: [
      [heading, ...gap.map(() => HEADING_BAND), ...keys.map(([key]): FixedCell => ({ column: key, look: 'numberHeading' }))],
      [label, ...gap, ...keys.map(([key, format]): FixedCell => ({ formula: `=${summaryFigure(key, number)}`, format, look: 'figure' }))],
    ],
  };
}

/** One month of the tracker: the state of its data and figures above, its lines below. */
export function pdcaMonthSheet(number: MonthNumber, form: MonthForm): SheetSpec {
  const state: FixedCell = { formula: '=INDEX(List_targetState,IF(Pdca_isDraft,2,1))', format: 'general', look: 'heading' };
  return {
    key: `pdca${number}`,
    ...(form.isFiscal ? { name: `PDCA ${form.year}-${form.month}` } : {}),
    part: 'pdca',
    isTwin: number !== '01',
    visibility: 'visible',
    title: 'pdcaTitle',
    titleValues: { year: form.year, month: String(Number(form.month)) },
    note: { text: 'pdcaNote' },
    blocks: [
      figureBlock('month', number, state, { text: 'monthFigures', look: 'label' }, [['monthTarget', 'money'], ['monthActual', 'money'], ['attainment', 'percent'], ['toDateTarget', 'money'], ['yearToDate', 'money'], ['toDateRate', 'percent'], ['lateBooked', 'money'], ['monthState', 'general']]),
      figureBlock('data', number, { column: 'dataState', look: 'heading' }, { formula: `=${summaryFigure('dataState', number)}`, format: 'general', look: 'label' }, [['companyTotal', 'money'], ['unassigned', 'money'], ['companyGap', 'amount'], ['sitesComplete', 'integer'], ['sitesExpected', 'integer']]),
      {
        name: 'year',
        cells: [
          [{ text: 'yearFigures', look: 'heading' }, HEADING_BAND, HEADING_BAND, HEADING_BAND, HEADING_BAND, ...COMPANY_HEADINGS],
          [{ text: 'wholeCompany', look: 'label' }, null, null, null, null, ...companyCells(number)],
        ],
      },
      categoryBlock(number, form),
      monthWorkBlock(number),
      mapReviewBlock(number),
    ],
    frozenColumns: 2,
    table: { name: monthTable(number), rowPrefix: 'R', columns: columnsOf(number, form) },
  };
}

/** The plain form of a month, before there is a plan. */
export function plainMonthSheet(number: MonthNumber): SheetSpec {
  return pdcaMonthSheet(number, { ...BLANK_FORM, year: '', month: number, isFiscal: false, categories: 0 });
}
