import { expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { startPlan, type Plan, type Row } from '../support/plan';
import { textFile } from '../support/textFile';

/** Net sales of the base year and of the plan year by month, in whole dollars: three categories that do better and worse by turns. */
const BASE: Readonly<Record<string, readonly number[]>> = {
  Chairs: [310, 290, 340, 330, 360, 350, 300, 320, 370, 400, 560, 480],
  Lamps: [120, 130, 110, 125, 90, 85, 80, 95, 140, 170, 260, 230],
  Tables: [700, 640, 720, 690, 710, 730, 650, 660, 740, 760, 900, 820],
};
const SOLD: Readonly<Record<string, readonly number[]>> = {
  Chairs: [372, 250, 419, 388, 431, 300, 371, 385, 440, 500, 590, 575],
  Lamps: [101, 161, 128, 166, 107, 101, 60, 118, 171, 201, 330, 281],
  Tables: [851, 766, 610, 840, 853, 880, 770, 801, 700, 905, 1102, 640],
};
/** What a late file adds to the first category of April. */
const CORRECTED = 25;
const NUMBERS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const COLUMNS = { header: true, currency: 'USD', columns: { order: 'order', date: 'date', code: 'sku', name: 'name', category: 'category', quantity: 'quantity', amount: 'amount', customer: 'customer' } };
const PARAMETERS = { mapping: JSON.stringify(COLUMNS) };
const TERMS = { claimBasis: 'net', taxState: 'out', amountMeans: 'total', currency: 'USD', claimStatus: 'submitted', owner: 'Ann' };

/** Two orders of each category in a month, on its first and its last day. */
function ordersOf(year: number, months: readonly number[], sold: Readonly<Record<string, readonly number[]>>, corrections = 0) {
  const lines = months.flatMap((month) => Object.entries(sold).flatMap(([category, amounts], at) => {
    const amount = (amounts[month - 1] ?? 0) + (at === 0 ? corrections : 0);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return [1, last].map((day, part) => `${year}${month}${category}${part},${year}-${NUMBERS[month - 1]}-${String(day).padStart(2, '0')},${category},${category} one,${category},${part + 1},${part === 0 ? 30 : amount - 30},kim`);
  }));
  return textFile(`orders-${year}-${months.join('-')}.csv`, ['order,date,sku,name,category,quantity,amount,customer', ...lines].join('\n'));
}

const row = (id: string, values: object): object => ({ row: { id }, values });
const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, one) => total + Number(one[key] ?? 0), 0);
const cents = (amount: unknown): number => Math.round(Number(amount ?? 0) * 100);
const enter = (plan: Plan, rows: object): Promise<unknown> => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });

/** Three lines of a category each; lamps may not be moved at all, tables not in December. */
async function boundPlan(): Promise<Plan> {
  const plan = await startPlan({ language: 'zh-CN' });
  await plan.runAction('import-sales', { files: [ordersOf(2023, NUMBERS.map(Number), BASE)], parameters: PARAMETERS });
  await plan.runAction('new-plan', { parameters: { year: '2024', currency: 'USD', target: '17000.01' } });
  await plan.runAction('department-tabs');
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: 'Chairs', claimCategory: 'Chairs', amount: 5000, ...TERMS })],
    ClaimsCustomer: [row('U000001', { description: 'Lamps', claimCategory: 'Lamps', amount: 2000.01, ...TERMS })],
    ClaimsProduct: [row('D000001', { description: 'Tables', claimCategory: 'Tables', amount: 10_000, ...TERMS })],
  });
  for (const action of ['align', 'bind', 'split-targets']) await plan.runAction(action);
  const tables = (await plan.rows('TargetMonths')).filter(({ lineId }) => lineId === 'D000001');
  await enter(plan, { TargetLines: [row('U000001', { lineLock: 'yes' })], TargetMonths: tables.map(({ rowId }) => row(String(rowId), { locks: '12' })) });
  await plan.runAction('pdca-tracker');
  return plan;
}

