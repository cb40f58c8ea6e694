import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { parseMonth, type Month } from '../../src/core/month';
import type { TargetPlace } from '../../src/domain/targets/splitTargets';
import type { TargetCube } from '../../src/sheets/targetCube';
import { readMonths } from '../../src/sheets/targetLocks';
import { lastYearPatterns, seasonPattern, type PatternOf, type PatternTables } from '../../src/sheets/targetPatterns';

const month = (text: string): Month => parseMonth(text) as Month;
const FLAT = Array.from({ length: 12 }, () => 100);
const place = (more: Partial<TargetPlace> = {}): TargetPlace => ({ site: 'S01', category: 'C001', scope: 'existing', tier: 'T01', buyer: 'new', ...more });
const cube = (cells: TargetCube['cells'] = [{ place: place(), months: FLAT }], more: Partial<TargetCube> = {}): TargetCube => ({ base: { first: month('2025-01'), last: month('2025-12') }, start: month('2026-01'), cells, covered: new Map(), soldBefore: [], ...more });
const NONE: PatternTables = { sites: [{ rowId: 'S01', country: 'SA' }, { rowId: 'S02', country: 'US' }], events: [], daily: [], calendar: [], seasons: [] };
const lastYearPattern = (...input: Parameters<typeof lastYearPatterns>): PatternOf => lastYearPatterns(...input).pattern;
const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** Ramadan as the list of events has it, in the market of the Middle East. */
const ramadan = (year: number, at: number, day: number, share?: number) => ({
  rowId: `ramadan.mena.${String(year)}`, calendarYear: year, eventMarket: 'mena', marketingEvent: 'ramadan', eventDate: toSerial({ year, month: at, day }), windowFrom: -7, windowTo: 29, ...(share === undefined ? {} : { yearShare: share }),
});
const RAMADANS = [ramadan(2025, 3, 1), ramadan(2026, 2, 18, 0.06)];

