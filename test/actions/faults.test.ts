import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import { listRestorePoints } from '../../src/actions/listRestorePoints';
import { sentenceOf } from '../../src/i18n/messages';
import { buyersOrders, madeOrders } from '../support/buyers';
import { manyProducts } from '../support/manyProducts';
import { differences, importedPlan, productPlan, startPlan, withoutLog, type Plan } from '../support/plan';

const SMALLER = { products: 3, months: 14 };
const LONGER = { products: 4, months: 15 };
const CODES = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded', 'GeneralException', 'ActivityLimitReached'];
/** Members at which a write may be refused half-way through a request. */
const MEMBERS = ['Range.values', 'Range.formulas', 'Range.numberFormat', 'TableCollection.add', 'Table.resize', 'NamedItemCollection.add', 'WorksheetCollection.add', 'ChartCollection.add', 'DataValidation.rule', 'ConditionalFormatCollection.add', 'Worksheet.visibility', 'TableColumnCollection.add', 'WorksheetFreezePanes.freezeAt'];

type Run = (plan: Plan) => Promise<unknown>;

const importLonger: Run = (plan) => plan.importFile(manyProducts(LONGER));
const map: Run = (plan) => plan.runAction('product-map');
const customerMap: Run = (plan) => plan.runAction('customer-map');

async function soldPlan(buyers: number): Promise<Plan> {
  const plan = await startPlan();
  await plan.importFile(madeOrders(buyersOrders(buyers)));
  return plan;
}

async function refusalOf(run: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function codesOf(refusal: Refusal): string[] {
  return refusal.problems.map(({ code, params }) => `${code} ${String(params?.['reason'])}`);
}

function expectClear(refusal: Refusal): void {
  for (const language of ['zh-CN', 'en'] as const) {
    for (const problem of refusal.problems) {
      const sentence = sentenceOf(problem, language);
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/[{}]|undefined|\[object/);
    }
  }
}

/** Lets every call of a run fail in turn until the run gets through; the workbook must be as it was each time. */
async function failEachCall(plan: Plan, run: Run, code: string, applied: boolean): Promise<number> {
  const before = plan.model();
  for (let call = 1; call < 40; call += 1) {
    plan.host.clearFaults();
    plan.host.failAt({ call, applied }, code);
    const refusal = await refusalOf(() => run(plan));
    await plan.host.idle();
    plan.host.clearFaults();
    if (refusal === undefined) return call - 1;
    expectClear(refusal);
    expect([call, codesOf(refusal), differences(plan.model(), before)]).toEqual([call, codesOf(refusal), []]);
  }
  throw new Error('The run never gets through');
}

/** Every code is tried where a run is shortest; elsewhere one stands for all, since they differ in nothing but their sentence. */
const SITUATIONS: readonly (readonly [string, () => Promise<Plan>, Run, readonly string[]])[] = [
  ['an import into an empty workbook', () => startPlan(), importLonger, CODES],
  ['an import into a plan', () => productPlan({}, SMALLER), importLonger, ['GeneralException']],
  ['the first product map', () => importedPlan({}, SMALLER), map, ['GeneralException']],
  ['a later product map', async () => {
    const plan = await productPlan({}, SMALLER);
    await plan.type('Products[P000002].unitCost', '3');
    await plan.importFile(manyProducts(LONGER));
    return plan;
  }, map, ['GeneralException']],
  ['the first customer map', () => soldPlan(20), customerMap, ['GeneralException']],
  ['a later customer map', async () => {
    const plan = await soldPlan(20);
    await plan.runAction('customer-map');
    await plan.importFile(madeOrders(buyersOrders(30)));
    return plan;
  }, customerMap, ['GeneralException']],
];

describe.each(SITUATIONS)('A fault at any call of %s', (_name, start, run, codes) => {
  test.each(codes)('leaves the workbook as it was: %s', async (code) => {
    const plan = await start();
    expect(await failEachCall(plan, run, code, false)).toBeGreaterThanOrEqual(6);
  }, 300_000);

  test('leaves the workbook as it was when the answer alone is lost', async () => {
    expect(await failEachCall(await start(), run, 'ActivityLimitReached', true)).toBeGreaterThanOrEqual(6);
  }, 300_000);

  test.each(MEMBERS)('leaves the workbook as it was when %s is refused', async (member) => {
    const plan = await start();
    const before = plan.model();
    for (const nth of [1, 5, 14]) {
      plan.host.failAt({ member, nth }, 'GeneralException');
      const refusal = await refusalOf(() => run(plan));
      await plan.host.idle();
      plan.host.clearFaults();
      if (refusal === undefined) return;
      expectClear(refusal);
      const half = refusal.problems.find(({ code }) => code === 'action/half-written');
      // The fault may strike while putting back.
      if (half !== undefined) await plan.runAction('restore', { parameters: { point: String(half.params?.['point']) } });
      expect([nth, codesOf(refusal), differences(withoutLog(plan.model()), withoutLog(before))]).toEqual([nth, codesOf(refusal), []]);
    }
  });

  test.each([false, true])('can be taken back by its restore point when putting back failed too (answer lost: %s)', async (applied) => {
    const calls = await successfulCalls(start, run);
    // The four writes come last. Calls after the fault belong to putting back: all of them fail as well.
    for (let call = calls - 3; call <= calls; call += 1) {
      const plan = await start();
      const before = withoutLog(plan.model());
      plan.host.failAt({ call, applied }, 'ActivityLimitReached');
      for (let later = call + 1; later < call + 8; later += 1) plan.host.failAt({ call: later }, 'ActivityLimitReached');
      const refusal = await refusalOf(() => run(plan));
      plan.host.clearFaults();
      await plan.host.idle();
      const told = refusal?.problems.find(({ code }) => code === 'action/half-written' || code === 'action/interrupted-at-start');
      expect(told).toBeDefined();
      expectClear(refusal as Refusal);
      const isStored = plan.workbook.sheet('tm_restore')?.tables[0] !== undefined && (await listRestorePoints()).some((point) => point.id === told?.params?.['point']);
      expect(isStored || told?.code === 'action/interrupted-at-start').toBe(true);
      if (isStored) await plan.runAction('restore', { parameters: { point: String(told?.params?.['point']) } });
      expect([call, told, differences(withoutLog(plan.model()), before)]).toEqual([call, told, []]);
    }
  });
});

/** Calls of a run in which nothing fails, in a workbook of its own. */
async function successfulCalls(start: () => Promise<Plan>, run: Run): Promise<number> {
  const plan = await start();
  plan.host.resetCounters();
  await run(plan);
  return plan.host.counters.syncs;
}
