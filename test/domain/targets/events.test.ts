import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDate, fromSerial, toSerial } from '../../../src/core/calendar';
import { blackFriday, easterSunday, ramadanStarts, springFestival } from '../../../src/domain/targets/eventDates';
import { eventShare } from '../../../src/domain/targets/eventShare';
import { monthWeights } from '../../../src/domain/targets/monthWeights';

const FLAT = Array.from({ length: 12 }, () => 1);
const years = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);
const dates = (year: number, calendar: string, month: string): string[] => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const first = toSerial({ year, month: 1, day: 1 });
  const days = Array.from({ length: 366 }, (_, index) => fromSerial(first + index)).filter((date) => date.year === year);
  return days
    .filter((date) => {
      const parts = format.formatToParts(new Date(Date.UTC(date.year, date.month - 1, date.day)));
      return parts.find(({ type }) => type === 'month')?.value === month && parts.find(({ type }) => type === 'day')?.value === '1';
    })
    .map(formatDate);
};

test('6-e: Chinese New Year 2024–2030', () => {
  expect(years(2024, 2030).map((year) => formatDate(springFestival(year) ?? { year, month: 1, day: 1 }).slice(5))).toEqual(['02-10', '01-29', '02-17', '02-06', '01-26', '02-13', '02-03']);
  expect(springFestival(2032)).toBeUndefined();
});

test('6-f: the first of Ramadan 2024–2028', () => {
  expect(years(2024, 2028).flatMap((year) => ramadanStarts(year).map((date) => formatDate(date).slice(5)))).toEqual(['03-11', '03-01', '02-18', '02-08', '01-28']);
});

it('lists the Ramadans of the calendar of Umm al-Qura, two in 2030', () => {
  expect(years(2018, 2031).map((year) => ramadanStarts(year).map(formatDate))).toEqual(years(2018, 2031).map((year) => dates(year, 'islamic-umalqura', '9')));
  expect(ramadanStarts(2030)).toHaveLength(2);
});

test('6-g: Black Friday 2024–2027', () => {
  expect(years(2024, 2027).map((year) => formatDate(blackFriday(year)).slice(5))).toEqual(['11-29', '11-28', '11-27', '11-26']);
});

test.each([
  [2024, [0.75, 0.25]],
  [2025, [0.875, 0.125]],
  [2026, [1, 0]],
  [2030, [0.75, 0.25]],
])('6-h: Black Friday −4 to 3 in November and December %i', (year, expected) => {
  expect(eventShare({ date: toSerial(blackFriday(year)), startOffset: -4, endOffset: 3 }, year).slice(10)).toEqual(expected);
});

test.each<[number, number, number[]]>([
  [2024, 3, [0.756757, 0.243243]],
  [2025, 2, [0.189189, 0.810811]],
  [2026, 2, [0.486486, 0.513514]],
  [2028, 1, [0.297297, 0.702703]],
])('6-i: Ramadan −7 to 29 of %i from month %i', (year, month, expected) => {
  const [start] = ramadanStarts(year);
  const shares = eventShare({ date: start ? toSerial(start) : NaN, startOffset: -7, endOffset: 29 }, year);
  expected.forEach((share, index) => { expect(shares[month - 1 + index]).toBeCloseTo(share, 6); });
});

test.each<[number, number[]]>([
  [2024, [0.571429, 0.428571]],
  [2026, [0.238095, 0.761905]],
  [2027, [0.761905, 0.238095]],
])('6-j: the three weeks before Chinese New Year %i', (year, expected) => {
  const date = springFestival(year);
  const shares = eventShare({ date: date ? toSerial(date) : NaN, startOffset: -21, endOffset: -1 }, year);
  expected.forEach((share, month) => { expect(shares[month]).toBeCloseTo(share, 6); });
});

