import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { proposeAmounts, type Proposal, type ProposalLine, type ResourceCap } from '../../../src/domain/alignment/proposeAmounts';

const line = (id: string, department: ProposalLine['department'], owned: number, more: Partial<ProposalLine> = {}): ProposalLine => ({ id, department, owned, floor: 0, sigma: undefined, ...more });
const cap = (id: string, amount: number, ...lines: string[]): ResourceCap => ({ id, amount, shares: new Map(lines.map((one) => [one, 1])) });
const amountsOf = (proposal: Proposal): number[] => (proposal.kind === 'proposed' ? [...proposal.amounts.values()] : []);
const THREE = [line('M1', 'market', 3), line('K1', 'customer', 2), line('P1', 'product', 4)];

test('7-r: 3, 2, 4 to 12 under caps of 3 and 2.5 gives 3, 2.5, 6.5 and names both caps', () => {
  const found = proposeAmounts(THREE, [cap('warehouse', 3, 'M1'), cap('service', 2.5, 'K1')], 12);
  expect(found).toMatchObject({ kind: 'proposed', binding: ['warehouse', 'service'] });
  const amounts = found.kind === 'proposed' ? found.amounts : new Map<string, number>();
  expect(amounts.get('M1')).toBeCloseTo(3, 8);
  expect(amounts.get('K1')).toBeCloseTo(2.5, 8);
  expect(amounts.get('P1')).toBeCloseTo(6.5, 8);
});

test('7-v: caps of 1 each carry 3 at most, and all three hold it there', () => {
  expect(proposeAmounts(THREE, [cap('a', 1, 'M1'), cap('b', 1, 'K1'), cap('c', 1, 'P1')], 12)).toEqual({ kind: 'shortOf', most: expect.closeTo(3, 6), binding: ['a', 'b', 'c'] });
});

describe('floors', () => {
  it('are kept, and above the target they are told', () => {
    const lines = [line('M1', 'market', 3, { floor: 2.5 }), line('M2', 'market', 3), line('P1', 'product', 4)];
    const found = proposeAmounts(lines, [], 6);
    expect(found.kind === 'proposed' && (found.amounts.get('M1') ?? 0)).toBeGreaterThanOrEqual(2.5);
    expect(proposeAmounts(lines.map((one) => ({ ...one, floor: one.owned })), [], 6)).toEqual({ kind: 'above', least: expect.closeTo(10, 6) });
  });
});

it('keeps a cap exactly when it limits parts of lines that have floors', () => {
  const drawn = fc.record({ owned: fc.integer({ min: 1, max: 1000 }), floor: fc.constantFrom(0, 0.3, 0.9), share: fc.constantFrom(0, 0.2, 1 / 3, 1) });
  fc.assert(fc.property(fc.array(drawn, { minLength: 2, maxLength: 260 }), (list) => {
    const lines = list.map(({ owned, floor }, at) => line(`L${String(at)}`, 'market', owned, { floor: floor * owned }));
    const shares = new Map(list.map(({ share }, at) => [`L${String(at)}`, share]));
    const used = (amounts: ReadonlyMap<string, number>): number => [...amounts].reduce((sum, [id, amount]) => sum + (shares.get(id) ?? 0) * amount, 0);
    const owned = new Map(lines.map((one) => [one.id, one.owned]));
    const limit = used(owned);
    const sum = lines.reduce((total, one) => total + one.owned, 0);
    const found = proposeAmounts(lines, [{ id: 'C', amount: limit, shares }], sum * 1.05);
    if (found.kind !== 'proposed') return;
    expect(used(found.amounts)).toBeLessThanOrEqual(limit * (1 + 1e-9) + 1e-6);
    expect([...found.amounts.values()].reduce((total, amount) => total + amount, 0)).toBeCloseTo(sum * 1.05, 4);
  }), { numRuns: 30 });
});

it('meets the target and every cap for hundreds of lines', () => {
  const random = fc.record({ owned: fc.integer({ min: 1, max: 1000 }), department: fc.constantFrom('market' as const, 'customer' as const, 'product' as const), cap: fc.integer({ min: 0, max: 3 }) });
  fc.assert(fc.property(fc.array(random, { minLength: 5, maxLength: 300 }), (drawn) => {
    const lines = drawn.map(({ owned, department }, at) => line(`L${String(at)}`, department, owned));
    const sum = lines.reduce((total, { owned }) => total + owned, 0);
    const caps = [0, 1, 2].map((number) => {
      const members = lines.filter((_, at) => drawn[at]?.cap === number);
      return cap(`C${String(number)}`, 1.2 * members.reduce((total, { owned }) => total + owned, 0) + 1, ...members.map(({ id }) => id));
    });
    const found = proposeAmounts(lines, caps, sum * 1.1);
    expect(amountsOf(found).reduce((total, amount) => total + amount, 0)).toBeCloseTo(sum * 1.1, 4);
    for (const { shares, amount } of caps) {
      const used = found.kind === 'proposed' ? [...shares.keys()].reduce((total, id) => total + (found.amounts.get(id) ?? 0), 0) : NaN;
      expect(used).toBeLessThanOrEqual(amount * (1 + 1e-6));
    }
  }), { numRuns: 20 });
});

