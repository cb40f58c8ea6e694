import { describe, expect, test } from '@jest/globals';
import { isOutOfDate } from '../../../src/domain/plan/outOfDate';

const MAP = { name: 'map', reads: ['Facts', 'Ledger'], fills: ['Ledger', 'Map'], renewedBy: ['renew'] };
const run = (action: string, ...tables: string[]) => ({ action, tables });

describe('What was made is out of date', () => {
  test('when another action changed, after its last run, what it computes from', () => {
    expect(isOutOfDate(MAP, [run('import', 'Facts'), run('map', 'Map'), run('import', 'Facts', 'Log')])).toBe(true);
  });

  test.each([
    ['it never ran', [run('import', 'Facts')]],
    ['it ran again', [run('map', 'Map'), run('import', 'Facts'), run('map', 'Map')]],
    ['others changed what it does not compute from', [run('map', 'Map'), run('review', 'Reviews')]],
    ['an action that renews it ran after that', [run('map', 'Map'), run('import', 'Facts'), run('renew', 'Map')]],
    ['only an action that renews it ran', [run('renew', 'Map'), run('import', 'Facts')]],
    ['others changed what it fills itself', [run('map', 'Map'), run('other-map', 'Ledger')]],
  ])('but not when %s', (_when, runs) => {
    expect(isOutOfDate(MAP, runs)).toBe(false);
  });
});
