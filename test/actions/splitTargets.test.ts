import { beforeAll, describe, expect, it, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import type { Problem } from '../../src/core/problem';
import { sentenceOf } from '../../src/i18n/messages';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan, type Row } from '../support/plan';
import { describeWithSharedData, sharedSource } from '../support/sharedData';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));
const MONTHS = Array.from({ length: 12 }, (_, at) => `t${String(at + 1).padStart(2, '0')}`);
const cents = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + Math.round(Number(value) * 100), 0);
const yearOf = (row: Row): number => cents(MONTHS.map((key) => row[key]));

const row = (id: string, values: object): object => ({ row: { id }, values });

const TERMS = { claimBasis: 'net', taxState: 'out', amountMeans: 'total', currency: 'USD', claimStatus: 'submitted', owner: 'Ann' };
/** Three departments that share nothing: a category each; the last begins in May. */
const CLAIMS = {
  Settings: [{ row: { id: 'annualTarget' }, values: { value: 1_000_000.01 } }],
  ClaimsMarket: [{ row: { id: 'M000001' }, values: { description: 'Chairs and tables', claimCategory: 'Furniture', amount: 300_000.01, ...TERMS } }],
  ClaimsCustomer: [{ row: { id: 'U000001' }, values: { description: 'Paper', claimCategory: 'Office Supplies', amount: 350_000, ...TERMS } }],
  ClaimsProduct: [{ row: { id: 'D000001' }, values: { description: 'Phones', claimCategory: 'Technology', amount: 350_000, firstMonth: '2018-05', ...TERMS } }],
};

let plan: Plan;

const type = (rows: unknown): Promise<unknown> => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });

async function splitPlan(language: 'en' | 'zh-CN'): Promise<Plan> {
  const plan = await startPlan({ language });
  await plan.runAction('import-sales', { files: [sharedSource('superstore-en', 'superstore.csv')], parameters: { profile: 'superstore' } });
  await plan.runAction('new-plan', { parameters: { year: '2018', currency: 'USD' } });
  await plan.runAction('department-tabs');
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(CLAIMS) } });
  await plan.runAction('align');
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Unclaimed: [{ row: { id: 'ES01C003' }, values: { unclaimedDecision: 'drop' } }] }) } });
  await plan.runAction('bind');
  await plan.runAction('split-targets');
  return plan;
}

/** Totals of the cells by a level against those that the sheet of totals writes, in cents. */
async function margins(plan: Plan): Promise<{ level: string; written: number; cells: number }[]> {
  const rows = await plan.rows('TargetMonths');
  const keys: Readonly<Record<string, string>> = { line: 'lineId', site: 'siteId', category: 'categoryId', scope: 'scopeCode', tier: 'tierId', buyer: 'buyerCode' };
  return (await plan.rows('TargetMargins')).map(({ levelCode, memberId, marginTarget }) => {
    const key = keys[String(levelCode)];
    const cells = levelCode === 'total' ? cents(rows.map(yearOf).map((sum) => sum / 100)) : levelCode === 'month' ? cents(rows.map((row) => row[String(memberId)])) : cents(rows.filter((row) => row[key ?? ''] === memberId).map((row) => yearOf(row) / 100));
    return { level: String(levelCode), written: cents([marginTarget]), cells };
  });
}

