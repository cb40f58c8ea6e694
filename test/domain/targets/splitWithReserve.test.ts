import { expect, it } from '@jest/globals';
import { splitWithReserve, type ReservedRow } from '../../../src/domain/targets/splitWithReserve';

const NONE = Array.from({ length: 12 }, () => undefined);
const SUMMER = [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0];
const RISING = SUMMER.map((_, at) => at + 1);
const rowOf = (more: Partial<ReservedRow> = {}): ReservedRow => ({
  id: 'a', line: 'L1', place: { site: 'S01', category: 'C001', scope: 'existing', tier: 'T01', buyer: 'new' }, seed: 1, pattern: SUMMER, reserve: RISING, opens: 0, fixed: NONE, ...more,
});
const monthsOf = (row: ReservedRow, locks: Parameters<typeof splitWithReserve>[0]['locks'] = []): [readonly number[], readonly number[]] => {
  const { split, opened } = splitWithReserve({ rows: [row], lines: [{ id: 'L1', amount: 600 }], locks });
  if (split.kind === 'conflict') throw new Error(JSON.stringify(split));
  return [split.months[0] ?? [], opened];
};

it('leaves months empty that nothing has to use', () => {
  expect(monthsOf(rowOf())).toEqual([SUMMER.map((weight) => weight * 100), []]);
});

it('opens the months of a lock alone', () => {
  const [months, opened] = monthsOf(rowOf(), [{ id: 'Q1', amount: 60, holds: (_, month) => month === 0 }]);
  expect(months).toEqual([60, ...SUMMER.slice(1).map((weight) => weight * 90)]);
  expect(opened).toEqual([0]);
});

it('opens the others where every month of the season is typed', () => {
  const [months, opened] = monthsOf(rowOf({ fixed: SUMMER.map((weight) => (weight > 0 ? 50 : undefined)) }));
  expect(months.slice(3, 9)).toEqual([50, 50, 50, 50, 50, 50]);
  expect([months.reduce((sum, amount) => sum + amount, 0), opened]).toEqual([600, [0]]);
});

it('runs as the reserve where its line begins after the season', () => {
  const [months, opened] = monthsOf(rowOf({ opens: 9 }));
  expect(months.slice(8)).toEqual([0, 181.82, 200, 218.18]);
  expect(opened).toEqual([0]);
});

it('names what stands against each other where nothing is in reserve', () => {
  const { split } = splitWithReserve({ rows: [rowOf({ reserve: undefined })], lines: [{ id: 'L1', amount: 600 }], locks: [{ id: 'Q1', amount: 60, holds: (_, month) => month === 0 }] });
  expect(split).toMatchObject({ kind: 'conflict', locks: ['Q1'] });
});
