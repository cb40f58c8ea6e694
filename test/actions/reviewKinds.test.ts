import { beforeAll, describe, expect, test } from '@jest/globals';
import { readReviewStart } from '../../src/actions/readReviewStart';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { blockOf, sheetOfBlock } from '../support/blockOf';
import { startPlan, type Plan } from '../support/plan';
import { LAST, OPENING, serial, TWO_SHOPS, twoShops } from '../support/twoShops';

const gapsOf = (plan: Plan, review: string): unknown[] => Array.from({ length: 12 }, (_, at) => blockOf(plan, `${review}_gaps`).cell(at + 2, 1)).filter((text) => text !== '' && text !== null && text !== undefined);

describe('Reviews of an old and a new site', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await startPlan({ language: 'en' });
    await plan.importFile({ file: twoShops(), mapping: TWO_SHOPS });
    await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'CNY' } });
    await plan.runAction('product-map');
    await plan.runAction('review', { parameters: { event: 'blackFriday 2025', sites: 'Old shop, New shop' } });
    await plan.runAction('review', { parameters: { kind: 'siteLaunch', sites: 'New shop' } });
    await plan.runAction('review', { parameters: { kind: 'productLaunch', product: 'Cup' } });
    await plan.runAction('review', { parameters: { kind: 'periods', from: '2025-12-02', to: '2025-12-15', sites: 'Old shop' } });
  });

  test('an edition that the data know in part is not compared with: eight days against six would flatter this year', async () => {
    expect(await plan.row('Reviews', 'R01')).toMatchObject({ againstFrom: null, changeRate: (8 * 300 + 8 * 50) / (8 * 100) - 1 });
    expect(gapsOf(plan, 'review01').join(' ')).toMatch(/A site has no daily sales before the event: it does not count in the uplift\. The last edition is not in the data/);
  });

  test('the headline and the list of reviews tell the uplift net of what was brought forward and cannibalised', async () => {
    const net = 8 * 200 - 14 * 20;
    expect(blockOf(plan, 'review01_uplift').cell(10, 2)).toBeCloseTo(net, 9);
    expect(String(blockOf(plan, 'review01_result').cell(1, 1))).toContain('; net uplift 1,320');
    expect(await plan.row('Reviews', 'R01')).toMatchObject({ netUplift: net });
    await plan.type('Reviews[R01].halo', '100');
    await plan.host.idle();
    expect(await plan.row('Reviews', 'R01')).toMatchObject({ netUplift: net + 100 });
    await plan.type('Reviews[R01].halo', '');
  });

  test('a new site and a new product need nothing to compare with, and a second run of any kind changes nothing', async () => {
    expect(blockOf(plan, 'review02_ramp').cell(2, 4)).toBeCloseTo(7 * 50, 9);
    expect(blockOf(plan, 'review03_measures').cell(4, 3)).toBeCloseTo((LAST - OPENING + 1) * 50, 9);
    for (const review of ['R01', 'R02', 'R03', 'R04']) {
      const again = await plan.runAction('review', { parameters: { review } });
      expect([review, again.created, again.refreshed]).toEqual([review, [], []]);
    }
  });

  test('two periods are compared day by day, the days before by default', async () => {
    expect(await plan.row('Reviews', 'R04')).toMatchObject({ againstFrom: serial('2025-11-18'), againstTo: serial('2025-12-01') });
    expect((await plan.row('Reviews', 'R04'))['changeRate']).toBeCloseTo((14 * 80) / (8 * 300 + 6 * 100) - 1, 12);
  });

  test('a step that no site can tell is empty in the bridge, and the known steps lead to the result', () => {
    const { cell } = blockOf(plan, 'review01_bridge');
    expect([cell(3, 2), cell(4, 3)]).toEqual(['', '']);
    expect(Number(cell(2, 2)) + Number(cell(5, 2)) + Number(cell(6, 2))).toBeCloseTo(Number(cell(7, 2)), 9);
  });

  test('lists hide their empty rows and say why they are empty', () => {
    expect(blockOf(plan, 'review01_churn').cell(2, 1)).toBe('No customers identified: churn by site cannot be told.');
    expect(blockOf(plan, 'review01_slow').cell(2, 1)).toMatch(/^No stock is known: slow movers cannot be told\./);
    expect([blockOf(plan, 'review01_slow').hidden, blockOf(plan, 'review01_sites').hidden]).toEqual([6, 4]);
  });

  test('the pane is offered the events that the data reach, with their windows, and the reviews made so far', async () => {
    const { events, sites, reviews } = await readReviewStart();
    const known = events.find(({ event, market, year }) => event === 'blackFriday' && market === 'us' && year === 2025) ?? events.find(({ event, year }) => event === 'blackFriday' && year === 2025);
    expect(known).toMatchObject({ date: '2025-11-28', from: '2025-11-24', to: '2025-12-01', offsets: [-4, 3], last: { date: '2024-11-29', from: '2024-11-25', to: '2024-12-02' }, lastKnown: 'part' });
    expect(sites.map(({ name }) => name)).toEqual(['Old shop', 'New shop']);
    expect(reviews.map(({ id, title }) => [id, title])).toEqual([['R04', '2025-12-02…2025-12-15'], ['R03', 'Cup'], ['R02', 'New shop'], ['R01', 'blackFriday']]);
  });

  test('taking a review back hides the rows again that were hidden before', async () => {
    const hidden = (): number => blockOf(plan, 'review01_steps').hidden;
    const before = hidden();
    const steps = ['views', 'cart'].map((funnelStep, at) => ({ row: { id: `FR01.T${at}` }, values: { reviewRow: 'R01', stepSite: 'Old shop', funnelStep, stepCount: 900 - at * 400, source: 'typed' } }));
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ FunnelSteps: steps }) } });
    const { restorePoint = '' } = await plan.runAction('review', { parameters: { review: 'R01' } });
    expect(hidden()).toBe(before - 2);
    await plan.runAction('restore', { parameters: { point: restorePoint } });
    expect(hidden()).toBe(before);
  });

  test('LibreOffice calculates the pages to the same numbers', async () => {
    const { differences, compared } = await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set(functions.functions.map(({ name }) => name)) });
    expect(differences.filter(({ sheet }) => sheet.startsWith('Review'))).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  test('the name of the sheet, its note and the list of reviews follow a change of language, there and back', async () => {
    const before = plan.model();
    expect(sheetOfBlock(plan, 'review01_head')?.name).toBe('Review 2025 Black Friday');
    await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    expect(sheetOfBlock(plan, 'review01_head')?.name).toBe('复盘 2025年黑五');
    expect(String(sheetOfBlock(plan, 'review01_head')?.value(1, 0))).toContain('大促：2025年黑五 ·');
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    expect(sheetOfBlock(plan, 'review01_head')?.name).toBe('Review 2025 Black Friday');
    expect(Object.keys(plan.model())).toEqual(Object.keys(before));
  });
});