// The last workbook that is opened is the one that the tests after it go on with.
describeWithSharedData.each(['zh-CN', 'en'] as const)('agreed lines split by the structure of a real export, in %s', (language) => {
  beforeAll(async () => {
    plan = await splitPlan(language);
  });

  it('ties every line to what was agreed, and every total by site, category, tier and month to its cells, to the cent', async () => {
    const found = await margins(plan);
    expect([...new Set(found.map(({ level }) => level))]).toEqual(['total', 'line', 'site', 'category', 'scope', 'tier', 'buyer', 'month']);
    expect(found.filter(({ written, cells }) => written !== cells)).toEqual([]);
    expect(found.filter(({ level }) => level === 'total' || level === 'line').map(({ cells }) => cells)).toEqual([100_000_001, 30_000_001, 35_000_000, 35_000_000]);
    const checks = (await plan.rows('Checks')).filter(({ rowId }) => /^K7[6-9]$/.test(String(rowId)));
    expect(checks.map(({ rowId, value, isOpen }) => [rowId, value, isOpen])).toEqual([['K76', 0, 0], ['K77', 0, 0], ['K78', 0, 0], ['K79', 0, 0]]);
  });

  it('gives each tier of a line the share that it had of the line last year', async () => {
    const facts = (await plan.rows('SalesFacts')).filter(({ month, category }) => Number(month) >= 42_736 && Number(month) < 43_101 && category === 'C001');
    const sold = (tier: unknown): number => facts.filter((row) => tier === undefined || row['tier'] === tier).reduce((sum, { planRevenue }) => sum + Number(planRevenue), 0);
    const own = (await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === 'M000001');
    for (const tier of new Set(own.map(({ tierId }) => tierId))) {
      const target = cents(own.filter(({ tierId }) => tierId === tier).map((row) => yearOf(row) / 100)) / 100;
      expect(Math.abs(target - (sold(tier) / sold(undefined)) * 300_000.01)).toBeLessThan(0.05);
    }
  });

  it('puts nothing before the first month of a line, and says which it is', async () => {
    const phones = (await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === 'D000001');
    expect(cents(phones.flatMap((row) => MONTHS.slice(0, 4).map((key) => row[key])))).toBe(0);
    expect(phones.every((row) => Number(row['t05']) > 0)).toBe(true);
    expect(await plan.row('TargetLines', 'D000001')).toMatchObject({ firstMonth: 43_221, lineState: 'agreed', residual: 0 });
  });

  it('changes nothing when it runs again, and says by name which site has no country for holidays and promotions', async () => {
    const { preview } = await plan.prepare({ action: 'split-targets' });
    expect(preview).toMatchObject({ isEmpty: true, problems: [{ code: 'events/country-missing', where: { table: 'Sites', column: 'country' }, params: { names: ['Superstore'] } }] });
    await type({ Sites: [{ row: { id: 'S01' }, values: { country: 'US' } }] });
    expect((await plan.prepare({ action: 'split-targets' })).preview.problems.filter(({ code }) => code === 'events/country-missing')).toEqual([]);
    await type({ Sites: [{ row: { id: 'S01' }, values: { country: null } }] });
  });

  it('says which lines run as last year because the maps know no season of their categories', async () => {
    await type({ TargetLines: [{ row: { id: 'M000001' }, values: { targetProfile: 'season' } }] });
    const { problems } = (await plan.prepare({ action: 'split-targets' })).preview;
    const found = problems.find(({ code }) => code === 'targets/season-missing');
    expect(found).toMatchObject({ severity: 'warning', params: { names: 'Chairs and tables (M000001) – Furniture' } });
    if (found !== undefined) expect([sentenceOf(found, 'zh-CN'), sentenceOf(found, 'en')]).toEqual([expect.stringContaining('暂按去年的比例分'), expect.stringContaining('follow last year')]);
    await type({ TargetLines: [{ row: { id: 'M000001' }, values: { targetProfile: 'lastYear' } }] });
  });

  if (language === 'en') test('LibreOffice agrees with every native formula', async () => {
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.differences).toEqual([]);
  });
});

