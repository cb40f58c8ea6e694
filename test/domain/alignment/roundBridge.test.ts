import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { roundBridge, ROUND_REASONS, type RoundLine } from '../../../src/domain/alignment/roundBridge';

const entry = (line: string, amount: number, reason?: RoundLine['reason']): RoundLine => ({ line, amount, reason });

test('nine became twelve: the bridge says by what', () => {
  const bridge = roundBridge([entry('M1', 3), entry('K1', 2), entry('P1', 4)], [entry('M1', 3), entry('K1', 2.5, 'potential'), entry('P1', 6.5, 'scope')]);
  expect(bridge).toEqual({ from: 9, to: 12, steps: { scope: 2.5, overlap: 0, potential: 0.5, feasibility: 0, resource: 0, stretch: 0 }, unexplained: 0, without: [] });
});

it('names changes without a reason, new and dropped lines among them', () => {
  const bridge = roundBridge([entry('M1', 3), entry('M2', 1)], [entry('M1', 4), entry('P1', 2, 'potential')]);
  expect(bridge).toMatchObject({ from: 4, to: 6, unexplained: 0, without: ['M1', 'M2'] });
});

it('leaves no residual', () => {
  const lines = fc.uniqueArray(fc.record({ line: fc.constantFrom('A', 'B', 'C', 'D', 'E'), amount: fc.integer({ min: 0, max: 1e9 }), reason: fc.constantFrom(undefined, ...ROUND_REASONS) }), { selector: ({ line }) => line });
  fc.assert(fc.property(lines, lines, (before, after) => {
    const { from, to, steps, unexplained } = roundBridge(before, after);
    expect(from + Object.values(steps).reduce((sum, step) => sum + step, 0) + unexplained).toBe(to);
  }));
});
