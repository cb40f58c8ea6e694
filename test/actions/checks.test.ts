import { expect, test } from '@jest/globals';
import { startPlan } from '../support/plan';

test('checks of the plan count what is missing, and the index shows them at their sheet', async () => {
  const plan = await startPlan();
  await plan.runAction('new-plan', { parameters: { year: '2027' } });
  const check = async (id: string) => plan.row('Checks', id);
  expect(await check('K11')).toMatchObject({ value: 1, result: 'open', checkSheet: 'settings', isOpen: 1 });
  expect(await check('K12')).toMatchObject({ value: 0, result: 'met', isOpen: 0 });
  const undated = (await plan.rows('Events')).filter(({ calendarYear, eventDate }) => calendarYear === 2027 && eventDate === null).length;
  expect(await check('K15')).toMatchObject({ value: undated, result: 'open' });
  expect(await plan.row('Index', 'settings')).toMatchObject({ state: 'hasProblems', problems: 1 });
  expect(await plan.row('Index', 'tiers')).toMatchObject({ state: 'generated', problems: 0 });
  expect(await plan.row('Index', 'products')).toMatchObject({ state: 'notStarted' });
  await plan.type('Settings[annualTarget].value', '300万');
  expect(await check('K11')).toMatchObject({ value: 0, result: 'met' });
  expect(await plan.row('Index', 'settings')).toMatchObject({ state: 'generated', problems: 0 });
});
