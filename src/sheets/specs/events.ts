import type { SheetSpec } from '../sheetSpec';
import { codeOfWord } from './formulaParts';

/** A date that follows from another cell and some days; empty while either is. */
function dayFrom(date: string, days: string): string {
  return `=IF(OR({@${date}}="",{@${days}}=""),"",{@${date}}`;
}

const STATE =
  '=INDEX(List_eventState,IF({@eventDate}<>"",1,IF(OR({@eventKind}=INDEX(List_eventKind,3),N({@calendarYear})<N(Set_planYear)-1),3,2)))';

/** Events of the plan year by number: one of its own for each, rising with the date; 0 for all others. */
const ORDER = '=IF(AND(N({@calendarYear})=N(Set_planYear),N({@eventDate})>0),INT({@eventDate})*1000000+ROW(),0)';

/** Events by market and year, with the days that follow from each date. What is announced each year waits for its date. */
export const eventsSheet: SheetSpec = {
  key: 'events',
  part: 'plan',
  visibility: 'visible',
  title: 'eventsTitle',
  note: { text: 'eventsNote' },
  blocks: [],
  frozenColumns: 4,
  table: {
    name: 'Events',
    rowPrefix: 'E',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
      { key: 'calendarYear', kind: 'value', isEditable: true, format: 'general', width: 8, band: 'bandFirst' },
      { key: 'eventMarket', kind: 'value', isEditable: true, list: 'eventMarket', format: 'text', width: 16, band: 'bandFirst' },
      { key: 'marketingEvent', kind: 'value', isEditable: true, list: 'event', format: 'text', width: 24, band: 'bandFirst' },
      { key: 'eventDate', kind: 'value', isEditable: true, format: 'date', width: 13, hint: 'eventDateHint', band: 'bandFirst' },
      { key: 'eventState', kind: 'formula', list: 'eventState', format: 'general', width: 14, formula: STATE, band: 'bandFirst' },
      { key: 'signUpBy', kind: 'formula', format: 'date', width: 15, formula: `${dayFrom('eventDate', 'signUpDays')}-{@signUpDays})`, band: 'bandFirst' },
      { key: 'stockBy', kind: 'formula', format: 'date', width: 13, formula: `${dayFrom('windowStart', 'stockDays')}-{@stockDays})`, band: 'bandFirst' },
      { key: 'windowStart', kind: 'formula', format: 'date', width: 13, formula: '=IF({@eventDate}="","",{@eventDate}+N({@windowFrom}))', band: 'bandFirst' },
      { key: 'windowEnd', kind: 'formula', format: 'date', width: 13, formula: '=IF({@eventDate}="","",{@eventDate}+N({@windowTo}))', band: 'bandFirst' },
      { key: 'yearShare', kind: 'input', format: 'percent', width: 11, hint: 'yearShareHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'reviewDue', kind: 'formula', format: 'date', width: 13, formula: '=IF({@windowEnd}="","",{@windowEnd}+Set_eventReviewDays)', band: 'bandFirst' },
      { key: 'eventKind', kind: 'value', isEditable: true, list: 'eventKind', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'windowFrom', kind: 'value', isEditable: true, format: 'general', width: 12, hint: 'eventDaysHint', band: 'bandDays' },
      { key: 'windowTo', kind: 'value', isEditable: true, format: 'general', width: 12, hint: 'eventDaysHint', band: 'bandDays' },
      { key: 'signUpDays', kind: 'value', isEditable: true, format: 'general', width: 14, hint: 'eventDaysHint', band: 'bandDays' },
      { key: 'stockDays', kind: 'value', isEditable: true, format: 'general', width: 14, hint: 'eventDaysHint', band: 'bandDays' },
      { key: 'dateRule', kind: 'value', list: 'dateRule', format: 'text', width: 34, band: 'bandDays' },
      { key: 'source', kind: 'input', format: 'text', width: 24, band: 'bandDays' },
      { key: 'marketCode', kind: 'formula', format: 'general', formula: `=${codeOfWord('eventMarket', '{@eventMarket}')}`, isHidden: true },
      { key: 'eventOrder', kind: 'formula', format: 'general', formula: ORDER, isHidden: true },
      { key: 'eventMonth', kind: 'formula', format: 'general', formula: '=IF({@eventOrder}=0,0,MONTH({@eventDate}))', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
