import { TWELVE } from '../../i18n/twelve';
import type { ColumnSpec, FixedBlock, FixedCell, SheetSpec } from '../sheetSpec';
import { codeOfWord } from './formulaParts';
import { LIGHT_TONES, lightOf } from './pdcaLight';
import type { TrackerForm } from './pdcaActuals';

/** The sum of a row's month over all lines, from twelve neighbouring columns. */
function sumOf(letter: string): string {
  return `SUM(INDEX({PdcaActuals.${letter}01:${letter}12},0,{@monthOrder}))`;
}

/** The id of the row of a month. */
export function summaryRow(number: string): string {
  return `T${number}`;
}

/** A figure of one month from the summary. */
export function summaryFigure(key: string, number: string): string {
  return `INDEX({PdcaSummary.${key}},MATCH("${summaryRow(number)}",{PdcaSummary.rowId},0))`;
}

/** Figures of the year that a line and the company keep when a month is closed, and where. */
export const CLOSED_FIGURES = [['yearForecast', 'forecastClosed'], ['forecastLow', 'lowClosed'], ['forecastHigh', 'highClosed'], ['targetChance', 'chanceClosed']] as const;

/** The company also keeps the target that its chance was told for. */
export const COMPANY_FIGURES = [['yearTarget', 'targetClosed'], ...CLOSED_FIGURES] as const;

/** Headings of the company's year. */
export const COMPANY_HEADINGS: readonly FixedCell[] = COMPANY_FIGURES.map(([column]) => ({ column, look: 'numberHeading' }));

/** The company's year as a month kept it when it was closed, else as it stands now. */
export function companyCells(number: string): FixedCell[] {
  return COMPANY_FIGURES.map(([key, closed]) => {
    const kept = summaryFigure(closed, number);
    return { formula: `=IF(${kept}<>"",${kept},Pdca_${key})`, format: key === 'targetChance' ? 'percent' : 'money', look: 'figure' };
  });
}

const UNASSIGNED = '"U000000"';
const IS_BEFORE = '({PdcaSummary.monthOrder}<={@monthOrder})';
const YEAR_TARGET = 'SUM({PdcaSummary.monthTarget})';

/** Sites whose month is whole or typed. */
const COMPLETE = [1, 4].map((at) => `COUNTIFS({Coverage.month},{@month},{Coverage.state},INDEX(List_coverageState,${at}))`).join('+');

/** The curve of the year: what was planned up to a month, what came of it, and where the rest leads. */
function curveRow(number: string): FixedCell[] {
  const order = Number(number);
  const toDate = (key: string): string => `SUMIFS({PdcaSummary.${key}},{PdcaSummary.monthOrder},"<=${order}")`;
  const rest = `(Pdca_yearForecast-SUM({PdcaSummary.countedActual}))`;
  const open = `SUMIFS({PdcaSummary.monthTarget},{PdcaSummary.monthOrder},">"&Pdca_fullMonths)`;
  const planned = `SUMIFS({PdcaSummary.monthTarget},{PdcaSummary.monthOrder},">"&Pdca_fullMonths,{PdcaSummary.monthOrder},"<=${order}")`;
  return [
    { formula: `=TEXT(${summaryFigure('month', number)},"mm")`, format: 'general', look: 'label' },
    { formula: `=${toDate('monthTarget')}`, format: 'money', look: 'figure' },
    { formula: `=IF(${summaryFigure('monthActual', number)}="","",${toDate('monthActual')})`, format: 'money', look: 'figure' },
    { formula: `=IF(OR(${order}<=Pdca_fullMonths,Pdca_yearForecast="",${open}<=0),"",SUM({PdcaSummary.countedActual})+${rest}*${planned}/${open})`, format: 'money', look: 'figure' },
  ];
}

const FORECAST = `PDCA_FORECAST(${YEAR_TARGET},{PdcaSummary.monthWeight},{PdcaSummary.countedActual},"",Pdca_prior)`;

function forecast(position: number): string {
  return `=IF(OR(Pdca_fullMonths=0,${YEAR_TARGET}<=0),"",IFERROR(INDEX(${FORECAST},1,${position}),""))`;
}

