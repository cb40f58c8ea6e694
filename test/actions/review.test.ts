import { describe, expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { reviewExample } from '../../src/examples/review';
import { readAsset } from '../support/assets';
import { startPlan, type Plan } from '../support/plan';

async function casePlan(language: 'zh-CN' | 'en'): Promise<Plan> {
  const plan = await startPlan({ language });
  const result = await (await prepareExample(reviewExample, plan.surroundings({ readAsset }))).apply({});
  expect(result.problems.filter(({ code }) => code === 'example/check-failed')).toEqual([]);
  await plan.host.idle();
  return plan;
}

/** A cell of a fixed block of the page, row and column from 1. */
function cell(plan: Plan, block: string, row: number, col: number): unknown {
  const [, sheetName = '', column = '', first = ''] = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)/.exec(plan.workbook.names.get(block.toLowerCase())?.formula ?? '') ?? [];
  const sheet = [...plan.workbook.sheets].find(({ name }) => name === sheetName);
  return sheet?.value(Number(first) - 1 + row - 1, column.charCodeAt(0) - 65 + col - 1);
}

describe.each(['en', 'zh-CN'] as const)('The review of Black Friday on two sites (%s)', (language) => {
  test('gives 10.5 % and 17.6 %, splits them exactly, counts the event net, and runs again without a change', async () => {
    const plan = await casePlan(language);
    expect(await plan.row('Reviews', 'R01')).toMatchObject({ reviewKind: 'sites', againstFrom: 45_985, againstTo: 45_992 });
    // Per 10,000 visits at 2 % and 100: conversion −3,418.18, order value +5,518.18.
    expect(cell(plan, 'tm_review01_effects', 2, 3)).toBeCloseTo(-3_418.184255, 5);
    expect(cell(plan, 'tm_review01_effects', 2, 5)).toBeCloseTo(5_518.184255, 5);
    expect(cell(plan, 'tm_review01_effects', 2, 6)).toBeCloseTo(2_100, 6);
    expect(cell(plan, 'tm_review01_measures', 8, 5)).toBeCloseTo(0.105, 9);
    // Ten and five orders a day are usual; two weeks later eight and four.
    expect(cell(plan, 'tm_review02_uplift', 3, 2)).toBeCloseTo(8 * (1_000 + 650), 6);
    expect(cell(plan, 'tm_review02_uplift', 6, 2)).toBeCloseTo(14 * (200 + 130), 6);
    expect(cell(plan, 'tm_review02_uplift', 10, 2)).toBeCloseTo(42_100 - 13_200 - 4_620, 6);
    const before = plan.model();
    const again = await plan.runAction('review', { parameters: { review: 'R01' } });
    expect([again.created, again.refreshed]).toEqual([[], []]);
    expect(plan.model()).toEqual(before);
    for (const [code, parameters] of REFUSED) await expect(plan.prepare({ action: 'review', parameters })).rejects.toMatchObject({ problems: [{ code }] });
  });
});

const REFUSED: readonly (readonly [code: string, parameters: Readonly<Record<string, string>>])[] = [
  ['review/event-unknown', { event: 'nothing' }], ['review/site-unknown', { sites: 'Nowhere', event: 'blackFriday 2025' }], ['review/sites-same', { kind: 'sites', sites: 'Own site', against: 'Own site', from: '2025-11-01', to: '2025-11-02' }],
  ['review/dates-missing', { kind: 'periods', from: '2025-11-31', to: '2025-12-01' }], ['review/product-unknown', { product: 'Nothing' }], ['review/unknown', { review: 'R09' }],
];

test('a review without a choice, or before there are daily sales, says what is needed', async () => {
  const plan = await startPlan();
  await expect(plan.prepare({ action: 'review' })).rejects.toMatchObject({ problems: [{ code: 'review/choose' }] });
  await expect(plan.prepare({ action: 'review', parameters: { event: 'blackFriday' } })).rejects.toMatchObject({ problems: [{ code: 'review/no-data' }] });
});
