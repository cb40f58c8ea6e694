import { beforeAll, describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import { listRestorePoints } from '../../src/actions/listRestorePoints';
import { sentenceOf } from '../../src/i18n/messages';
import type { FaultPlace } from '../../src/workbench/host/faults';
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

/** A run that nothing disturbs, in a workbook of its own: its calls, and how often it uses each member. */
async function undisturbed(start: () => Promise<Plan>, run: Run): Promise<{ calls: number; uses: ReadonlyMap<string, number> }> {
  const plan = await start();
  plan.host.resetCounters();
  plan.host.clearFaults();
  await run(plan);
  return { calls: plan.host.counters.syncs, uses: new Map(MEMBERS.map((member) => [member, plan.host.usesOf(member)])) };
}

/** Lets one run fail, and tells how. */
async function failOnce(plan: Plan, run: Run, faults: readonly (readonly [FaultPlace, string])[]): Promise<Refusal> {
  for (const [place, code] of faults) plan.host.failAt(place, code);
  const refusal = await refusalOf(() => run(plan));
  plan.host.clearFaults();
  await plan.host.idle();
  if (refusal === undefined) throw new Error(`The run gets through ${JSON.stringify(faults[0])}`);
  expectClear(refusal);
  return refusal;
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
  let plan: Plan;
  let calls = 0;
  let uses: ReadonlyMap<string, number> = new Map();

  beforeAll(async () => {
    ({ calls, uses } = await undisturbed(start, run));
    plan = await start();
  });

  /** The workbook that is as it was after each fault; an empty one is begun anew, since it keeps the sheet of restore points. */
  const begin = async (): Promise<Plan> => (codes === CODES ? start() : plan);

  test.each([...codes.map((code) => [code, false] as const), ['ActivityLimitReached', true] as const])('leaves the workbook as it was: %s (answer lost: %s)', async (code, applied) => {
    expect(calls).toBeGreaterThanOrEqual(6);
    for (let call = 1; call <= calls; call += 1) {
      const tried = await begin();
      const before = tried.model();
      const refusal = await failOnce(tried, run, [[{ call, applied }, code]]);
      expect([call, codesOf(refusal), differences(tried.model(), before)]).toEqual([call, codesOf(refusal), []]);
    }
  });

  test('leaves the workbook as it was when a member is refused, the first time or the last', async () => {
    for (const member of MEMBERS) {
      const last = uses.get(member) ?? 0;
      for (const nth of new Set([1, last].slice(0, last))) {
        const tried = await begin();
        const before = withoutLog(tried.model());
        const refusal = await failOnce(tried, run, [[{ member, nth }, 'GeneralException']]);
        // The fault may strike while putting back.
        const half = refusal.problems.find(({ code }) => code === 'action/half-written');
        if (half !== undefined) await tried.runAction('restore', { parameters: { point: String(half.params?.['point']) } });
        expect([member, nth, codesOf(refusal), differences(withoutLog(tried.model()), before)]).toEqual([member, nth, codesOf(refusal), []]);
      }
    }
  });

  test.each([false, true])('can be taken back by its restore point when putting back failed too (answer lost: %s)', async (applied) => {
    // The four writes come last. Calls after the fault belong to putting back: all of them fail as well.
    for (let call = calls - 3; call <= calls; call += 1) {
      const tried = await begin();
      const before = withoutLog(tried.model());
      const later = Array.from({ length: 7 }, (_, index) => [{ call: call + 1 + index }, 'ActivityLimitReached'] as const);
      const refusal = await failOnce(tried, run, [[{ call, applied }, 'ActivityLimitReached'], ...later]);
      const told = refusal.problems.find(({ code }) => code === 'action/half-written' || code === 'action/interrupted-at-start');
      expect(told).toBeDefined();
      const isStored = tried.workbook.sheet('tm_restore')?.tables[0] !== undefined && (await listRestorePoints()).some((point) => point.id === told?.params?.['point']);
      expect(isStored || told?.code === 'action/interrupted-at-start').toBe(true);
      if (isStored) await tried.runAction('restore', { parameters: { point: String(told?.params?.['point']) } });
      expect([call, told, differences(withoutLog(tried.model()), before)]).toEqual([call, told, []]);
    }
  });
});