/** What a user writes beside red lines, and what was measured of the actions of the months before. */
async function explain(plan: Plan, month: number): Promise<void> {
  const table = `Actions${NUMBERS[month - 1]}`;
  const end = toSerial({ year: 2024, month, day: 28 });
  const rows = await plan.rows(table);
  const open = rows.filter((one) => one['actionState'] === 'open');
  const carried = rows.filter((one) => one['carriedFrom'] !== null && one['actionState'] !== 'closed');
  if (open.length + carried.length === 0) return;
  await enter(plan, { [table]: [
    ...open.map(({ rowId }) => row(String(rowId), { directCause: 'out of stock', rootCause: 'ordered late', containment: 'air freight', owner: 'Li', due: end + 10, checkOn: end + 20 })),
    ...carried.map(({ rowId }) => row(String(rowId), { effectOn: end, effectMetric: 'days out of stock', effectBefore: 9, effectAfter: 1, actionDecision: 'standardise' })),
  ] });
}

/** What the lines have missed in their closed months, and what the open ones have got on top, in cents; locked months have got nothing. */
async function spread(plan: Plan, closed: number): Promise<{ missed: number; added: number; locked: number }> {
  const lines = (await plan.rows('PdcaActuals')).filter(({ lineId }) => lineId !== null);
  const missed = lines.map((line) => Math.max(0, NUMBERS.slice(0, closed).reduce((left, month) => left + cents(line[`t${month}`]) - cents(line[`a${month}`]), 0)));
  const addedTo = (rows: readonly Row[], months: readonly string[]): number => months.reduce((all, month) => all + cents(sum(rows, `s${month}`)), 0);
  const ofLine = (id: string): Row[] => lines.filter(({ lineId }) => lineId === id);
  return { missed: missed.reduce((all, one) => all + one, 0), added: addedTo(lines, NUMBERS.slice(closed)), locked: addedTo(ofLine('U000001'), NUMBERS) + addedTo(ofLine('D000001'), ['12']) };
}

test('A year goes month by month through import, causes, close and re-spread, and ends with every check met', async () => {
  const plan = await boundPlan();
  for (const month of NUMBERS.map(Number)) {
    // In June the platform corrects April.
    const files = [ordersOf(2024, [month], SOLD), ...(month === 6 ? [ordersOf(2024, [4], SOLD, CORRECTED)] : [])];
    await plan.runAction('import-sales', { files, parameters: PARAMETERS });
    await plan.runAction('refresh-actuals');
    await explain(plan, month);
    const codes = (await plan.runAction('close-month')).problems.map(({ code }) => code);
    const { missed, added, locked } = await spread(plan, month);
    expect([month, codes.includes('close/unplaced'), locked]).toEqual([month, added < missed, 0]);
    expect(codes.filter((code) => code.startsWith('close/respread-line')).length).toBeGreaterThan(0);
  }

  const summary = await plan.rows('PdcaSummary');
  const sold = NUMBERS.map((_, at) => Object.values(SOLD).reduce((all, months) => all + (months[at] ?? 0), 0));
  expect(summary.map(({ monthState }) => monthState)).toEqual(NUMBERS.map(() => 'closed'));
  expect(summary.map(({ monthActual }) => monthActual)).toEqual(sold.map((amount, at) => amount + (at === 5 ? CORRECTED : 0)));
  expect(summary.map(({ lateBooked }) => lateBooked)).toEqual(sold.map((_, at) => (at === 5 ? CORRECTED : 0)));
  expect((await plan.rows('OpenActions')).filter(({ openKind, month }) => openKind === 'action' && month !== summary[11]?.['month'])).toEqual([]);

  const dated = (await plan.rows('Events')).filter(({ eventDate, calendarYear }) => eventDate === null && calendarYear === 2024).map(({ rowId }) => row(String(rowId), { eventDate: '2024-07-16' }));
  const signed = (await plan.rows('Agreed')).map(({ rowId }) => row(String(rowId), { agreedMargin: 0.2, signedBy: 'Ann', signedOn: '2024-01-02' }));
  const known = (await plan.rows('PlanHistory')).map(({ rowId }) => row(String(rowId), { historyTarget: 20_000 }));
  await enter(plan, { Events: dated, Agreed: signed, PlanHistory: known });
  expect((await plan.rows('Checks')).filter(({ isOpen }) => isOpen !== 0)).toEqual([]);
});