const BLOCKS: readonly FixedBlock[] = [
  {
    name: 'year',
    cells: [
      [{ formula: '=INDEX(List_targetState,IF(Pdca_isDraft,2,1))', format: 'general', look: 'heading' }, { column: 'yearTarget', look: 'numberHeading' }, { column: 'yearActual', look: 'numberHeading' }, { column: 'yearForecast', look: 'numberHeading' }, { column: 'forecastLow', look: 'numberHeading' }, { column: 'forecastHigh', look: 'numberHeading' }, { column: 'targetChance', look: 'numberHeading' }, { text: 'overdueAsOf', look: 'numberHeading' }],
      [
        { text: 'wholeCompany', look: 'label' }, { formula: `=${YEAR_TARGET}`, format: 'money', name: 'Pdca_yearTarget', look: 'figure' }, { formula: '=SUM({PdcaSummary.monthActual})', format: 'money', name: 'Pdca_yearActual', look: 'figure' },
        { formula: forecast(1), format: 'money', name: 'Pdca_yearForecast', look: 'figure' }, { formula: forecast(2), format: 'money', name: 'Pdca_forecastLow', look: 'figure' }, { formula: forecast(3), format: 'money', name: 'Pdca_forecastHigh', look: 'figure' }, { formula: forecast(4), format: 'percent', name: 'Pdca_targetChance', look: 'figure' },
        // What is overdue follows the calendar of whoever opens the workbook; a date typed over it holds for a print.
        { formula: '=TODAY()', format: 'date', name: 'Pdca_today', look: 'figure' },
      ],
    ],
  },
  {
    name: 'curve',
    cells: [
      [{ column: 'month', look: 'heading' }, { text: 'targetToDate', look: 'numberHeading' }, { text: 'actualToDate', look: 'numberHeading' }, { text: 'forecastToDate', look: 'numberHeading' }],
      ...TWELVE.map(curveRow),
    ],
  },
];

