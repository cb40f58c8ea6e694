import { expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { addMonths, monthRange, toMonth } from '../../src/core/month';
import { plannedWork } from '../../src/sheets/plannedWorkRows';
import type { TableRow } from '../../src/sheets/readTable';

const MONTHS = monthRange(toMonth(2026, 1), addMonths(toMonth(2026, 1), 11));
const on = (month: number, day: number): number => toSerial({ year: 2026, month, day });

function work(tables: Readonly<Record<string, readonly TableRow[]>>) {
  return plannedWork({ rowsOf: (table) => tables[table] ?? [], months: MONTHS, language: 'en' });
}

test('every kind of map row becomes work with its dates, its department and a way back', () => {
  const told = work({
    Plays: [{ rowId: 'Y1', means: 'creators', market: 'Mexico', startMonth: on(2, 1), endMonth: on(4, 1), owner: 'Li' }],
    Bottlenecks: [{ rowId: 'B1', metric: 'deliveryDays', market: 'Mexico', due: on(5, 9), doneOn: on(5, 7), owner: 'Chen' }],
    NewProducts: [{ rowId: 'W1', concept: 'cup', certificateDate: on(3, 1), listingDate: on(4, 1) }],
    Bundles: [{ rowId: 'B1', bundleName: 'camp set', listingDate: on(6, 1) }],
    SalesKits: [{ rowId: 'Y1', kitItem: 'faq', product: 'cup', due: on(2, 2) }],
    Asks: [{ rowId: 'H1', askTo: 'product', request: 'stock', neededBy: on(3, 31), promisedFor: on(3, 20) }, { rowId: 'H2', askTo: 'market', request: 'no', askAnswer: 'no', neededBy: on(3, 1) }],
    Events: [{ rowId: 'E1', eventMarket: 'us', marketingEvent: 'blackFriday', signUpBy: on(10, 1), stockBy: on(11, 1), reviewDue: on(12, 15) }],
  });
  expect(told.map(({ id, team, due }) => [id, team, due])).toEqual([
    ['KPlays.Y1', 'market', on(4, 30)], ['KBottlenecks.B1', 'market', on(5, 9)], ['KNewProducts.W1.certificate', 'product', on(3, 1)], ['KNewProducts.W1.listing', 'product', on(4, 1)],
    ['KBundles.B1', 'product', on(6, 1)], ['KSalesKits.Y1', 'product', on(2, 2)], ['KAsks.H1', 'product', on(3, 20)],
    ['KEvents.E1.signUp', 'market', on(10, 1)], ['KEvents.E1.stockBy', 'product', on(11, 1)], ['KEvents.E1.review', 'market', on(12, 15)],
  ]);
  expect(told[1]).toMatchObject({ table: 'Bottlenecks', row: 'B1', owner: 'Chen', doneOn: on(5, 7), name: 'Mexico · Delivery days' });
});

test('a customer action is worked on in the golden window of its tier, and has no date without one', () => {
  const action = { rowId: 'A1', tier: 'T1', customerAction: 'call' };
  const told = work({ CustomerActions: [action], BudgetCalendar: [{ rowId: 'T1.all', peakMonth: 1, lead: 2 }] });
  expect(told.map(({ start, due }) => [start, due])).toEqual([[on(11, 1), on(11, 30)]]);
  expect(work({ CustomerActions: [action] }).map(({ due }) => due)).toEqual([undefined]);
});

test('events of markets without a site are left out, those of the supply side never', () => {
  const event = (rowId: string, eventMarket: string): TableRow => ({ rowId, eventMarket, marketingEvent: 'x', reviewDue: on(3, 1) });
  expect(work({ Sites: [{ country: 'DE' }], Events: [event('E1', 'us'), event('E2', 'de'), event('E3', 'eu'), { ...event('E4', 'supply'), windowStart: on(2, 7) }] }).map(({ row, due }) => [row, due])).toEqual([['E2', on(3, 1)], ['E3', on(3, 1)], ['E4', on(2, 7)]]);
});

test('where a row names nobody, the owner of its department’s map answers', () => {
  const told = work({ Owners: [{ team: 'product', ownerRole: 'mapOwner', person: 'Zhao' }], SalesKits: [{ rowId: 'Y1', kitItem: 'faq', due: on(2, 2) }] });
  expect(told[0]?.owner).toBe('Zhao');
});

test('an action of a review stands in the month that it was planned into, due on its own date only where that lies there', () => {
  const action = (rowId: string, due: number): TableRow => ({ rowId, reviewAction: 'local payment', team: 'market', pdcaMonth: on(3, 1), due, doneOn: on(3, 9) });
  const told = work({ ReviewActions: [action('TR01.1', on(3, 20)), action('TR01.2', on(11, 23)), { rowId: 'TR01.3', pdcaMonth: on(3, 1) }] });
  expect(told.map(({ id, due, doneOn }) => [id, due, doneOn])).toEqual([['KReviewActions.TR01.1', on(3, 20), on(3, 9)], ['KReviewActions.TR01.2', on(3, 31), on(3, 9)]]);
});