describeWithSharedData('targets that somebody works on', () => {
  beforeAll(async () => {
    if ((plan as Plan | undefined)?.language !== 'en') plan = await splitPlan('en');
  });

  it('keeps a month that was typed over, locks it, and lets the rest of its line make up for it', async () => {
    const before = (await plan.rows('TargetMonths')).find(({ lineId }) => lineId === 'M000001') ?? {};
    await plan.type(`TargetMonths[${String(before['rowId'])}].t03`, '50000');
    await plan.runAction('split-targets');
    expect(await plan.row('TargetMonths', String(before['rowId']))).toMatchObject({ t03: 50_000, locks: '3', residual: 0 });
    expect((await margins(plan)).filter(({ written, cells }) => written !== cells)).toEqual([]);
    expect((await plan.prepare({ action: 'split-targets' })).preview.isEmpty).toBe(true);
  });

  it('spreads the difference of a total that was typed over, and keeps it as a lock', async () => {
    const before = Number((await plan.row('TargetMargins', 'X.month.t11'))['marginTarget']);
    await plan.type('TargetMargins[X.month.t11].marginTarget', '*1.1');
    const typed = Math.round(before * 110) / 100;
    expect((await plan.row('TargetMargins', 'X.month.t11'))['marginTarget']).toBe(typed);
    const { problems } = await plan.runAction('split-targets');
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['targets/typed-kept', 'targets/changed']));
    expect(cents((await plan.rows('TargetMonths')).map(({ t11 }) => t11))).toBe(cents([typed]));
    expect(await plan.row('TargetLocks', 'Q.month.t11')).toMatchObject({ lockMonths: '11', lockAmount: typed, lockReached: typed, lockGap: 0 });
    expect((await margins(plan)).filter(({ level, written, cells }) => level === 'line' || written !== cells).map(({ cells }) => cells)).toEqual([30_000_001, 35_000_000, 35_000_000]);
  });

  // What begins with a sign is a formula to Excel: users write an apostrophe before it, as the hint of the cell says.
  it('holds totals of a row, of a line and of the whole plan at once, and a locked line as it is, each to the cent', async () => {
    const rows = await plan.rows('TargetMonths');
    const own = rows.find(({ lineId, locks }) => lineId === 'M000001' && locks === null) ?? {};
    const held = rows.filter(({ lineId }) => lineId === 'D000001').map((row) => MONTHS.map((key) => row[key]));
    await type({ TargetLines: [{ row: { id: 'D000001' }, values: { lineLock: 'yes' } }] });
    await plan.type(`TargetMonths[${String(own['rowId'])}].yearTarget`, "'+5%");
    await plan.type('TargetLines[M000001].yearTarget', "'-1万");
    await plan.type('TargetMargins[X.total].marginTarget', "'+20K");
    await plan.runAction('split-targets');
    const found = (await margins(plan)).filter(({ level, written, cells }) => level === 'total' || level === 'line' || written !== cells).map(({ cells }) => cells);
    expect(found).toEqual([102_000_001, 29_000_001, 38_000_000, 35_000_000]);
    expect(yearOf(await plan.row('TargetMonths', String(own['rowId'])))).toBe(Math.round(yearOf(own) * 1.05));
    expect((await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === 'D000001').map((row) => MONTHS.map((key) => row[key]))).toEqual(held);
    expect((await plan.rows('TargetLocks')).filter(({ lockAmount }) => lockAmount !== null).map(({ lockGap }) => lockGap)).toEqual([0, 0, 0, 0]);
    expect((await plan.prepare({ action: 'split-targets' })).preview.isEmpty).toBe(true);
  });

  it('refuses fixed months that leave a line no room, and names line and row', async () => {
    const fixed = (await plan.rows('TargetMonths')).find(({ locks }) => locks === '3') ?? {};
    await type({ TargetMonths: [{ row: { id: String(fixed['rowId']) }, values: { locks: '1-12' } }], TargetLocks: [{ row: { id: 'Q000008' }, values: { lineA: 'M000001', claimSite: fixed['siteId'], claimTier: fixed['tierId'], lockMonths: '3', lockAmount: 1 } }] });
    const error = await plan.prepare({ action: 'split-targets' }).then(() => undefined, (caught: { problems: { code: string; params: { names: string } }[] }) => caught.problems[0]);
    expect([error?.code, error?.params.names]).toEqual(['targets/conflict', expect.stringContaining(String(fixed['rowId']))]);
    const added = (await plan.rows('TargetLocks')).filter(({ rowId, lockAmount }) => rowId !== 'Q.month.t11' && lockAmount !== null);
    await type({ TargetMonths: [{ row: { id: String(fixed['rowId']) }, values: { locks: '3' } }], TargetLocks: added.map(({ rowId }) => ({ row: { id: String(rowId) }, values: { lockAmount: null } })), TargetLines: [{ row: { id: 'D000001' }, values: { lineLock: 'no' } }] });
  });

  it('refuses locks that cannot hold together with the lines, and names both', async () => {
    await type({ TargetLocks: [{ row: { id: 'Q000009' }, values: { claimCategory: 'Furniture', lockAmount: 999_999 } }] });
    const error = await plan.prepare({ action: 'split-targets' }).then(() => undefined, (caught: { problems: (Problem & { params: { names: string } })[] }) => caught.problems[0]);
    expect(error?.code).toBe('targets/conflict');
    expect(error?.params.names).toMatch(/M000001.*Q000009/);
    expect(error?.params.names).not.toMatch(/U000001|D000001/);
    const saidIn = (language: 'en' | 'zh-CN'): string => (error === undefined ? '' : sentenceOf(error, language));
    expect([saidIn('en'), saidIn('zh-CN')]).toEqual([expect.stringContaining('lock Furniture (Q000009) 999,999'), expect.stringContaining('锁定 Furniture (Q000009) 999,999')]);
    await type({ TargetLocks: [{ row: { id: 'Q000009' }, values: { lockAmount: null } }] });
  });

  it('spreads a line evenly, by typed weights or like another line', async () => {
    const profiles = [{ row: { id: 'U000001' }, values: { targetProfile: 'typed', w01: 1, w12: 3 } }, { row: { id: 'D000001' }, values: { targetProfile: 'even' } }];
    await type({ TargetLines: profiles, TargetLocks: [{ row: { id: 'Q.month.t11' }, values: { lockAmount: null } }] });
    await plan.runAction('split-targets');
    const sumOf = async (line: string, month: string): Promise<number> => cents((await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === line).map((row) => row[month])) / 100;
    expect([await sumOf('U000001', 't01'), await sumOf('U000001', 't02'), await sumOf('U000001', 't12')].map(Math.round)).toEqual([87_500, 0, 262_500]);
    expect([await sumOf('D000001', 't05'), await sumOf('D000001', 't12')].map(Math.round)).toEqual([43_750, 43_750]);
    await type({ TargetLines: [{ row: { id: 'D000001' }, values: { targetProfile: 'likeLine', likeLine: 'U000001' } }] });
    await plan.runAction('split-targets');
    expect([await sumOf('D000001', 't05'), await sumOf('D000001', 't12')].map(Math.round)).toEqual([0, 350_000]);
  });
});

