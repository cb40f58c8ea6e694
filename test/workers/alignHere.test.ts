import { expect, it } from '@jest/globals';
import { alignHere } from '../../src/workers/alignHere';
import { loadLargeSolver } from '../../src/workers/loadLargeSolver';
import { manyClaims } from '../domain/alignment/manyClaims';

/** How often the solver for large groups was loaded for so many groups of so many claims. */
async function loads(groups: number, claimsOfGroup: number): Promise<number> {
  let count = 0;
  await alignHere(manyClaims(groups, claimsOfGroup), () => {
    count += 1;
    return loadLargeSolver();
  });
  return count;
}

it('loads the solver for large groups when a group passes 60 claims, however many claims there are in all', async () => {
  expect(await loads(12, 8)).toBe(0);
  expect(await loads(1, 61)).toBe(1);
});
