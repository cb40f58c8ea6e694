import type { MonthNumber } from '../../i18n/twelve';
import type { FixedBlock, FixedCell, TextKey } from '../sheetSpec';
import { lightOf } from './pdcaLight';
import { HEADING_BAND } from './headingBand';

/** The indicators of the three questions: every plan has them, under these ids. */
export const REVIEW_KPIS = [
  { id: 'MSPEND', part: 'business', question: 'reviewSpend', format: 'money' },
  { id: 'MCONVERSIONS', part: 'customer', question: 'reviewConversion', format: 'integer' },
  { id: 'MEXISTING', part: 'customer', question: undefined, format: 'money' },
  { id: 'MNEWSALES', part: 'product', question: 'reviewLaunch', format: 'money' },
  { id: 'MREADY', part: 'product', question: undefined, format: 'integer' },
] as const satisfies readonly { readonly id: string; readonly part: string; readonly question: TextKey | undefined; readonly format: 'money' | 'integer' }[];

/** Indicators of the maps that stand below the three questions, in the order of their own sheet. */
const MORE = 8;
/** Months before this one that are shown. */
const BEFORE = 3;

/** The place of one of the further indicators in the list. */
function placeOfNext(order: number): string {
  return `MATCH(SMALL({MapKpis.kpiOrder},${order}),{MapKpis.kpiOrder},0)`;
}

function kpi(key: string, place: string): string {
  return `INDEX({MapKpis.${key}},${place})`;
}

function result(key: string, place: string): string {
  return `INDEX({KpiActuals.${key}},${kpi('actualPlace', place)})`;
}

/** A value without more digits than people read. */
function shown(value: string): string {
  return `IF(${value}="","–",IF(ABS(${value})>=1000,TEXT(${value},"#,##0"),ROUND(${value},2)&""))`;
}

/** What the months before came to, the latest last; nothing where nothing is known of them. */
function trail(number: MonthNumber, place: string): string {
  const before = Array.from({ length: BEFORE }, (_, at) => Number(number) - BEFORE + at).filter((month) => month > 0);
  if (before.length === 0) return '=""';
  const results = before.map((month) => result(`a${String(month).padStart(2, '0')}`, place));
  return `=IFERROR(IF(COUNT(${results.join(',')})=0,"",${results.map(shown).join('&" → "&')}),"")`;
}

/** Months before a verdict on noise is possible. */
const LEAST_HISTORY = 6;

/** Whether what was attained lies within what the months before let expect; asked only where enough of them can be there. */
function noise(number: MonthNumber, place: string, attained: string): string {
  const before = Number(number) - 1;
  const tooFew = 'INDEX(List_noise,4)';
  if (before < LEAST_HISTORY) return `=IF(${attained}="","",${tooFew})`;
  const history = `INDEX({KpiActuals.q01:q${String(before).padStart(2, '0')}},${kpi('actualPlace', place)},0)`;
  return `=IF(${attained}="","",IFERROR(INDEX(ATTAINMENT_LIGHT(${attained},"month",${history},Set_greenMonth,Set_amberMonth),1,2),${tooFew}))`;
}

/** Function cells of the blocks of twelve months: a verdict for each indicator, from the first month with enough before it. */
export const REVIEW_FUNCTION_CELLS = (12 - LEAST_HISTORY) * (REVIEW_KPIS.length + MORE);

