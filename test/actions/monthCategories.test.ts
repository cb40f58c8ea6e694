import { expect, test } from '@jest/globals';
import { blockOf } from '../support/blockOf';
import { manyProducts } from '../support/manyProducts';
import { importedPlan } from '../support/plan';

const ROOM = 10;

test('a month shows a row for each category there is, and follows when more are sold or a write is taken back', async () => {
  const plan = await importedPlan({ language: 'en' }, { products: 4, months: 14, categories: 2 });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '1000' } });
  await plan.runAction('pdca-tracker');
  const hidden = (): number[] => ['01', '12'].map((number) => blockOf(plan, `pdca${number}_category`).hidden);
  const count = async (): Promise<number> => (await plan.rows('PdcaCategories')).length;
  expect([await count(), hidden()]).toEqual([2, [ROOM - 2, ROOM - 2]]);

  await plan.importFile(manyProducts({ products: 12, months: 14, categories: 6 }));
  const { restorePoint = '' } = await plan.runAction('refresh-actuals');
  const more = await count();
  expect(more).toBeGreaterThan(2);
  expect(hidden()).toEqual([ROOM - more, ROOM - more]);
  expect(blockOf(plan, 'pdca01_category').cell(1 + more, 2)).not.toBe('');
  expect(blockOf(plan, 'pdca01_category').cell(2 + more, 2)).toBe('');

  await plan.runAction('restore', { parameters: { point: restorePoint } });
  expect(hidden()).toEqual([ROOM - 2, ROOM - 2]);
});

test('what an indicator came to in the months before is said only where something is known', async () => {
  const plan = await importedPlan({ language: 'en' });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '1000' } });
  await plan.runAction('pdca-tracker');
  const trails = Array.from({ length: 5 }, (_, at) => String(blockOf(plan, 'pdca04_mapReview').cell(at + 2, 14)));
  expect(trails.filter((trail) => /\d/.test(trail)).length).toBeGreaterThan(0);
  expect(trails.filter((trail) => !/\d/.test(trail) && trail !== '')).toEqual([]);
});
