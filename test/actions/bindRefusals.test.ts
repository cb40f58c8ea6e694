import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/core/problem';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const refused = async (plan: Plan): Promise<readonly Problem[]> => plan.prepare({ action: 'bind' }).then(() => [], (error: { problems?: readonly Problem[] }) => error.problems ?? []);
const codes = async (plan: Plan): Promise<string[]> => (await refused(plan)).map(({ code }) => code);
const problems = async (plan: Plan, action: string): Promise<Record<string, unknown>> => Object.fromEntries((await plan.runAction(action)).problems.map(({ code, params }) => [code, params]));

/** Latin America 300 and existing customers 370, of which 100 are known to be shared and counted by the market. */
let plan: Plan;
beforeAll(async () => {
  plan = await startPlan();
  await plan.runAction('department-tabs');
  await enter(plan, { Sites: [row('S01', { siteName: '美国站', region: '北美' }), row('S02', { siteName: '墨西哥站', region: '拉美' })] });
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: '拉美', claimSite: '拉美', amount: 300, owner: '王', ...stated })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 370, owner: '李', asks: 'H000001', ...stated })],
  });
  await plan.runAction('align');
  await enter(plan, { Overlaps: [row('M000001U000001', { known: 100, resolution: 'once', countedIn: 'M000001' })] });
});

describe('before anything is bound', () => {
  it('a resource counts what lines own inside its scope, and nothing that another line counts', async () => {
    await enter(plan, { Caps: [row('T000001', { resource: '拉美仓', claimSite: '拉美', capAmount: 300 }), row('T000002', { resource: '老客服务', claimBuyer: '老客', capAmount: 370 })] });
    await plan.runAction('align');
    // The market owns 300 in Latin America; of existing customers it owns 100 and the customer department 270.
    expect((await plan.rows('Caps')).map((cap) => cap['capUsed'])).toEqual([expect.closeTo(300, 6), expect.closeTo(370, 6)]);
    expect(await codes(plan)).toEqual([]);
    await enter(plan, { Caps: [row('T000002', { capAmount: 369 })] });
    expect(await refused(plan)).toMatchObject([{ code: 'bind/cap-exceeded', params: { names: '老客服务' } }]);
  });

  it('a resource whose scope or lines cannot be read is named, and not bound over', async () => {
    await enter(plan, { Caps: [row('T000002', { capAmount: 370, claimSite: '火星站' }), row('T000003', { resource: '资金', linkedLines: 'M000009' }), row('T000004', { remark: '备用' })] });
    const found = (await plan.runAction('align')).problems.filter(({ code }) => code === 'align/cap-left-out');
    expect(found.map(({ params }) => params)).toEqual([{ cap: '老客服务', missing: 'list:missingField:scope 火星站' }, { cap: '资金', missing: 'list:missingField:amount · list:missingField:scope M000009' }]);
    // What was counted under it while it could be read is no longer told.
    expect((await plan.rows('Caps')).map((cap) => cap['capUsed'])).toEqual([expect.closeTo(300, 6), null, null, null]);
    expect(await refused(plan)).toMatchObject([{ code: 'bind/cap-unreadable', params: { names: '老客服务 / 资金' } }]);
    await enter(plan, { Caps: [row('T000002', { claimSite: null }), row('T000003', { capAmount: 5000, linkedLines: 'M000001' })] });
    expect(await codes(plan)).toEqual([]);
  });

  it('a row of overlaps that cannot be read is told and stays open', async () => {
    await enter(plan, { Overlaps: [row('M000001U000001', { known: null, countedIn: '张三' })] });
    expect((await problems(plan, 'align'))['align/overlap-unreadable']).toMatchObject({ cell: '张三' });
    expect(await codes(plan)).toEqual(['bind/overlap-open']);
    await enter(plan, { Overlaps: [row('M000001U000001', { known: 100, countedIn: 'M000001' })] });
  });

  it('stock that was refused keeps its line from being bound, whichever of the two names the other', async () => {
    await enter(plan, { Settings: [row('planYear', { value: 2027 })], Asks: [row('H000001', { askFrom: 'customer', askTo: 'market', request: '备货', askType: 'stock', askAnswer: 'no' })] });
    await plan.runAction('align');
    expect(await plan.row('Potential', 'ItooEarlyU000001')).toMatchObject({ hintAbout: '老客', hintAmount: 370, hintReason: expect.stringContaining('被回绝') });
    expect((await plan.row('Asks', 'H000001'))['atRisk']).toBeCloseTo(270, 6);
    expect(await refused(plan)).toMatchObject([{ code: 'bind/ask-refused', params: { names: '老客' } }]);
    await enter(plan, { Asks: [row('H000001', { askAnswer: 'yes', neededBy: '2027-03-31', promisedFor: '2027-05-10' })] });
    await plan.runAction('align');
    expect((await plan.row('Asks', 'H000001'))['atRisk']).toBeCloseTo(270, 6);
    expect(await codes(plan)).toEqual([]);
  });

  it('an increase over nothing is told', async () => {
    await enter(plan, { ClaimsMarket: [row('M000001', { amountMeans: 'increase' })] });
    expect((await problems(plan, 'align'))['align/increase-from-nothing']).toEqual({ line: '拉美' });
    await enter(plan, { ClaimsMarket: [row('M000001', { amountMeans: 'total' })] });
  });
});