/** The cells of one indicator after its name: where, unit, target, actual, difference, attained, light, verdict on noise and the months before. */
function figures(number: MonthNumber, place: string, format: 'money' | 'integer' | 'figure'): FixedCell[] {
  const [target, actual] = [kpi(`t${number}`, place), result(`a${number}`, place)];
  const attained = `IFERROR(${result(`q${number}`, place)},"")`;
  return [
    { formula: `=IFERROR(${kpi('kpiPlace', place)}&"","")`, format: 'general', look: 'plain' },
    { formula: `=IFERROR(${kpi('unit', place)}&"","")`, format: 'general', look: 'plain' },
    { formula: `=IFERROR(IF(${target}="","",${target}),"")`, format, look: 'plain' },
    { formula: `=IFERROR(${actual},"")`, format, look: 'plain' },
    { formula: `=IFERROR(IF(OR(${target}="",${actual}=""),"",${actual}-${target}),"")`, format, look: 'plain' },
    { formula: `=${attained}`, format: 'percent', look: 'plain' },
    null,
    { formula: `=${lightOf(attained)}`, format: 'general', look: 'plain' },
    { formula: noise(number, place, attained), format: 'general', look: 'plain' },
    { formula: trail(number, place), format: 'general', look: 'plain' },
  ];
}

/**
 * The three maps' questions of a month: is spending on plan, are customer conversions, are new products and stock; below them the
 * first indicators of the maps. Each with target, actual, difference, light and the three months before.
 */
export function mapReviewBlock(number: MonthNumber): FixedBlock {
  const heading = (column: string): FixedCell => ({ column, look: 'numberHeading' });
  return {
    name: 'mapReview',
    cells: [
      [{ text: 'mapReview', look: 'heading' }, { column: 'mapKpi', look: 'heading' }, HEADING_BAND, { column: 'kpiPlace', look: 'heading' }, { column: 'unit', look: 'heading' }, ...['monthTarget', 'monthActual', 'difference', 'attainment'].map(heading), HEADING_BAND, { column: 'light', look: 'heading' }, { column: 'noise', look: 'heading' }, { text: 'monthsBefore', look: 'heading' }],
      ...REVIEW_KPIS.map(({ id, question, format }): FixedCell[] => {
        const place = `MATCH("${id}",{MapKpis.rowId},0)`;
        return [question === undefined ? null : { text: question, look: 'label' }, { formula: `=IFERROR(${kpi('mapKpi', place)}&"","")`, format: 'general', look: 'plain' }, null, ...figures(number, place, format)];
      }),
      ...Array.from({ length: MORE }, (_, at): FixedCell[] => {
        const place = placeOfNext(at + 1);
        return [{ formula: `=IFERROR(${kpi('mapPart', place)}&"","")`, format: 'general', look: 'plain' }, { formula: `=IFERROR(${kpi('mapKpi', place)}&"","")`, format: 'general', look: 'plain' }, null, ...figures(number, place, 'figure')];
      }),
    ],
  };
}

/** What is still to do in a month: tasks due and done, actions open and past their check date. */
export function monthWorkBlock(number: MonthNumber): FixedBlock {
  const count = (table: string, key: string, codes: readonly string[]): string => `=${codes.map((code) => `COUNTIFS({${table}${number}.${key}},"${code}")`).join('+')}`;
  const cells: readonly (readonly [TextKey, string])[] = [
    ['tasksOpen', count('Tasks', 'taskCode', ['notStarted', 'running'])], ['tasksLate', count('Tasks', 'taskCode', ['late'])], ['tasksDone', count('Tasks', 'taskCode', ['done'])],
    ['actionsOpen', count('Actions', 'actionCode', ['running'])], ['actionsOverdue', count('Actions', 'actionCode', ['overdue'])],
  ];
  const gap: FixedCell[] = [null, null, null, null];
  return {
    name: 'work',
    cells: [
      [{ text: 'monthWork', look: 'heading' }, ...gap.map(() => HEADING_BAND), ...cells.map(([text]): FixedCell => ({ text, look: 'numberHeading' }))],
      [{ formula: `=HYPERLINK("#Tasks${number}",«openTasks»)`, format: 'general', look: 'link' }, { formula: `=HYPERLINK("#Actions${number}",«openCauses»)`, format: 'general', look: 'link' }, ...gap.slice(1), ...cells.map(([, formula]): FixedCell => ({ formula, format: 'integer', look: 'figure' }))],
    ],
  };
}
