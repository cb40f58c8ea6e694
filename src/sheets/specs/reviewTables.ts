import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { lookUpText } from './formulaParts';

const ID: ColumnSpec = { key: 'rowId', kind: 'key', format: 'text', width: 10 };
const OF_REVIEW: ColumnSpec = { key: 'reviewRow', kind: 'value', isEditable: true, format: 'text', width: 10, hint: 'reviewRowHint' };
/** Tables to whose rows a finding can lead, each with the column that names its rows. */
export const MAP_ROWS: readonly (readonly [table: string, column: string])[] = [['Opportunities', 'opportunityName'], ['Plays', 'means'], ['Bottlenecks', 'fixName'], ['CustomerActions', 'customerAction'], ['NewProducts', 'concept'], ['Bundles', 'bundleName'], ['Products', 'product']];

/** Tables that the sheets of findings name where they are in the workbook. */
export const FINDING_MAPS: readonly string[] = MAP_ROWS.map(([table]) => table);

/** The map row that a finding leads to, by its id, and its name; tables that are not in the workbook are left out. */
function leads(tables: ReadonlySet<string>): ColumnSpec[] {
  const names = MAP_ROWS.filter(([table]) => tables.has(table)).map(([table, column]) => lookUpText(table, column, '{@leadsTo}'));
  return [
    { key: 'leadsTo', kind: 'input', format: 'text', width: 12, hint: 'rowHint' },
    { key: 'leadsToName', kind: 'formula', format: 'general', width: 26, formula: `=IF({@leadsTo}="","",${names.length === 0 ? '""' : names.join('&')})` },
  ];
}

const STAMP: ColumnSpec = { key: 'stamp', kind: 'value', format: 'text', isHidden: true };

/** Every review with what was chosen, and what only people know of it: goal, conclusion, promoted products, typed effects. */
export const reviewsSheet: SheetSpec = {
  key: 'reviews',
  part: 'review',
  visibility: 'visible',
  title: 'reviewsTitle',
  note: { text: 'reviewsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Reviews',
    rowPrefix: 'R',
    columns: [
      ID,
      { key: 'reviewTitle', kind: 'value', isEditable: true, list: 'event', format: 'text', width: 24 },
      { key: 'reviewKind', kind: 'value', list: 'reviewKind', format: 'text', width: 14 },
      { key: 'reviewSites', kind: 'value', format: 'text', width: 26 },
      { key: 'reviewAgainst', kind: 'value', format: 'text', width: 20 },
      { key: 'reviewFrom', kind: 'value', format: 'date', width: 12 },
      { key: 'reviewTo', kind: 'value', format: 'date', width: 12 },
      { key: 'againstFrom', kind: 'value', format: 'date', width: 12 },
      { key: 'againstTo', kind: 'value', format: 'date', width: 12 },
      { key: 'salesNow', kind: 'value', format: 'money', width: 14 },
      { key: 'changeOf', kind: 'value', list: 'reviewMeasured', format: 'text', width: 12 },
      { key: 'changeRate', kind: 'value', format: 'percent', width: 12 },
      { key: 'visitorValueChange', kind: 'value', format: 'percent', width: 14 },
      { key: 'parityGain', kind: 'value', format: 'percent', width: 14 },
      { key: 'netUplift', kind: 'formula', format: 'money', width: 14, formula: '=IF({@upliftShifted}="","",{@upliftShifted}-N({@cannibalised})+N({@halo}))' },
      { key: 'reviewGoal', kind: 'input', format: 'money', width: 14, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'conclusion', kind: 'input', format: 'text', width: 44 },
      { key: 'owner', kind: 'input', format: 'text', width: 12 },
      { key: 'promoted', kind: 'input', format: 'text', width: 26, hint: 'promotedHint' },
      { key: 'cannibalised', kind: 'value', isEditable: true, format: 'money', width: 14, hint: 'cannibalisedHint' },
      { key: 'halo', kind: 'input', format: 'money', width: 14, hint: 'haloHint' },
      { key: 'investment', kind: 'input', format: 'money', width: 14, hint: 'investmentHint', accepts: 'nonNegative' },
      { key: 'upliftShifted', kind: 'value', format: 'money', isHidden: true },
      { key: 'reviewEvent', kind: 'value', format: 'text', isHidden: true },
      { key: 'reviewProduct', kind: 'value', format: 'text', isHidden: true },
      { key: 'reviewSiteIds', kind: 'value', format: 'text', isHidden: true },
      { key: 'reviewAgainstId', kind: 'value', format: 'text', isHidden: true },
      STAMP,
    ],
  },
};

