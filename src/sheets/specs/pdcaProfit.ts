import { TWELVE, type MonthNumber } from '../../i18n/twelve';
import type { ColumnSpec, FixedBlock, FixedCell } from '../sheetSpec';
import { HEADING_BAND } from './headingBand';
import type { TrackerForm } from './pdcaActuals';
import { YEARS_BEFORE } from './pdcaCategories';
import { unusedRows } from './unusedRows';

/** Categories that a month sheet shows. */
export const CATEGORIES_SHOWN = 10;

/** Position of columns of the block, counted from 1. */
const AT = { stage: 4, roi: 9, id: 11 } as const;

/** Characters of a name that fit its two columns: wide ones such as Chinese, told by the first and the last, and others. */
const FITTING = { wide: 15, other: 32, firstWide: 4352 } as const;

/** A name that ends in … where it would be cut. */
function shortened(name: string): string {
  const isWide = `IFERROR(MAX(UNICODE(LEFT(${name})),UNICODE(RIGHT(${name})))>=${FITTING.firstWide},FALSE)`;
  const most = `IF(${isWide},${FITTING.wide},${FITTING.other})`;
  return `IF(LEN(${name})>${most},LEFT(${name},${most}-1)&"…",${name}&"")`;
}

const blockOf = (number: MonthNumber): string => `tm_pdca${number}_category`;

/** What functions of one category are handed, all from its row. */
function categoryCells(number: MonthNumber, order: number, { hasSeasons }: TrackerForm): FixedCell[] {
  const row = `MATCH(${order},{PdcaCategories.categoryOrder},0)`;
  const of = (key: string): string => `INDEX({PdcaCategories.${key}},${row})`;
  const [net, goods, fees, ads] = ['n', 'g', 'e', 'd'].map((letter) => of(`${letter}${number}`)) as [string, string, string, string];
  const units = `INDEX({PdcaCategories.x01:u12},${row},${of('firstUnits')}):INDEX({PdcaCategories.x01:u12},${row},${YEARS_BEFORE * TWELVE.length + Number(number)})`;
  const season = hasSeasons ? `IFERROR(INDEX({SeasonIndex.m01:m12},MATCH(${of('rowId')},{SeasonIndex.rowId},0),0),"")` : '""';
  const age = `IF(${of('launchedAt')}="","",${YEARS_BEFORE * TWELVE.length + Number(number) + 1}-${of('launchedAt')})`;
  const stage = `LIFECYCLE_STAGE(${units},${season},MOD(N(Set_fiscalStart)+${of('firstUnits')}-2,12)+1,${age})`;
  const cm3 = `${net}-${goods}-${fees}-${ads}`;
  const whenSold = (formula: string): string => `=IFERROR(IF(${net}="","",${formula}),"")`;
  const whenKnown = (formula: string): string => whenSold(`IF(OR(${goods}="",${fees}=""),"",${formula})`);
  return [
    { formula: `=IFERROR(${of('category')}&"","")`, format: 'general', look: 'label' },
    { formula: `=IFERROR(${shortened(of('leadProduct'))},"")`, format: 'general', look: 'plain' },
    null,
    { formula: whenSold(`IF(${of('firstUnits')}="","",${stage})`), format: 'general', look: 'plain' },
    null,
    { formula: whenSold(net), format: 'money', look: 'figure' },
    { formula: whenKnown(cm3), format: 'money', look: 'figure' },
    { formula: whenKnown(`IF(${net}<=0,"",(${cm3})/${net})`), format: 'percent', look: 'figure' },
    { formula: whenKnown(`PRODUCT_ROI(${net},${goods},${ads},${fees})`), format: 'percent', look: 'figure' },
    null,
    { formula: `=IFERROR(${of('rowId')}&"","")`, format: 'general', look: 'ghost' },
  ];
}

/** Profit and lead product of the largest categories in one month: the functions are called here, once a category. One row is always to be seen. */
export function categoryBlock(number: MonthNumber, form: TrackerForm & { readonly categories: number }): FixedBlock {
  return {
    name: 'category',
    hiddenRows: unusedRows(form.categories, CATEGORIES_SHOWN),
    cells: [
      [{ column: 'category', look: 'heading' }, { column: 'leadProduct', look: 'heading' }, HEADING_BAND, { column: 'leadStage', look: 'heading' }, HEADING_BAND, { column: 'netAfterRefunds', look: 'numberHeading' }, { column: 'cm3', look: 'numberHeading' }, { column: 'cm3Rate', look: 'numberHeading' }, { column: 'categoryRoi', look: 'numberHeading' }, null, null],
      ...Array.from({ length: CATEGORIES_SHOWN }, (_, at) => categoryCells(number, at + 1, form)),
    ],
  };
}

/** CM3 of each line, and what the block above says of its category. */
export function profitColumns(number: MonthNumber): ColumnSpec[] {
  const own = (key: string): string => `INDEX({PdcaActuals.${key}},{@place})`;
  const category = (position: number): string => `INDEX(${blockOf(number)},MATCH(${own('categoryId')},INDEX(${blockOf(number)},0,${AT.id}),0),${position})`;
  return [
    { key: 'cm3Target', kind: 'formula', format: 'money', width: 15, formula: `=IF(${own('lineMargin')}="","",{@monthTarget}*${own('lineMargin')})`, band: 'bandProduct' },
    { key: 'cm3Actual', kind: 'formula', format: 'money', width: 15, formula: `=IF(OR({@monthActual}="",${own(`m${number}`)}=""),"",${own(`m${number}`)})`, band: 'bandProduct' },
    { key: 'gainFlag', kind: 'formula', list: 'gainFlag', format: 'general', width: 14, formula: '=IF(OR({@cm3Target}="",{@cm3Actual}="",{@monthTarget}<=0),"",IF(AND({@monthActual}>={@monthTarget},{@cm3Actual}<{@cm3Target}-0.005),INDEX(List_gainFlag,1),""))', band: 'bandProduct' },
    { key: 'leadStage', kind: 'formula', list: 'stage', format: 'general', width: 13, formula: `=IF({@monthActual}="","",IFERROR(${category(AT.stage)}&"",""))`, band: 'bandProduct' },
    { key: 'categoryRoi', kind: 'formula', format: 'percent', width: 15, formula: `=IF({@monthActual}="","",IFERROR(IF(${category(AT.roi)}="","",${category(AT.roi)}),""))`, band: 'bandProduct' },
  ];
}
