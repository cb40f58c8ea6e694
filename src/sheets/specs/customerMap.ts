import type { CellFormat, ChartSpec, FixedBlock, FixedCell, Look, SheetSpec, TextKey } from '../sheetSpec';
import { codesOf } from '../words';
import { COSTS_UNKNOWN } from './customerFormulas';
import { sentenceCell, tierTotalId, type Sentence } from './customerTiers';
import { orderKey, pushKey } from './budgetCalendar';

/** What the overview shows besides its formulas. */
export interface CustomerMapOptions {
  /** Last month of the year; undefined without sales. */
  readonly month: string | undefined;
  readonly currency: string;
  /** `list:tierRule:<code>`. */
  readonly rule: string;
  /** How value is estimated and when one counts as lost. */
  readonly sentences: readonly Sentence[];
  /** Tiers in the order of the plan, at most `MOST_TIERS`; fewer leave rows empty. */
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
}

/** Rows kept for tiers. */
export const MOST_TIERS = 6;
const SENTENCES = 2;
/** Empty cells up to the wide column in which steps and labels have room. */
const BESIDE: readonly FixedCell[] = [null, null, null, null, null];
/** Every reason, and those not asked yet. */
const REASONS = codesOf('churnReason').length + 1;
const MONTHS = codesOf('monthName');
const HEADING: Look = 'heading';
const NUMBER: Look = 'numberHeading';

function figure(text: TextKey, formula: string, format: CellFormat, step?: readonly FixedCell[]): FixedCell[] {
  return [{ text, look: 'label' }, { formula, format, look: 'figure' }, ...(step === undefined ? [] : [...BESIDE, ...step])];
}

/** A figure that needs costs, with what is missing where they are not known. */
function costFigure(text: TextKey, formula: string, step?: readonly FixedCell[]): FixedCell[] {
  const [label = null, amount = null, , ...rest] = figure(text, formula, 'money', step);
  return [label, amount, COSTS_UNKNOWN, ...rest];
}

/** A step with its link and its state: 1 generated, 2 not started, 4 has problems. */
function step(text: TextKey, table: string, state: string): FixedCell[] {
  return [
    { formula: `=HYPERLINK("#${table}",«${text}»)`, format: 'general', look: 'link' },
    { formula: `=INDEX(List_sheetState,${state})`, format: 'general', look: 'verdict' },
  ];
}

function filled(column: string): string {
  return `SUMPRODUCT(--({${column}}<>""))`;
}

/** Headline numbers, and beside them the steps. */
function figures(): FixedBlock {
  return {
    name: 'figures',
    cells: [
      [{ text: 'headline', look: HEADING }, { text: 'total', look: NUMBER }, ...BESIDE, { text: 'steps', look: HEADING }, { column: 'state', look: 'verdictHeading' }],
      figure('identityRateTotal', '=CustomerTiers_identity', 'percent', step('stepTiers', 'CustomerTiers', 'IF(CustomerTiers_difference<>0,4,IF(CustomerTiers_netSales=0,2,1))')),
      figure('customersTotal', '=CustomerTiers_customers', 'integer', step('stepProfiles', 'Profiles', `IF(${filled('Profiles.profileName')}=0,2,IF(COUNTIFS({Profiles.profileName},"?*",{Profiles.profileCode},"incomplete")>0,4,1))`)),
      figure('netSalesTotal', '=CustomerTiers_netSales', 'money', step('stepBuyReasons', 'BuyReasons', `IF(${filled('BuyReasons.buyReason')}=0,2,IF(BuyReasons_unbalanced>0,4,1))`)),
      figure('churnTotal', '=CustomerTiers_churn', 'integer', step('stepNeeds', 'Needs', `IF(${filled('Needs.need')}=0,2,1)`)),
      figure('expectedSalesTotal', '=CustomerTiers_expected', 'money', step('stepCalendar', 'BudgetCalendar', `IF(${filled('BudgetCalendar.goldenWindow')}=0,2,1)`)),
      costFigure('expectedTotal', '=IF(CustomerTiers_rate="","",CustomerTiers_expected*CustomerTiers_rate)', step('stepLost', 'ChurnReasons', `IF(${filled('ChurnReasons.churnKind')}=0,2,IF(${filled('ChurnReasons.churnReason')}=0,4,1))`)),
      costFigure('recoverableTotal', '=ChurnReasons_recoverable', step('stepActions', 'CustomerActions', `IF(${filled('CustomerActions.customerAction')}=0,2,1)`)),
      figure('actionsTotal', '=CustomerActions_increment', 'money'),
    ],
  };
}