describe('a year like the last', () => {
  it('moves a holiday to its new days in the markets that have it, and in no other', () => {
    const pattern = lastYearPattern(cube([{ place: place(), months: FLAT }, { place: place({ site: 'S02' }), months: FLAT }]), { ...NONE, events: RAMADANS }, 28);
    const moved = pattern(place());
    // Shares of the days by 6-i: 2025 .189189 and .810811, 2026 .486486 and .513514 in February and March.
    expect((moved[1] ?? 0) - (moved[3] ?? 0)).toBeCloseTo(0.06 * (0.486486 - 0.189189), 5);
    expect((moved[2] ?? 0) - (moved[3] ?? 0)).toBeCloseTo(0.06 * (0.513514 - 0.810811), 5);
    expect(total(moved)).toBeCloseTo(1, 12);
    expect(pattern(place({ site: 'S02' })).every((weight) => Math.abs(weight - 1 / 12) < 1e-12)).toBe(true);
  });

  it('measures what nobody has typed by the days of last time', () => {
    const first = toSerial({ year: 2024, month: 12, day: 1 });
    const window = [toSerial({ year: 2025, month: 2, day: 22 }), toSerial({ year: 2025, month: 3, day: 30 })] as const;
    const daily = Array.from({ length: 420 }, (_, at) => ({ date: first + at, site: 'S01', netSales: first + at >= window[0] && first + at <= window[1] ? 20 : 10 }));
    const moved = lastYearPattern(cube(), { ...NONE, events: [ramadan(2025, 3, 1), ramadan(2026, 2, 18)], daily }, 28)(place());
    const share = (37 * 10) / (365 * 10 + 37 * 10);
    expect((moved[1] ?? 0) - (moved[3] ?? 0)).toBeCloseTo(share * (0.486486 - 0.189189), 4);
  });

  it('follows its category where the data tell of all its months, else its site, else the company', () => {
    const rising = FLAT.map((_, at) => at + 1);
    const months = [0, ...rising.slice(1)];
    const cells = [{ place: place(), months: rising }, { place: place({ category: 'C002' }), months }, { place: place({ site: 'S02' }), months: FLAT.map((_, at) => (at === 5 ? 1 : 0)) }];
    const pattern = lastYearPattern(cube(cells), NONE, 28);
    expect(pattern(place())[11]).toBeCloseTo(12 / 78, 12);
    expect(pattern(place({ category: 'C002' }))[0]).toBeCloseTo(1 / (78 + 77), 12);
    expect(pattern(place({ site: 'S02' }))[0]).toBeCloseTo(1 / (78 + 77 + 1), 12);
  });

  describe('keeps the empty months of its category', () => {
    const summer = [0, 0, 0, 250, 250, 250, 400, 400, 400, 0, 0, 0];
    const site = { place: place({ category: 'C002' }), months: FLAT };
    const launched = FLAT.map((_, at) => (at < 4 ? 0 : 100));
    const patterns = (months: readonly number[], more: Partial<TargetCube> = {}) => lastYearPatterns(cube([{ place: place(), months }, site], more), NONE, 28);

    it('of a season, where the site sold other things then, and has the site in reserve', () => {
      const { pattern, reserve } = patterns(summer);
      pattern(place()).forEach((weight, at) => expect(weight).toBeCloseTo((summer[at] ?? 0) / 1950, 12));
      reserve(place()).forEach((weight, at) => expect(weight).toBeCloseTo((100 + (summer[at] ?? 0)) / 3150, 12));
    });

    it('but not those before it began, which were no season', () => {
      expect(patterns(launched).pattern(place())[0]).toBeCloseTo(100 / 2000, 12);
      expect(patterns(launched, { soldBefore: [place()] }).pattern(place())[0]).toBe(0);
    });

    it('but not those of which there are no data', () => {
      const alone = (covered: TargetCube['covered']) => lastYearPatterns(cube([{ place: place(), months: summer }, { place: place({ site: 'S02' }), months: FLAT }], { covered }), NONE, 28).pattern(place());
      expect(alone(new Map())[0]).toBeCloseTo(100 / 3150, 12);
      expect(alone(new Map([['S01', new Set(FLAT.keys())]]))[0]).toBe(0);
    });

    it('and brings no holiday into them in which nothing was sold', () => {
      expect(lastYearPattern(cube([{ place: place(), months: summer }, site]), { ...NONE, events: RAMADANS }, 28)(place())[1]).toBe(0);
    });
  });

  it('is drawn by the months in which the tier orders there, against all customers of the country', () => {
    const orders = (of: string, january: number) => ({ rowId: of, rowState: 'current', ...Object.fromEntries(FLAT.map((_, at) => [`o${String(at + 1).padStart(2, '0')}`, at === 0 ? january : 1])) });
    const weights = lastYearPattern(cube(), { ...NONE, calendar: [orders('all.SA', 1.5), orders('T01.SA', 3)] }, 28);
    expect((weights(place())[0] ?? 0) / (weights(place())[1] ?? 1)).toBeCloseTo(2, 12);
    expect((weights(place({ tier: 'T02' }))[0] ?? 0) / (weights(place({ tier: 'T02' }))[1] ?? 1)).toBeCloseTo(1, 12);
  });

  it('begins with the first month of the fiscal year', () => {
    const season = { rowId: 'C001', ...Object.fromEntries(FLAT.map((_, at) => [`m${String(at + 1).padStart(2, '0')}`, at + 1])) };
    const weights = seasonPattern(month('2026-04'), { ...NONE, seasons: [season] }, () => FLAT);
    expect(weights(place())).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);
    expect(weights(place({ category: 'C002' }))).toBe(FLAT);
    expect(seasonPattern(month('2026-04'), { ...NONE, seasons: [{ ...season, rowId: 'C002.1' }] }, () => FLAT)(place({ category: 'C002' }))[0]).toBe(4);
  });
});

it.each<[string, readonly number[] | undefined]>([
  ['3,4', [2, 3]], ['3-6', [2, 3, 4, 5]], ['3、12', [2, 11]], ['all', FLAT.map((_, at) => at)], ['全部', FLAT.map((_, at) => at)], ['11-2', [10, 11, 0, 1]], ['13', undefined], ['spring', undefined], ['!3', undefined],
])('locked months “%s” are read', (text, months) => {
  expect(readMonths(text)).toEqual(months);
});