/** Steps from visit to order by review, site and payment method: proposed from the data, or typed. */
export const funnelStepsSheet: SheetSpec = {
  key: 'funnelSteps',
  part: 'review',
  visibility: 'visible',
  title: 'funnelStepsTitle',
  note: { text: 'funnelStepsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'FunnelSteps',
    rowPrefix: 'F',
    isExtendable: true,
    columns: [
      { ...ID, isHidden: true, width: 18 },
      OF_REVIEW,
      { key: 'stepSite', kind: 'value', isEditable: true, format: 'text', width: 22, choices: 'Sites_names' },
      { key: 'funnelStep', kind: 'value', isEditable: true, list: 'funnelStep', format: 'text', width: 14, accepts: 'list' },
      { key: 'paymentMethod', kind: 'input', format: 'text', width: 18 },
      { key: 'stepCount', kind: 'value', isEditable: true, format: 'integer', width: 12, accepts: 'nonNegative' },
      { key: 'stepBefore', kind: 'value', isEditable: true, format: 'integer', width: 12, hint: 'stepBeforeHint', accepts: 'nonNegative' },
      { key: 'stepBenchmark', kind: 'input', format: 'percent', width: 12, hint: 'stepBenchmarkHint', accepts: 'percent' },
      { key: 'source', kind: 'value', isEditable: true, list: 'stepSource', format: 'text', width: 16 },
      STAMP,
    ],
  },
};

/** Why it went as it went; what has no evidence is still to be verified. */
export function reviewCausesSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'reviewCauses',
    part: 'review',
    visibility: 'visible',
    title: 'reviewCausesTitle',
    note: { text: 'reviewCausesNote' },
    blocks: [],
    frozenColumns: 3,
    table: {
      name: 'ReviewCauses',
      rowPrefix: 'N',
      isExtendable: true,
      columns: [
        { ...ID, width: 12 },
        OF_REVIEW,
        { key: 'causeText', kind: 'value', isEditable: true, format: 'text', width: 44, lines: 2 },
        { key: 'causeMoney', kind: 'value', isEditable: true, format: 'money', width: 13 },
        { key: 'evidence', kind: 'input', format: 'text', width: 40, lines: 2, hint: 'causeEvidenceHint' },
        { key: 'causeState', kind: 'formula', list: 'causeState', format: 'general', width: 12, formula: '=IF({@causeText}="","",INDEX(List_causeState,IF(TRIM({@evidence})="",1,2)))', tones: { on: 'causeStateCode', by: { toVerify: 'watch', verified: 'good' } } },
        ...leads(tables),
        { key: 'causeStateCode', kind: 'formula', format: 'general', isHidden: true, formula: '=IF({@causeText}="","",INDEX(ListCode_causeState,IF(TRIM({@evidence})="",1,2)))' },
        STAMP,
      ],
    },
  };
}

/** What is kept for the next time; the rows go on into the next year. */
export function lessonsSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'lessons',
    part: 'review',
    visibility: 'visible',
    title: 'lessonsTitle',
    note: { text: 'lessonsNote' },
    blocks: [],
    frozenColumns: 2,
    table: {
      name: 'Lessons',
      rowPrefix: 'L',
      isExtendable: true,
      columns: [
        { ...ID, width: 12 },
        OF_REVIEW,
        { key: 'lesson', kind: 'input', format: 'text', width: 56, lines: 2 },
        { key: 'lessonKeep', kind: 'list', list: 'lessonKeep', format: 'text', width: 12, accepts: 'list' },
        ...leads(tables),
        STAMP,
      ],
    },
  };
}

/** What is done about it, before the next edition; stands among the tasks of its month. */
export function reviewActionsSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'reviewActions',
    part: 'review',
    visibility: 'visible',
    title: 'reviewActionsTitle',
    note: { text: 'reviewActionsNote' },
    blocks: [],
    frozenColumns: 3,
    table: {
      name: 'ReviewActions',
      rowPrefix: 'T',
      isExtendable: true,
      columns: [
        { ...ID, width: 12 },
        OF_REVIEW,
        { key: 'reviewAction', kind: 'input', format: 'text', width: 44, lines: 2 },
        { key: 'team', kind: 'list', list: 'team', format: 'text', width: 16, accepts: 'list' },
        { key: 'owner', kind: 'input', format: 'text', width: 12 },
        { key: 'due', kind: 'value', isEditable: true, format: 'date', width: 12, hint: 'actionDueHint' },
        { key: 'pdcaMonth', kind: 'value', isEditable: true, format: 'month', width: 12, hint: 'pdcaMonthHint' },
        { key: 'doneOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint' },
        ...leads(tables),
        STAMP,
      ],
    },
  };
}