function columnsOf({ hasFacts }: TrackerForm): ColumnSpec[] {
  return [
    { key: 'rowId', kind: 'key', format: 'text', width: 4, isHidden: true },
    { key: 'month', kind: 'value', format: 'month', width: 18, band: 'bandFirst' },
    { key: 'monthTarget', kind: 'formula', format: 'money', width: 15, formula: `=${sumOf('t')}`, band: 'bandFirst' },
    { key: 'monthActual', kind: 'formula', format: 'money', width: 15, formula: `=IF(COUNT(INDEX({PdcaActuals.a01:a12},0,{@monthOrder}))=0,"",${sumOf('a')})`, band: 'bandFirst' },
    { key: 'attainment', kind: 'formula', format: 'percent', width: 13, formula: '=IF(OR({@monthActual}="",{@monthTarget}<=0),"",{@monthActual}/{@monthTarget})', band: 'bandFirst' },
    { key: 'light', kind: 'formula', list: 'light', format: 'general', width: 13, formula: `=${lightOf('{@attainment}')}`, tones: LIGHT_TONES, band: 'bandFirst' },
    { key: 'toDateTarget', kind: 'formula', format: 'money', width: 15, formula: `=SUMPRODUCT(${IS_BEFORE}*{PdcaSummary.monthTarget})`, band: 'bandFirst' },
    { key: 'yearToDate', kind: 'formula', format: 'money', width: 15, formula: '=IF({@monthActual}="","",SUMIFS({PdcaSummary.monthActual},{PdcaSummary.monthOrder},"<="&{@monthOrder}))', band: 'bandFirst' },
    { key: 'toDateRate', kind: 'formula', format: 'percent', width: 13, formula: '=IF(OR({@yearToDate}="",{@toDateTarget}<=0),"",{@yearToDate}/{@toDateTarget})', band: 'bandFirst' },
    { key: 'dataState', kind: 'formula', list: 'coverageState', format: 'general', width: 13, formula: '=INDEX(List_coverageState,IF(N({@sitesComplete})=0,3,IF({@sitesComplete}>=N({@sitesExpected}),1,2)))', tones: { on: 'dataCode', by: { complete: 'good', partial: 'watch' } }, band: 'bandFirst' },
    { key: 'monthState', kind: 'value', reason: 'reopenReason', list: 'monthState', format: 'text', width: 12, band: 'bandFirst' },
    { key: 'closedOn', kind: 'value', format: 'date', width: 13, band: 'bandFirst' },
    { key: 'reopenReason', kind: 'value', format: 'text', width: 26, band: 'bandState' },
    { key: 'lateBooked', kind: 'formula', format: 'money', width: 16, formula: `=${sumOf('l')}`, band: 'bandState' },
    { key: 'unassigned', kind: 'formula', format: 'money', width: 14, formula: `=IFERROR(N(INDEX({PdcaActuals.r01:r12},MATCH(${UNASSIGNED},{PdcaActuals.rowId},0),{@monthOrder})),0)`, band: 'bandState' },
    { key: 'companyTotal', kind: 'formula', format: 'money', width: 15, formula: hasFacts ? '=SUMIFS({SalesFacts.planRevenue},{SalesFacts.month},{@month})' : '=0', band: 'bandState' },
    { key: 'companyGap', kind: 'formula', format: 'amount', width: 15, formula: `=ROUND(${sumOf('r')}-{@companyTotal},2)`, band: 'bandState' },
    { key: 'dataGap', kind: 'formula', format: 'amount', width: 15, formula: `=ROUND(IF({@stateCode}="closed",${sumOf('a')}-${sumOf('v')}-${sumOf('r')},${sumOf('l')}),6)`, band: 'bandState' },
    { key: 'sitesExpected', kind: 'value', format: 'integer', width: 12, band: 'bandState' },
    { key: 'sitesComplete', kind: 'formula', format: 'integer', width: 12, formula: hasFacts ? `=${COMPLETE}` : '=0', band: 'bandState' },
    { key: 'monthOrder', kind: 'value', format: 'integer', isHidden: true },
    { key: 'monthWeight', kind: 'formula', format: 'factor', isHidden: true, formula: `=IF(${YEAR_TARGET}<=0,1/12,{@monthTarget}/${YEAR_TARGET})` },
    { key: 'isKnown', kind: 'formula', format: 'integer', isHidden: true, formula: '=IF(OR({@stateCode}="closed",{@dataCode}="complete"),1,0)' },
    { key: 'isInRun', kind: 'formula', format: 'integer', isHidden: true, formula: '=IF(SUMIFS({PdcaSummary.isKnown},{PdcaSummary.monthOrder},"<="&{@monthOrder})={@monthOrder},1,0)' },
    { key: 'countedActual', kind: 'formula', format: 'amount', isHidden: true, formula: '=IF({@isInRun}=1,{@monthActual},"")' },
    { key: 'lightCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('light', '{@light}')}` },
    { key: 'dataCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('coverageState', '{@dataState}')}` },
    { key: 'stateCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('monthState', '{@monthState}')}` },
    ...COMPANY_FIGURES.map(([, key]): ColumnSpec => ({ key, kind: 'value', format: 'amount', isHidden: true })),
    { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
  ];
}

/** Months by measures, the curve of the year above them. */
export function pdcaSummarySheet(form: TrackerForm): SheetSpec {
  return {
    key: 'pdcaSummary',
    part: 'pdca',
    visibility: 'visible',
    title: 'pdcaSummaryTitle',
    note: { text: 'pdcaSummaryNote' },
    blocks: BLOCKS,
    names: { Pdca_fullMonths: '=SUM({PdcaSummary.isInRun})' },
    charts: [
      {
        name: 'curve', type: 'ColumnClustered', title: 'monthChart', at: { row: 6, col: 6, rows: 12, cols: 8 },
        series: ([['targetToDate', 1], ['actualToDate', 2], ['forecastToDate', 3]] as const).map(([name, col]) => ({
          name, values: { block: 'curve', row: 1, col, rows: 12, cols: 1 }, categories: { block: 'curve', row: 1, col: 0, rows: 12, cols: 1 },
        })),
        axes: { minimum: 0, valueFormat: 'money' },
      },
    ],
    frozenColumns: 2,
    table: {
      name: 'PdcaSummary',
      rowPrefix: 'T',
      columns: columnsOf(form),
    },
  };
}
