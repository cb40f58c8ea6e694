import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { areFilled } from './customerFormulas';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Longest lead in months. */
const MOST_LEAD = 6;
const LAGS = Array.from({ length: MOST_LEAD + 1 }, (_, lag) => lag);

/** Key of the order index of a month, 1–12. */
export function orderKey(month: number): string {
  return `o${MONTHS[month - 1] ?? ''}`;
}

/** Key of the push index of a month, 1–12. */
export function pushKey(month: number): string {
  return `p${MONTHS[month - 1] ?? ''}`;
}

const ORDERS = 'INDEX({BudgetCalendar.o01:o12},{@calendarRow},0)';
const PUSH = `PUSH_CALENDAR(${ORDERS},INDEX({BudgetCalendar.lag0:lag${MOST_LEAD}},{@calendarRow},0))`;
const KNOWN = areFilled(...MONTHS.map((month) => `o${month}`));

/** The word of the month that lies `back` months before the peak. */
function monthBefore(back: string): string {
  return `INDEX(List_monthName,MOD({@peakMonth}-1-${back},12)+1)`;
}

const FROM = 'ROUNDUP({@lead},0)';
const TO = 'ROUNDDOWN({@lead},0)';
const WINDOW =
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(INDEX(List_windowPhrase,IF(${FROM}=${TO},2,1)),"#1",${monthBefore(FROM)}),"#2",${monthBefore(TO)}),"#3",${monthBefore('0')})`;

/** Events of the window that are named. */
const EVENTS = Array.from({ length: 6 }, (_, at) => at + 1);
/** More than any number of an event, so that the earliest is the greatest difference. */
const BEYOND = '100000000000';

/** The earliest event of the window in the markets of the row whose name no earlier column holds. */
function eventFormula(nth: number): string {
  const before = EVENTS.slice(0, nth - 1);
  const isMeant = [
    '({Events.eventOrder}>0)', `(MOD({@peakMonth}-{Events.eventMonth},12)<=${FROM})`, 'ISNUMBER(SEARCH("|"&{Events.marketCode}&"|",{@eventMarkets}))',
    ...before.map((earlier) => `({Events.marketingEvent}<>{@event${earlier}})`),
  ].join('*');
  const last = nth === 1 ? '{@peakMonth}' : `{@event${nth - 1}}`;
  return `=IF(${last}="","",IFERROR(INDEX({Events.marketingEvent},MATCH(${BEYOND}-SUMPRODUCT(MAX(${isMeant}*(${BEYOND}-{Events.eventOrder}))),{Events.eventOrder},0))&"",""))`;
}

/** The events one by one; without a list of events the columns are empty. */
function eventColumns(hasEvents: boolean): ColumnSpec[] {
  return EVENTS.map((nth) => ({ key: `event${nth}`, kind: hasEvents ? 'formula' : 'value', format: 'general', ...(hasEvents ? { formula: eventFormula(nth) } : {}), isHidden: true }));
}

const EVENT_NAMES = `=${EVENTS.map((nth) => (nth === 1 ? '{@event1}' : `IF({@event${nth}}="","",", "&{@event${nth}})`)).join('&')}`;

/** What decides how the calendar is calculated. */
export interface BudgetCalendarOptions {
  /** Function cells would be too many: push indices are written as values. */
  readonly verdictsAsValues: boolean;
  /** The plan has a list of events. */
  readonly hasEvents: boolean;
}

function columns({ verdictsAsValues, hasEvents }: BudgetCalendarOptions): readonly ColumnSpec[] {
  return [
    { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
    { key: 'tierName', kind: 'value', list: 'calendarTier', format: 'text', width: 20, band: 'bandFirst' },
    { key: 'country', kind: 'value', list: 'calendarCountry', format: 'text', width: 12, band: 'bandFirst' },
    { key: 'approvalTyped', kind: 'input', format: 'number', width: 11, hint: 'approvalHint', accepts: 'nonNegative', band: 'bandFirst' },
    { key: 'goldenWindow', kind: 'formula', format: 'general', width: 34, formula: `=IF({@peakMonth}="","",${WINDOW})`, band: 'bandFirst' },
    ...MONTHS.map((month, at): ColumnSpec => ({
      key: `p${month}`, kind: verdictsAsValues ? 'value' : 'custom', format: 'number', width: 8, isHeat: true, band: 'bandFirst',
      ...(verdictsAsValues ? {} : { formula: `=IF({@peakMonth}="","",IFERROR(INDEX(${PUSH},1,${at + 1}),""))` }),
    })),
    ...MONTHS.map((month): ColumnSpec => ({ key: `o${month}`, kind: 'value', isEditable: true, format: 'number', width: 8, isHeat: true, hint: 'orderIndexHint', band: 'bandOrders' })),
    { key: 'calendarSource', kind: 'value', list: 'calendarSource', format: 'text', width: 24, band: 'bandEstimate' },
    { key: 'lead', kind: 'formula', format: 'number', width: 10, formula: `=MIN(${MOST_LEAD},IF(ISNUMBER({@approvalTyped}),{@approvalTyped},Set_approvalMonths))`, band: 'bandEstimate' },
    { key: 'eventsInWindow', kind: 'formula', format: 'general', width: 30, formula: EVENT_NAMES, band: 'bandEstimate' },
    { key: 'rowState', kind: 'value', format: 'text', width: 12, list: 'rowState', band: 'bandEstimate' },
    { key: 'calendarRow', kind: 'formula', format: 'general', formula: '=MATCH({@rowId},{BudgetCalendar.rowId},0)', isHidden: true },
    { key: 'peakMonth', kind: 'formula', format: 'general', formula: `=IF(${KNOWN},MATCH(MAX(${ORDERS}),${ORDERS},0),"")`, isHidden: true },
    // Orders follow a contact after so many months; a lead between two whole months is shared by both.
    ...LAGS.map((lag): ColumnSpec => ({ key: `lag${lag}`, kind: 'formula', format: 'general', formula: `=MAX(0,1-ABS({@lead}-${lag}))`, isHidden: true })),
    { key: 'eventMarkets', kind: 'value', format: 'text', isHidden: true },
    ...eventColumns(hasEvents),
    { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
  ];
}

/** Step 3: when each tier buys in each country, and when to push for it. */
export function budgetCalendarSheet(options: BudgetCalendarOptions): SheetSpec {
  return {
    key: 'budgetCalendar',
    part: 'customer',
    visibility: 'visible',
    title: 'budgetCalendarTitle',
    note: { text: 'budgetCalendarNote' },
    blocks: [],
    frozenColumns: 3,
    table: { name: 'BudgetCalendar', rowPrefix: 'D', columns: columns(options) },
  };
}