describe('what was bound', () => {
  it('has an exclusive scope, starts after its stock, says what another line contributes, and asks for margins and signatures', async () => {
    expect(await problems(plan, 'bind')).toMatchObject({ 'bind/margin-missing': { count: 2, names: '拉美 / 老客' }, 'bind/signature-missing': { count: 2 } });
    expect((await plan.rows('Agreed')).map((line) => [line['agreedAmount'], line['exclusiveScope'], line['firstMonth']])).toEqual([[300, '墨西哥站', null], [270, '老客；不含 墨西哥站 · 老客', 46508]]);
    expect((await plan.rows('AgreedParts')).map((part) => [part['rowId'], part['lineA'], part['partName'], part['partKind'], part['partAmount'], part['owner'], part['partState']])).toEqual([['KM000001U000001', 'M000001', '墨西哥站 · 老客', 'within', 100, '李', 'fits']]);
    expect(await plan.row('Checks', 'K75')).toMatchObject({ value: 2 });
    const signed = { agreedMargin: 0.3, signedBy: '王', signedOn: '2026-11-20' };
    await enter(plan, { Agreed: [row('M000001', signed), row('U000001', signed)] });
    expect(await problems(plan, 'bind')).toEqual({});
    expect(await plan.row('Checks', 'K75')).toMatchObject({ value: 0 });
    expect((await plan.prepare({ action: 'bind' })).preview.isEmpty).toBe(true);
  });

  it('stays as it was bound while it is locked: a claim changed by hand, or an amount that would move, is refused', async () => {
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 320 })] });
    expect((await problems(plan, 'align'))['align/locked-changed']).toEqual({ count: 1, names: '拉美' });
    expect(await refused(plan)).toMatchObject([{ code: 'bind/cap-exceeded' }, { code: 'bind/locked-changed', params: { names: '拉美' } }]);
    await enter(plan, { ClaimsMarket: [row('M000001', { amount: 300 })], Overlaps: [row('M000001U000001', { known: 120 })] });
    expect(await refused(plan)).toMatchObject([{ code: 'bind/locked-changed', params: { names: '老客' } }]);
  });

  it('changes once the line is no longer locked, and asks for the signature again', async () => {
    await enter(plan, { ClaimsCustomer: [row('U000001', { claimStatus: 'agreed' })] });
    expect((await problems(plan, 'bind'))['bind/signed-before']).toEqual({ count: 1, names: '老客' });
    expect(await plan.row('Agreed', 'U000001')).toMatchObject({ agreedAmount: 250 });
  });

  it('is checked against its parts as it is bound now', async () => {
    const part = (id: string, lineA: string, partKind: string, partAmount: number): object => row(id, { lineA, partName: id, partKind, partAmount });
    await enter(plan, { AgreedParts: [part('K000001', 'U000001', 'split', 250), part('K000002', 'U000001', 'within', 250.5), part('K000003', 'X000009', 'within', 1)] });
    expect(await refused(plan)).toMatchObject([{ code: 'bind/part-above', params: { names: 'K000002' } }, { code: 'bind/part-unknown', params: { names: 'K000003' } }]);
    await enter(plan, { AgreedParts: [part('K000002', 'U000001', 'within', 250), part('K000003', 'u000001', 'within', 1)], ClaimsCustomer: [row('U000001', { claimStatus: 'agreed' })], Overlaps: [row('M000001U000001', { known: 100 })] });
    // Bound at 250 before, at 270 now.
    expect(await refused(plan)).toMatchObject([{ code: 'bind/parts-differ', params: { names: '老客 (250 ≠ 270)' } }]);
  });

  it('says beside each split whether the splits make up the line', async () => {
    const states = async (): Promise<unknown[]> => Promise.all(['K000001', 'K000002'].map(async (id) => (await plan.row('AgreedParts', id))['partState']));
    expect(await states()).toEqual(['fits', 'fits']);
    await enter(plan, { AgreedParts: [row('K000001', { partAmount: 249.99 })] });
    expect(await states()).toEqual(['uneven', 'fits']);
  });
});
