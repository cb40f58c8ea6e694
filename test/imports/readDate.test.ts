import { describe, expect, it, test } from '@jest/globals';
import { formatDate, fromSerial } from '../../src/core/calendar';
import { ordersAllowed, readDate } from '../../src/imports/readDate';

const dayOf = (serial: number | undefined): string => (serial === undefined || Number.isNaN(serial) ? String(serial) : formatDate(fromSerial(serial)));

describe('readDate', () => {
  test.each([
    ['2010-12-01 08:26:00', '2010-12-01'], ['2023-01-03T10:00:00+00:00', '2023-01-03'], ['2020-02-01T00:00:00.000Z', '2020-02-01'],
    ['2026/02/13 3:21:05 JST', '2026-02-13'], ['19970118', '1997-01-18'], ['2025年7月3日', '2025-07-03'], ['2025-07', '2025-07-01'],
    ['Jan 5, 2026 11:03:05 AM PST', '2026-01-05'], ['Feb 1, 2020', '2020-02-01'], ['1 Feb 2020', '2020-02-01'], ['Jul-25-26', '2026-07-25'],
    ['13.02.2026 10:00:00 UTC', '2026-02-13'], ['2026-04-05 21:06:21 +0400', '2026-04-05'],
  ])('reads %s whatever the order', (text, day) => {
    expect(dayOf(readDate(text, 'ymd'))).toBe(day);
  });

  it('reads figures by the order', () => {
    expect(dayOf(readDate('03/04/2025', 'dmy'))).toBe('2025-04-03');
    expect(dayOf(readDate('03/04/2025', 'mdy'))).toBe('2025-03-04');
    expect(dayOf(readDate('3/4/25 09:00', 'mdy'))).toBe('2025-03-04');
  });

  it('gives NaN for what is no day', () => {
    expect(['31/02/2025', '13/13/2025', 'soon', '2025-13-01', '0000-01-01', '12'].map((text) => readDate(text, 'dmy'))).toEqual(Array(6).fill(NaN));
  });

  it('reads the serials of workbooks, and no other numbers', () => {
    expect(dayOf(readDate(45658.75, 'ymd'))).toBe('2025-01-01');
    expect(readDate(12, 'ymd')).toBeNaN();
    expect(readDate('', 'ymd')).toBeUndefined();
  });
});

describe('ordersAllowed', () => {
  it('tells which orders a date in figures allows', () => {
    expect(ordersAllowed('13/02/2025')).toEqual(['dmy']);
    expect(ordersAllowed('02/13/2025')).toEqual(['mdy']);
    expect(ordersAllowed('02/03/2025')).toEqual(['dmy', 'mdy']);
    expect(ordersAllowed('02.03.2025')).toEqual(['dmy']);
    expect(ordersAllowed('2025-02-03')).toBeUndefined();
  });
});