/** A cell of a row by its id; empty text where there is none. */
function lookUp(table: string, key: string, id: string, format: CellFormat, look: Look): FixedCell {
  const cell = `INDEX({${table}.${key}},MATCH("${id}",{${table}.rowId},0))`;
  return { formula: `=IFERROR(IF(${cell}="","",${cell}),"")`, format, look };
}

function tierRow(tier: { readonly id: string; readonly name: string } | undefined): FixedCell[] {
  if (tier === undefined) return (['text', 'integer', 'money', 'text', 'money', 'integer', 'text', 'text'] as const).map((format): FixedCell => ({ value: '', format, look: 'plain' }));
  const id = tierTotalId(tier.id);
  return [
    { value: tier.name, format: 'text', look: 'label' },
    lookUp('CustomerTiers', 'customers', id, 'integer', 'plain'),
    lookUp('CustomerTiers', 'netSales', id, 'money', 'plain'),
    null,
    lookUp('CustomerTiers', 'expectedChosen', id, 'money', 'plain'),
    lookUp('CustomerTiers', 'suspectedChurn', id, 'integer', 'plain'),
    null,
    lookUp('BudgetCalendar', 'goldenWindow', id, 'general', 'verdict'),
  ];
}

function tiersBlock(tiers: CustomerMapOptions['tiers']): FixedBlock {
  return {
    name: 'tiers',
    cells: [
      [{ text: 'tierTable', look: HEADING }, { column: 'customers', look: NUMBER }, { column: 'netSales', look: NUMBER }, null, { text: 'expectedSalesShort', look: NUMBER }, { text: 'churnTotal', look: NUMBER }, null, { column: 'goldenWindow', look: HEADING }],
      ...Array.from({ length: MOST_TIERS }, (_, at) => tierRow(tiers[at])),
    ],
  };
}

const RAW = 'tm_churnReasons_reasons';

/** The k-th largest count of a column of reasons: label with the cumulative share, and the count; without any, what is missing. */
function paretoCells(column: number, k: number): FixedCell[] {
  const counts = `INDEX(${RAW},0,${column})`;
  const largest = `LARGE(${counts},${k})`;
  const upToHere = k === 1 ? largest : `SUMPRODUCT(LARGE(${counts},{${Array.from({ length: k }, (_, at) => at + 1).join(',')}}))`;
  const label = `INDEX(INDEX(${RAW},0,1),MATCH(${largest},${counts},0))&" "&TEXT(${upToHere}/SUM(${counts}),"0%")`;
  return [
    { formula: `=IF(${largest}<0.5,${k === 1 ? '«reasonsMissing»' : '""'},${label})`, format: 'general', look: 'label' },
    { formula: `=IF(${largest}<0.5,"",ROUND(${largest},0))`, format: 'integer', look: 'plain' },
  ];
}

const ALL_ROW = 'MATCH("ALL.all",{BudgetCalendar.rowId},0)';
/** Row of the calendar that is shown: all customers, else one that has a window; 0 without any. */
const SHOWN_ROW = `=IFERROR(IF(ISNUMBER(IFERROR(INDEX({BudgetCalendar.peakMonth},${ALL_ROW}),"")),${ALL_ROW},MATCH(MIN({BudgetCalendar.peakMonth}),{BudgetCalendar.peakMonth},0)),0)`;

function shown(key: string): string {
  return `INDEX({BudgetCalendar.${key}},CustomerMap_calendar)`;
}

