import { beforeAll, describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { importedPlan, type Plan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

const PROFILES = [
  { row: { id: 'U81' }, values: { profileName: 'Gadget fans', countries: 'MX, BR', profileShare: 0.6, infoChannel: 'social' } },
  { row: { id: 'U82' }, values: { profileName: 'Small offices', countries: 'US', profileShare: 0.4, infoChannel: 'search' } },
];
const REASONS = [
  { row: { id: 'Y81' }, values: { profileId: 'U81', buyReason: 'localGap', reasonShare: 0.75 } },
  { row: { id: 'Y82' }, values: { profileId: 'U81', buyReason: 'design', reasonShare: 0.25 } },
];

/** A plan whose year is not over, with maps in which the three questions find their answers. */
describe('a plan set up by four questions', () => {
  let plan: Plan;
  const answers = async (): Promise<unknown[][]> => (await plan.rows('ThreeQuestions')).map(({ rowId, answerText, answerState }) => [rowId, answerText, answerState]);

  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' }, { products: 12, months: 20 });
    await plan.runAction('new-plan', { parameters: { target: '2.5M' } });
  });

  test('the three questions wait, and say for what', async () => {
    expect(await answers()).toEqual([
      ['who', expect.stringContaining('Missing: generate the customer map'), 'waiting'],
      ['why', expect.stringContaining('Missing: generate the customer map'), 'waiting'],
      ['growth', expect.stringContaining('Missing: generate the business map'), 'waiting'],
    ]);
  });

  test('the base year is the data and the estimates, each month once', async () => {
    const estimates = await plan.rows('BaseEstimate');
    const sheet = plan.sheetOf('BaseEstimate');
    const total = [...sheet.grid.cells()].find(({ formula }) => formula === '=Base_known+Base_estimated')?.value;
    const facts = await plan.rows('SalesFacts');
    const months = new Set(estimates.map(({ month }) => Number(month)));
    const year = new Date((Math.max(...months) - 25569) * 86_400_000).getUTCFullYear();
    const known = facts.filter(({ month }) => new Date((Number(month) - 25569) * 86_400_000).getUTCFullYear() === year && !months.has(Number(month))).reduce((sum, { planRevenue }) => sum + Number(planRevenue), 0);
    expect(Number(total)).toBeCloseTo(known + estimates.reduce((sum, { estimateUsed }) => sum + Number(estimateUsed), 0), 1);
  });

  test('the questions are answered in whole sentences once the maps are filled', async () => {
    await plan.runAction('customer-map');
    await plan.runAction('business-map');
    const opportunity = (await plan.rows('Opportunities')).find(({ market }) => market !== null);
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Profiles: PROFILES, BuyReasons: REASONS, Opportunities: [{ row: { id: opportunity?.['rowId'] }, values: { target: 9_000_000 } }] }) } });
    await plan.runAction('business-map');
    const [who, why, growth] = await answers();
    expect(who).toEqual(['who', expect.stringMatching(/^Largest of \d+ profiles: “Gadget fans” in MX, BR, 60% of customers\.$/), 'answered']);
    expect(why).toEqual(['why', '“Gadget fans” buys for: Not supplied locally (75%), Design (25%).', 'answered']);
    expect(growth).toEqual(['growth', expect.stringMatching(/^Increment of next year [\d,]+ [A-Z]{3}, before overlaps are netted: .+ \(100%\)\. Most of it in .+ \(100%\)\.$/), 'answered']);
  });

  test('LibreOffice agrees with every native formula', async () => {
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.differences).toEqual([]);
    expect(agreement.compared).toBeGreaterThan(5000);
  });
});