it('names the caps that do not even carry the floors', () => {
  const lines = [line('M1', 'market', 3, { floor: 2.5 }), line('K1', 'customer', 2, { floor: 1 })];
  expect(proposeAmounts(lines, [cap('warehouse', 2, 'M1'), cap('service', 1.5, 'K1')], 4)).toEqual({ kind: 'floorsOverCaps', binding: ['warehouse'] });
});

describe('lines with and without an uncertainty of their own', () => {
  const MIXED = [line('M1', 'market', 300, { floor: 200, sigma: 60 }), line('M2', 'market', 500), line('K1', 'customer', 200, { sigma: 20 }), line('P1', 'product', 400)];
  const proposed = (unit: number): number[] => {
    const lines = MIXED.map((one) => ({ ...one, owned: one.owned * unit, floor: one.floor * unit, sigma: one.sigma === undefined ? undefined : one.sigma * unit }));
    return amountsOf(proposeAmounts(lines, [cap('service', 210 * unit, 'K1')], 1700 * unit)).map((amount) => amount / unit);
  };

  it.each([1e-4, 1e4, 1e8])('are proposed the same amounts in a currency of which one is worth %p', (worth) => {
    proposed(worth).forEach((amount, at) => expect(amount).toBeCloseTo(proposed(1)[at] ?? NaN, 5));
  });

  it('give way by the uncertainty of their amounts: those without one as the others on the whole', () => {
    // K1 is held at 210; σ² of 3600 + 400 over 500 owned is 8 for one: M1 and M2 3600 + 4000, P1 3200 of the 290 that are left.
    const amounts = proposeAmounts(MIXED, [cap('service', 210, 'K1')], 1700);
    expect(amounts.kind === 'proposed' && amounts.amounts.get('P1')).toBeCloseTo(400 + (290 * 3200) / 10800, 6);
  });
});

describe('lines of a department under the same caps', () => {
  const lines = [line('M1', 'market', 300, { floor: 290 }), line('M2', 'market', 300)];
  const found = (target: number): number[] => amountsOf(proposeAmounts(lines, [], target));

  it('grow in proportion to what they own, whatever their floors', () => {
    expect(found(720)).toEqual([expect.closeTo(360, 6), expect.closeTo(360, 6)]);
  });

  it('shrink in proportion to what lies above their floors', () => {
    expect(found(445)).toEqual([expect.closeTo(295, 6), expect.closeTo(150, 6)]);
  });
});

describe('lines of a department under different caps, too many to be told apart', () => {
  // The small lines join; each names a cap of its own, so that no two are alike.
  const small = Array.from({ length: 240 }, (_, at) => line(`S${String(at)}`, 'market', 1 + at / 1000, { floor: at % 2 === 0 ? 0.9 : 0 }));
  const big = line('B', 'product', 10_000);
  const caps = small.map(({ id, owned }) => cap(`C${id}`, 2 * owned, id));
  const found = (growth: number): ReadonlyMap<string, number> => {
    const lines = [...small, big];
    const proposal = proposeAmounts(lines, caps, growth * lines.reduce((sum, { owned }) => sum + owned, 0));
    return proposal.kind === 'proposed' ? proposal.amounts : new Map();
  };
  const joined = small.slice(0, 40);

  it('grow in proportion to what they own', () => {
    const amounts = found(1.2);
    const ratios = joined.map(({ id, owned }) => (amounts.get(id) ?? 0) / owned);
    ratios.forEach((ratio) => expect(ratio).toBeCloseTo(1.2, 6));
  });

  it('shrink in proportion to what lies above their floors', () => {
    const amounts = found(0.95);
    const ratios = joined.map(({ id, owned, floor }) => ((amounts.get(id) ?? 0) - floor) / (owned - floor));
    ratios.forEach((ratio) => expect(ratio).toBeCloseTo(ratios[0] ?? NaN, 6));
    expect(ratios[0]).toBeLessThan(1);
  });
});

it.each([1e-8, 1e-4, 1, 1e8])('names the same caps as binding in a currency of which one is worth %p', (unit) => {
  const lines = [...THREE, line('P2', 'product', 0.1)].map((one) => ({ ...one, owned: one.owned * unit }));
  const caps = [cap('warehouse', 3 * unit, 'M1'), cap('service', 2.6 * unit, 'K1'), cap('room', 7 * unit, 'P1'), cap('forbidden', 0, 'P2'), cap('unused', 0)];
  expect(proposeAmounts(lines, caps, 9.4 * unit)).toMatchObject({ kind: 'proposed', binding: ['warehouse', 'forbidden'] });
  expect(proposeAmounts(lines, caps, 20 * unit)).toMatchObject({ kind: 'shortOf', binding: ['warehouse', 'service', 'room', 'forbidden'] });
});