describe('lines of the case of three departments, which sold nothing yet', () => {
  beforeAll(async () => {
    plan = await startPlan({ language: 'zh-CN' });
    await plan.runAction('example', { parameters: { name: 'alignment' } });
  });

  it('are refused by name as long as nobody allows to fill them, and filled by the shares of all sales when somebody does', async () => {
    await expect(plan.prepare({ action: 'split-targets' })).rejects.toMatchObject({ problems: [{ code: 'targets/no-base', params: { names: expect.stringMatching(/M000001\.K000001.*U000001.*D000001/) } }] });
    plan.host.resetCounters();
    const prepared = await plan.prepare({ action: 'split-targets', parameters: { newPlaces: 'fill' } });
    expect(plan.host.counters.syncs).toBeLessThanOrEqual(3);
    plan.host.resetCounters();
    const { problems } = await prepared.apply({});
    expect(plan.host.counters.syncs).toBeLessThanOrEqual(6);
    await plan.host.idle();
    expect(problems.map(({ code }) => code)).toEqual(['targets/filled-new']);
  });

  it('split the parts of a line by where they lie, and keep an included part inside its line', async () => {
    const rows = await plan.rows('TargetMonths');
    const sumOf = (holds: (row: Row) => boolean): number => cents(rows.filter(holds).map((row) => yearOf(row) / 100)) / 100;
    expect([sumOf(({ lineId }) => lineId === 'M000001.K000001'), sumOf(({ lineId }) => lineId === 'M000001.K000002')]).toEqual([120_000_000, 180_000_000]);
    expect(rows.filter(({ lineId }) => lineId === 'M000001.K000001').every(({ buyerCode }) => buyerCode === 'existing')).toBe(true);
    expect([sumOf(({ lineId }) => lineId === 'U000001'), sumOf(({ lineId, scopeCode }) => lineId === 'U000001' && scopeCode === 'bundle')]).toEqual([250_000_000, 100_000_000]);
    expect((await margins(plan)).filter(({ written, cells }) => written !== cells)).toEqual([]);
  });

  it('begin when stock, certificate and the line itself allow', async () => {
    const first = (await plan.rows('TargetLines')).map(({ rowId, firstMonth }) => [rowId, firstMonth]);
    // March 2026 by its claim and its stock; May 2026 by its certificate.
    expect(first).toEqual([['M000001.K000001', 46_082], ['M000001.K000002', 46_082], ['U000001', null], ['D000001', 46_143]]);
    const early = (await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === 'D000001');
    expect(cents(early.flatMap((row) => MONTHS.slice(0, 4).map((key) => row[key])))).toBe(0);
  });

  const EXISTING = 'U000001.S01.*.existing.*.existing';
  it.each<[string, string, Record<string, unknown>]>([
    ['a profile without weights', 'targets/weights-missing', { TargetLines: [row('U000001', { targetProfile: 'typed' })] }],
    ['a line that shall follow one but names none', 'targets/like-missing', { TargetLines: [row('U000001', { targetProfile: 'likeLine' })] }],
    ['a line that follows none', 'targets/like-unknown', { TargetLines: [row('U000001', { targetProfile: 'likeLine', likeLine: 'X9' })] }],
    ['lines that follow each other', 'targets/like-circle', { TargetLines: [row('U000001', { likeLine: 'D000001' }), row('D000001', { targetProfile: 'likeLine', likeLine: 'U000001' })] }],
    ['months that cannot be read', 'targets/months-unreadable', { TargetLines: [row('U000001', { targetProfile: 'lastYear' }), row('D000001', { targetProfile: 'lastYear' })], TargetMonths: [row(EXISTING, { locks: 'spring' })] }],
    ['a claim that names what the plan does not know', 'targets/scope-unknown', { TargetMonths: [row(EXISTING, { locks: null })], ClaimsCustomer: [row('U000001', { claimSite: 'Atlantis' })] }],
    ['a line that cannot begin within the year', 'targets/no-room', { ClaimsCustomer: [row('U000001', { claimSite: null })], ClaimsProduct: [row('D000001', { earliestStart: '2027-02' })] }],
    ['a lock on a place that the plan does not know', 'targets/lock-unknown', { ClaimsProduct: [row('D000001', { earliestStart: '2026-05' })], TargetLocks: [row('Q000010', { claimCategory: 'Boats', lockAmount: 1 })] }],
  ])('refuses %s', async (_, code, rows) => {
    await type(rows);
    const refused = await plan.prepare({ action: 'split-targets', parameters: { newPlaces: 'fill' } }).then(() => [], (error: { problems: Problem[] }) => error.problems);
    expect(refused).toMatchObject([{ code }]);
    // Lines are named by the words of their sheet, with their ids behind them.
    const id = /\((\w+)\)$/.exec(String(refused[0]?.params?.['line']))?.[1];
    expect(id === undefined).toBe(!code.includes('like') && !code.includes('weights'));
    if (id !== undefined) expect(refused[0]?.params?.['line']).toBe(`${String((await plan.row('TargetLines', id))['description'])} (${id})`);
  });

  it('that nobody sold anything of and whose claim is gone are refused', async () => {
    await plan.byHand((context) => context.workbook.tables.getItem('ClaimsCustomer').rows.getItemAt(0).delete());
    await expect(plan.prepare({ action: 'split-targets', parameters: { newPlaces: 'fill' } })).rejects.toMatchObject({ problems: [{ code: 'targets/claim-missing' }] });
  });
});

describe('before anything is agreed', () => {
  it('refuses without a year, then without anything to split', async () => {
    const plan = await startPlan({ language: 'en' });
    await expect(plan.prepare({ action: 'split-targets' })).rejects.toMatchObject({ problems: [{ code: 'targets/no-year' }] });
    await plan.runAction('new-plan', { parameters: { year: '2026' } });
    await expect(plan.prepare({ action: 'split-targets' })).rejects.toMatchObject({ problems: [{ code: 'targets/nothing' }] });
  });
});
