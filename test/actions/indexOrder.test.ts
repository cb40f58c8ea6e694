import { expect, test } from '@jest/globals';
import { SHEETS } from '../../src/sheets/registry';
import { startPlan } from '../support/plan';

const placeOf = (id: unknown): number => SHEETS.findIndex(({ key }) => key === id);

test('the index lists the months of the tracker one after the other, and what was typed beside a sheet stays beside it', async () => {
  const plan = await startPlan({ language: 'zh-CN' });
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'USD', target: '9000' } });
  const ids = async (): Promise<unknown[]> => (await plan.rows('Index')).map(({ rowId }) => rowId);
  await plan.type('Index[pdca01].owner', 'Ann');
  await plan.type('Index[changeLog].owner', 'Bo');
  const { restorePoint } = await plan.runAction('pdca-tracker');
  const places = (await ids()).map(placeOf);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const months = (await ids()).map(String).filter((id) => /^pdca\d\d$/.test(id));
  expect(months).toEqual(Array.from({ length: 12 }, (_, at) => `pdca${String(at + 1).padStart(2, '0')}`));
  expect([(await plan.row('Index', 'pdca01'))['owner'], (await plan.row('Index', 'changeLog'))['owner']]).toEqual(['Ann', 'Bo']);
  expect((await plan.row('Index', 'pdca07'))['open']).toBe('PDCA 07');
  expect((await plan.prepare({ action: 'pdca-tracker' })).preview.isEmpty).toBe(true);
  await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
  expect((await ids()).filter((id) => id === 'pdca02')).toEqual([]);
  expect((await plan.row('Index', 'changeLog'))['owner']).toBe('Bo');
});