function monthCells(month: number): FixedCell[] {
  const index = (key: string): FixedCell => ({ formula: `=IF(CustomerMap_calendar=0,"",${shown(key)})`, format: 'number', look: 'plain' });
  return [
    // A month's word alone would be taken for a date by some programs, the result of a formula never.
    { formula: `=IF(CustomerMap_calendar=0,${month === 1 ? '«calendarMissing»' : '""'},INDEX(List_monthName,${month}))`, format: 'general', look: 'label' },
    index(orderKey(month)),
    index(pushKey(month)),
  ];
}

/** The year of orders and pushes, and beside it the reasons of loss and of carts left behind, largest first. */
function yearAndReasons(): FixedBlock {
  return {
    name: 'yearAndReasons',
    cells: [
      [
        { formula: `=IF(CustomerMap_calendar=0,«chartCalendar»,${shown('tierName')}&" · "&${shown('country')})`, format: 'general', look: HEADING }, { text: 'orderIndexTitle', look: NUMBER }, { text: 'pushIndexTitle', look: NUMBER }, null,
        { text: 'lossTable', look: HEADING }, { column: 'customers', look: NUMBER }, null, { text: 'cartTable', look: HEADING }, { column: 'customers', look: NUMBER },
        { formula: SHOWN_ROW, format: 'general', name: 'CustomerMap_calendar', look: 'ghost' },
      ],
      ...MONTHS.map((_, at) => [...monthCells(at + 1), ...(at < REASONS ? [null, ...paretoCells(5, at + 1), null, ...paretoCells(6, at + 1)] : [])]),
    ],
  };
}

function charts(tiers: number): readonly ChartSpec[] {
  const column = (block: string, col: number, rows: number) => ({ block, row: 1, col, rows, cols: 1 });
  const shown = Math.max(1, Math.min(MOST_TIERS, tiers));
  const place = (at: number): ChartSpec['at'] => ({ row: 3 + at * 13, col: 10, rows: 12, cols: 9 });
  return [
    {
      name: 'tiers', type: 'ColumnClustered', title: 'chartTiers',
      series: [
        { name: 'netSalesTotal', categories: column('tiers', 0, shown), values: column('tiers', 2, shown) },
        { name: 'expectedSalesTotal', categories: column('tiers', 0, shown), values: column('tiers', 4, shown) },
      ],
      axes: { valueFormat: 'money' }, at: place(0),
    },
    {
      name: 'calendar', type: 'Line', title: 'chartCalendar',
      series: [
        { name: 'orderIndexTitle', categories: column('yearAndReasons', 0, MONTHS.length), values: column('yearAndReasons', 1, MONTHS.length) },
        { name: 'pushIndexTitle', categories: column('yearAndReasons', 0, MONTHS.length), values: column('yearAndReasons', 2, MONTHS.length) },
      ],
      axes: { valueFormat: 'number' }, at: place(1),
    },
    { name: 'loss', type: 'ColumnClustered', title: 'chartLoss', series: [{ name: 'lossTable', categories: column('yearAndReasons', 4, REASONS), values: column('yearAndReasons', 5, REASONS) }], axes: { valueFormat: 'integer' }, at: place(2) },
    { name: 'cart', type: 'ColumnClustered', title: 'chartCart', series: [{ name: 'cartTable', categories: column('yearAndReasons', 7, REASONS), values: column('yearAndReasons', 8, REASONS) }], axes: { valueFormat: 'integer' }, at: place(3) },
  ];
}

/** Overview of the customer map: the identity rate at its head, headline numbers, tiers with their window, reasons of loss, steps. */
export function customerMapSheet({ month, currency, rule, sentences, tiers }: CustomerMapOptions): SheetSpec {
  return {
    key: 'customerMap',
    part: 'customer',
    visibility: 'visible',
    title: 'customerMapTitle',
    note: month === undefined ? { text: 'customerMapNoteEmpty', values: { currency, rule } } : { text: 'customerMapNote', values: { month, currency, rule } },
    widths: [28, 14, 14, 2, 26, 16, 2, 32, 11, 2],
    blocks: [
      { name: 'sentences', cells: Array.from({ length: SENTENCES }, (_, at): FixedCell[] => [sentenceCell(sentences[at])]) },
      figures(),
      tiersBlock(tiers),
      yearAndReasons(),
    ],
    charts: charts(tiers.length),
  };
}
