import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toSerial } from '../../src/core/calendar';
import { formatDays, parseDays } from '../../src/sheets/dayText';

const MARCH = toSerial({ year: 2025, month: 3, day: 1 });

it('writes the days of a month as one short number, months without days between as 0', () => {
  expect(formatDays({ S01: [MARCH, MARCH + 1], S02: [MARCH + 30, MARCH + 61] })).toBe('S01 2025-03 3; S02 2025-03 hra0hs.0.1');
});

it('reads back what it wrote, whatever the days', () => {
  const days = fc.uniqueArray(fc.integer({ min: MARCH - 400, max: MARCH + 400 }), { minLength: 1, maxLength: 200 }).map((serials) => serials.sort((a, b) => a - b));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('S01', 'S02', 'S17'), days), (written) => {
    expect(parseDays(formatDays(written))).toEqual({ ...written });
  }));
});

it('knows no days where the text is empty or was typed over', () => {
  expect([parseDays(''), parseDays('all of them')]).toEqual([{}, {}]);
});
