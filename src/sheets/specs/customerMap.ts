import type { CellFormat, ChartSpec, FixedBlock, FixedCell, Look, SheetSpec, TextKey } from '../sheetSpec';
import { codesOf } from '../words';
import { COSTS_UNKNOWN } from './customerFormulas';
import { sentenceCell, tierTotalId, type Sentence } from './customerTiers';
import { orderKey, pushKey } from './budgetCalendar';

/** What the overview shows besides its formulas. */
export interface CustomerMapOptions {
  readonly month: string;
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
/** Every reason, and those not asked yet. */
const REASONS = codesOf('churnReason').length + 1;
const MONTHS = codesOf('monthName');
/** Row ids of all customers in the budget calendar. */
const ALL_CUSTOMERS = 'ALL.all';

const HEADING: Look = 'heading';
const NUMBER: Look = 'numberHeading';

function figure(text: TextKey, formula: string, format: CellFormat): FixedCell[] {
  return [{ text, look: 'label' }, { formula, format, look: 'figure' }];
}

function figures(): FixedBlock {
  return {
    name: 'figures',
    cells: [
      [{ text: 'headline', look: HEADING }, { text: 'total', look: NUMBER }],
      figure('identityRateTotal', '=CustomerTiers_identity', 'percent'),
      figure('customersTotal', '=CustomerTiers_customers', 'integer'),
      figure('netSalesTotal', '=CustomerTiers_netSales', 'money'),
      figure('churnTotal', '=CustomerTiers_churn', 'integer'),
      figure('expectedSalesTotal', '=CustomerTiers_expected', 'money'),
      figure('expectedTotal', '=IF(CustomerTiers_rate="","",CustomerTiers_expected*CustomerTiers_rate)', 'money').concat(COSTS_UNKNOWN),
      figure('recoverableTotal', '=ChurnReasons_recoverable', 'money').concat(COSTS_UNKNOWN),
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
  if (tier === undefined) return (['text', 'integer', 'money', 'money', 'integer', 'text', 'text'] as const).map((format): FixedCell => ({ value: '', format, look: 'plain' }));
  const id = tierTotalId(tier.id);
  return [
    { value: tier.name, format: 'text', look: 'label' },
    lookUp('CustomerTiers', 'customers', id, 'integer', 'plain'),
    lookUp('CustomerTiers', 'netSales', id, 'money', 'plain'),
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
      [{ text: 'tierTable', look: HEADING }, { column: 'customers', look: NUMBER }, { column: 'netSales', look: NUMBER }, { text: 'expectedSalesShort', look: NUMBER }, { text: 'churnTotal', look: NUMBER }, null, { column: 'goldenWindow', look: HEADING }],
      ...Array.from({ length: MOST_TIERS }, (_, at) => tierRow(tiers[at])),
    ],
  };
}

const RAW = 'tm_churnReasons_reasons';
/** Empty cells up to the wide column in which labels have room. */
const BESIDE: readonly FixedCell[] = [null, null, null, null];

/** The k-th largest count of a column of reasons: label with the cumulative share, and the count; without any, what is missing. */
function paretoCells(column: number, k: number, missing: TextKey): FixedCell[] {
  const counts = `INDEX(${RAW},0,${column})`;
  const largest = `LARGE(${counts},${k})`;
  const upToHere = k === 1 ? largest : `SUMPRODUCT(LARGE(${counts},{${Array.from({ length: k }, (_, at) => at + 1).join(',')}}))`;
  const label = `INDEX(INDEX(${RAW},0,1),MATCH(${largest},${counts},0))&" "&TEXT(${upToHere}/SUM(${counts}),"0%")`;
  return [
    { formula: `=IF(${largest}<0.5,${k === 1 ? `«${missing}»` : '""'},${label})`, format: 'general', look: 'label' },
    { formula: `=IF(${largest}<0.5,"",ROUND(${largest},0))`, format: 'integer', look: 'plain' },
  ];
}

function paretoBlock(): FixedBlock {
  return {
    name: 'pareto',
    cells: [
      [{ text: 'lossTable', look: HEADING }, { column: 'customers', look: NUMBER }, ...BESIDE, { text: 'cartTable', look: HEADING }, { column: 'customers', look: NUMBER }],
      ...Array.from({ length: REASONS }, (_, at) => [...paretoCells(5, at + 1, 'lossMissing'), ...BESIDE, ...paretoCells(6, at + 1, 'cartMissing')]),
    ],
  };
}

const HAS_CALENDAR = `N(INDEX({BudgetCalendar.peakMonth},IFERROR(MATCH("${ALL_CUSTOMERS}",{BudgetCalendar.rowId},0),1)))>0`;

function calendarBlock(): FixedBlock {
  return {
    name: 'calendar',
    cells: [
      [{ text: 'chartCalendar', look: HEADING }, { text: 'orderIndexTitle', look: NUMBER }, { text: 'pushIndexTitle', look: NUMBER }],
      // A month's word alone would be taken for a date by some programs, the result of a formula never.
      ...MONTHS.map((_, at): FixedCell[] => [
        { formula: `=IF(${HAS_CALENDAR},INDEX(List_monthName,${at + 1}),${at === 0 ? '«calendarMissing»' : '""'})`, format: 'general', look: 'label' },
        lookUp('BudgetCalendar', orderKey(at + 1), ALL_CUSTOMERS, 'number', 'plain'),
        lookUp('BudgetCalendar', pushKey(at + 1), ALL_CUSTOMERS, 'number', 'plain'),
      ]),
    ],
  };
}

/** A step with its link and its state: 1 generated, 2 not started, 4 has problems. */
function step(text: TextKey, table: string, state: string): FixedCell[] {
  return [
    { formula: `=HYPERLINK("#${table}",«${text}»)`, format: 'general', look: 'link' },
    { formula: `=INDEX(List_sheetState,${state})`, format: 'general', look: 'verdict' },
  ];
}

function stepsBlock(): FixedBlock {
  const filled = (column: string): string => `SUMPRODUCT(--({${column}}<>""))`;
  return {
    name: 'steps',
    cells: [
      [{ text: 'steps', look: HEADING }, { column: 'state', look: HEADING }],
      step('stepTiers', 'CustomerTiers', 'IF(CustomerTiers_difference<>0,4,IF(CustomerTiers_netSales=0,2,1))'),
      step('stepProfiles', 'Profiles', `IF(${filled('Profiles.profileName')}=0,2,IF(COUNTIFS({Profiles.profileName},"?*",{Profiles.profileCode},"incomplete")>0,4,1))`),
      step('stepBuyReasons', 'BuyReasons', `IF(${filled('BuyReasons.buyReason')}=0,2,IF(BuyReasons_unbalanced>0,4,1))`),
      step('stepNeeds', 'Needs', `IF(${filled('Needs.need')}=0,2,1)`),
      step('stepCalendar', 'BudgetCalendar', `IF(${filled('BudgetCalendar.goldenWindow')}=0,2,1)`),
      step('stepLost', 'ChurnReasons', `IF(${filled('ChurnReasons.churnKind')}=0,2,IF(${filled('ChurnReasons.churnReason')}=0,4,1))`),
      step('stepActions', 'CustomerActions', `IF(${filled('CustomerActions.customerAction')}=0,2,1)`),
    ],
  };
}

function charts(tiers: number): readonly ChartSpec[] {
  const column = (block: string, col: number, rows: number) => ({ block, row: 1, col, rows, cols: 1 });
  const shown = Math.max(1, Math.min(MOST_TIERS, tiers));
  const place = (at: number): ChartSpec['at'] => ({ row: 4 + at * 16, col: 9, rows: 15, cols: 9 });
  return [
    {
      name: 'tiers', type: 'ColumnClustered', title: 'chartTiers',
      series: [
        { name: 'netSalesTotal', categories: column('tiers', 0, shown), values: column('tiers', 2, shown) },
        { name: 'expectedSalesTotal', categories: column('tiers', 0, shown), values: column('tiers', 3, shown) },
      ],
      axes: { valueFormat: 'money' }, at: place(0),
    },
    {
      name: 'calendar', type: 'Line', title: 'chartCalendar',
      series: [
        { name: 'orderIndexTitle', categories: column('calendar', 0, MONTHS.length), values: column('calendar', 1, MONTHS.length) },
        { name: 'pushIndexTitle', categories: column('calendar', 0, MONTHS.length), values: column('calendar', 2, MONTHS.length) },
      ],
      axes: { valueFormat: 'number' }, at: place(1),
    },
    { name: 'loss', type: 'ColumnClustered', title: 'chartLoss', series: [{ name: 'lossTable', categories: column('pareto', 0, REASONS), values: column('pareto', 1, REASONS) }], axes: { valueFormat: 'integer' }, at: place(2) },
    { name: 'cart', type: 'ColumnClustered', title: 'chartCart', series: [{ name: 'cartTable', categories: column('pareto', 6, REASONS), values: column('pareto', 7, REASONS) }], axes: { valueFormat: 'integer' }, at: place(3) },
  ];
}

/** Overview of the customer map: the identity rate at its head, headline numbers, tiers with their window, reasons of loss, steps. */
export function customerMapSheet({ month, currency, rule, sentences, tiers }: CustomerMapOptions): SheetSpec {
  return {
    key: 'customerMap',
    part: 'customer',
    visibility: 'visible',
    title: 'customerMapTitle',
    note: { text: 'customerMapNote', values: { month, currency, rule } },
    widths: [28, 14, 14, 18, 11, 2, 32, 11, 2],
    blocks: [
      { name: 'sentences', cells: Array.from({ length: SENTENCES }, (_, at): FixedCell[] => [sentenceCell(sentences[at])]) },
      figures(),
      tiersBlock(tiers),
      stepsBlock(),
      calendarBlock(),
      paretoBlock(),
    ],
    charts: charts(tiers.length),
  };
}
