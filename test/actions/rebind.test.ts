import { beforeAll, describe, expect, it } from '@jest/globals';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const PART = 'KM000001U000001';

describe('binding again', () => {
  let plan: Plan;
  /** Lines are free again, what they share is another amount, and all is aligned anew. */
  const change = async (known: number, market: object = {}): Promise<void> => {
    await enter(plan, {
      ClaimsMarket: [row('M000001', { claimStatus: 'agreed', ...market })], ClaimsCustomer: [row('U000001', { claimStatus: 'agreed' })],
      Overlaps: [row('M000001U000001', { known, resolution: 'once', countedIn: 'M000001' })],
    });
    await plan.runAction('align');
  };
  const confirmed = async (): Promise<unknown[]> => (await plan.rows('Confirmation')).map((line) => line['partId'] ?? line['lineA']);

  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('department-tabs');
    await enter(plan, {
      Sites: [row('S01', { siteName: '美国站' }), row('S02', { siteName: '墨西哥站' })],
      ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '墨西哥站', amount: 300, owner: '王', ...stated })],
      ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 370, owner: '李', ...stated })],
    });
    await plan.runAction('align');
    await change(100);
    await plan.runAction('bind');
    await enter(plan, { AgreedParts: [row('K000001', { lineA: 'U000001', partName: '套装', partKind: 'within', partAmount: 50 })] });
  });

  it('brings in what lines share by now, however much the line has shrunk', async () => {
    await change(80.01, { amount: 80.01 });
    await plan.runAction('bind');
    expect(await plan.row('AgreedParts', PART)).toMatchObject({ lineA: 'M000001', partKind: 'within', partAmount: 80.01, partState: 'fits', rowState: 'current' });
    expect(await plan.row('AgreedParts', 'K000001')).toMatchObject({ partAmount: 50, partState: 'fits', rowState: 'current' });
    expect(await confirmed()).toEqual(['M000001', PART, 'U000001', 'K000001']);
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
  });

  it('keeps what was typed over it until the user says otherwise, and checks that', async () => {
    await plan.type(`AgreedParts[${PART}].partAmount`, '60');
    await change(70);
    const prepared = await plan.prepare({ action: 'bind' });
    expect(prepared.preview.typedOver).toEqual([{ cell: `AgreedParts[${PART}].partAmount`, typed: '60', calculated: '70' }]);
    await prepared.apply({});
    expect(await plan.row('AgreedParts', PART)).toMatchObject({ partAmount: 60 });
    await plan.type(`AgreedParts[${PART}].partAmount`, '90');
    await expect(plan.prepare({ action: 'bind' })).rejects.toMatchObject({ problems: [{ code: 'bind/part-above' }] });
    await plan.type(`AgreedParts[${PART}].partAmount`, '60');
    await plan.runAction('bind', {}, { replaceTyped: true });
    expect(await plan.row('AgreedParts', PART)).toMatchObject({ partAmount: 70 });
  });

  it('marks a part that is gone, which counts and prints nowhere, and leaves parts of users alone', async () => {
    await change(0);
    await plan.runAction('bind');
    expect(await plan.row('AgreedParts', PART)).toMatchObject({ partAmount: null, partState: null, rowState: 'gone' });
    expect(await plan.row('AgreedParts', 'K000001')).toMatchObject({ partAmount: 50, rowState: 'current' });
    expect(await confirmed()).toEqual(['M000001', 'U000001', 'K000001']);
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
    expect((await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() })).differences).toEqual([]);
  });
});
