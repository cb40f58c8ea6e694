import { expect, test } from '@jest/globals';
import mapping from '../fixtures/mappings/cdnow-sample.json' with { type: 'json' };
import { describeWithSharedData, sharedSource } from '../support/sharedData';
import { startPlan } from '../support/plan';

describeWithSharedData('The CDNOW sample through import and customer map', () => {
  test('has the published likelihood and parameters', async () => {
    const plan = await startPlan({ language: 'en' });
    const file = sharedSource('cdnow-sample', 'CDNOW_sample.txt');
    await plan.runAction('import-sales', { files: [{ name: file.name, bytes: file.bytes as Uint8Array }], parameters: { mapping: JSON.stringify(mapping), period: '1997-01..1997-09' } });
    const result = await plan.runAction('customer-map');
    const { params = {} } = result.problems.find(({ code }) => code === 'customer/value-model') ?? {};
    expect(params['customers']).toBe('2357');
    expect(Number(params['logLikelihood'])).toBeCloseTo(-9582.4, 1);
    expect(Number(params['r'])).toBeCloseTo(0.2426, 3);
    expect(Number(params['alpha'])).toBeCloseTo(4.4135, 2);
    expect(Number(params['a'])).toBeCloseTo(0.7929, 3);
    expect(Number(params['b'])).toBeCloseTo(2.4258, 2);
    // Gamma-gamma as published: 6.25, 3.74, 15.44, to what the merging of orders of one day moves.
    expect(Math.abs(Number(params['p']) - 6.25)).toBeLessThan(0.05);
    expect(Math.abs(Number(params['q']) - 3.74)).toBeLessThan(0.05);
    const tiers = await plan.rows('CustomerTiers');
    expect(tiers.filter((row) => row['platform'] === 'all').reduce((sum, row) => sum + Number(row['customers']), 0)).toBe(2357);
  });
});