test('6-k: the week before Easter, centred on its mean over the calendar', () => {
  const shares = (year: number): number[] => eventShare({ date: toSerial(easterSunday(year)), startOffset: -8, endOffset: -1 }, year).slice(2, 4);
  const means = [0.382, 0.618];
  const centred = (year: number): number[] => shares(year).map((share, month) => share - (means[month] ?? 0));
  [[1990, -0.382, 0.382], [1991, 0.618, -0.618]].forEach(([year = 0, march = 0, april = 0]) => {
    expect(centred(year)[0]).toBeCloseTo(march, 9);
    expect(centred(year)[1]).toBeCloseTo(april, 9);
  });
  const cycle = years(1901, 2400).map((year) => shares(year)[0] ?? 0);
  expect(sum(cycle) / cycle.length).toBeCloseTo(0.382, 1);
});

test('6-l: flat months with Black Friday and Ramadan 2026', () => {
  const events = [
    { date: 46353, startOffset: -3, endOffset: 6, share: 0.06 },
    { date: 46071, startOffset: 0, endOffset: 28, share: 0.03 },
  ];
  const weights = monthWeights(FLAT, 2026, events);
  const expected = [0.0758333, 0.0872126, 0.094454, ...Array.from({ length: 7 }, () => 0.0758333), 0.1178333, 0.0938333];
  expected.forEach((share, month) => { expect(weights[month]).toBeCloseTo(share, 7); });
  expect(monthWeights(FLAT, 2026, [...events].reverse())).toEqual(weights);
});

test('two Ramadans in 2030 count by their days inside the year', () => {
  const events = ramadanStarts(2030).map((date) => ({ date: toSerial(date), startOffset: -7, endOffset: 29, share: 0.03 }));
  expect(monthWeights(FLAT, 2030, events)[11]).toBeCloseTo(0.0906982, 7);
});

it('passes over an event outside the year, and one without a share', () => {
  expect(monthWeights(FLAT, 2028, [{ date: 46353, startOffset: -3, endOffset: 6, share: 0.06 }])).toEqual(FLAT.map(() => 1 / 12));
  expect(monthWeights(FLAT, 2028, [{ date: undefined, startOffset: 0, endOffset: 0, share: 0 }])).toEqual(FLAT.map(() => 1 / 12));
});

it.each<[string, () => unknown, string]>([
  ['a window that ends before it starts', () => eventShare({ date: 46353, startOffset: 3, endOffset: -4 }, 2026), 'events/offsets'],
  ['half days', () => eventShare({ date: 46353, startOffset: 0.5, endOffset: 4 }, 2026), 'events/offsets'],
  ['half years', () => eventShare({ date: 46353, startOffset: 0, endOffset: 4 }, 2026.5), 'events/year'],
  ['a window in another year', () => eventShare({ date: 46353, startOffset: 0, endOffset: 4 }, 2025), 'events/outside-year'],
  ['eleven months', () => monthWeights(FLAT.slice(1), 2026), 'events/base'],
  ['shares above 1', () => monthWeights(FLAT, 2026, [46353, 46071].map((date) => ({ date, startOffset: 0, endOffset: 1, share: 0.6 }))), 'events/shares-sum'],
  ['an unknown date', () => monthWeights(FLAT, 2026, [{ date: undefined, startOffset: 0, endOffset: 1, share: 0.1 }]), 'events/date-missing'],
  ['a pattern of nothing', () => monthWeights(FLAT.map(() => 0), 2026), 'targets/nothing-to-split'],
])('refuses %s', (_, compute, code) => {
  expect(compute).toThrow(expect.objectContaining({ code }));
});

it('always adds up to 1', () => {
  const event = fc.record({ date: fc.integer({ min: 45000, max: 48000 }), startOffset: fc.integer({ min: -40, max: 0 }), endOffset: fc.integer({ min: 0, max: 400 }), share: fc.double({ min: 0, max: 0.3, noNaN: true }) });
  const base = fc.array(fc.double({ min: 0.001, max: 1e12, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(base, fc.array(event, { maxLength: 3 }), (pattern, events) => {
      const weights = monthWeights(pattern, 2026, events);
      expect(sum(weights)).toBeCloseTo(1, 9);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }),
  );
});
