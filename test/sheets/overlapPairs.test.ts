import { describe, expect, it, test } from '@jest/globals';
import { isOpenOverlap, namedById, toLinePairs, unreadableOverlaps } from '../../src/sheets/overlapPairs';
import type { TableRow } from '../../src/sheets/readTable';

const row = (values: TableRow): TableRow => ({ lineA: 'D000001', lineB: 'M000001', claimA: '选品 · 新品', claimB: '市场运营 · 拉美', ...values });
const pairOf = (values: TableRow): unknown => toLinePairs([row(values)])[0];
const isTold = (): boolean => true;

describe('a row of overlaps', () => {
  test.each(['M000001', 'm000001', 'B', '市场运营', 'Market', '拉美', '市场运营 · 拉美'])('names the line that counts as “%s”', (countedIn) => {
    expect(pairOf({ resolution: 'once', countedIn })).toEqual({ first: 'D000001', second: 'M000001', resolution: 'once', countedIn: 'M000001' });
  });

  it('is decided by a share, or by who counts it, whether or not a resolution was chosen', () => {
    expect(pairOf({ shareA: 0.4 })).toMatchObject({ resolution: 'split', share: 0.4 });
    expect(pairOf({ countedIn: 'A' })).toMatchObject({ resolution: 'once', countedIn: 'D000001' });
    const said: TableRow[] = [{ shareA: 0.4 }, { countedIn: 'A' }, { known: 0 }, { resolution: 'additional' }, {}];
    expect(said.map((values) => isOpenOverlap(row(values), isTold))).toEqual([false, false, false, false, true]);
  });

  it('stays open while nobody can tell how much a given share is', () => {
    expect(isOpenOverlap(row({ resolution: 'once', countedIn: 'A' }), (line) => line !== 'M000001')).toBe(true);
  });

  test.each([[{ countedIn: '客服' }, '客服'], [{ shareA: 60 }, '60'], [{ shareA: '六成' }, '六成']])('that cannot be read decides nothing and is told: %p', (values, cell) => {
    expect(unreadableOverlaps([row({ resolution: 'once', ...values })])).toEqual([{ pair: '选品 · 新品 × 市场运营 · 拉美', cell }]);
    expect(pairOf({ resolution: 'once', ...values })).toBeUndefined();
    expect(isOpenOverlap(row({ resolution: 'once', ...values }), isTold)).toBe(true);
  });

  it('gets the id of the line that was named by words; an id, a blank and what cannot be read stay', () => {
    expect(namedById(['拉美', 'b', 'M000001', null, '客服'].map((countedIn, at) => row({ rowId: `W${at}`, countedIn })))).toEqual([
      { id: 'W0', values: { countedIn: 'M000001' } }, { id: 'W1', values: { countedIn: 'M000001' } },
    ]);
  });
});
