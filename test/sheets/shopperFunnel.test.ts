import { beforeAll, expect, test } from '@jest/globals';
import { funnelAttribution } from '../../src/domain/reviews/funnelAttribution';
import type { RawCell } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { funnelSteps, type StepRow } from '../../src/sheets/reviewSteps';
import { describeWithSharedData, sharedSource } from '../support/sharedData';

type Line = ReadonlyMap<string, RawCell>;

async function linesOf(file: string): Promise<Line[]> {
  const [table] = await readTables(sharedSource('uci-online-shoppers', file));
  const rows: (readonly RawCell[])[] = [];
  for await (const block of table?.blocks() ?? []) rows.push(...block.rows);
  const [headers = [], ...body] = rows;
  return body.map((row) => new Map(headers.map((header, at) => [String(header), row[at] ?? null])));
}

/** Sessions and purchases by the values of a column, as the steps of one funnel each. */
function stepsBy(column: string, sessions: readonly Line[]): { readonly groups: readonly string[]; readonly steps: readonly StepRow[] } {
  const groups = [...new Set(sessions.map((session) => String(session.get(column))))];
  const steps = groups.flatMap((site): StepRow[] => {
    const own = sessions.filter((session) => session.get(column) === site);
    const bought = own.filter((session) => String(session.get('Revenue')).toLowerCase() === 'true');
    return [['visits', own.length], ['orders', bought.length]].map(([step, count]) => ({ site, step: String(step), method: '', count: Number(count), benchmark: undefined }));
  });
  return { groups, steps };
}

/** The published tables were computed by others from the same 12,330 sessions. */
describeWithSharedData('The funnel of a review gives what was published of real sessions:', () => {
  let sessions: Line[];
  let monthly: Line[];

  beforeAll(async () => {
    sessions = await linesOf('online_shoppers_intention.csv');
    monthly = await linesOf('monthly_performance_analysis.csv');
  });

  test('sessions, purchases and conversion of every month, the months as they are named there', () => {
    const { groups, steps } = stepsBy('Month', sessions);
    const found = funnelSteps(groups, steps, undefined, () => undefined);
    const of = (month: string, step: string) => found.find((one) => one.site === month && one.step === step);
    const table = monthly.map((line) => String(line.get('Month'))).map((month) => [month, of(month, 'visits')?.count, of(month, 'orders')?.count, of(month, 'orders')?.rate?.toFixed(4)]);
    expect(table).toEqual(monthly.map((line) => [line.get('Month'), Number(line.get('Sessions')), Number(line.get('Conversions')), Number(line.get('Conversion_Rate')).toFixed(4)]));
    expect([...groups].sort()).toEqual(monthly.map((line) => String(line.get('Month'))).sort());
  });

  test('the conversion of each kind of visitor', async () => {
    const { groups, steps } = stepsBy('VisitorType', sessions);
    const found = funnelSteps(groups, steps, undefined, () => undefined);
    for (const line of await linesOf('visitor_type_funnel_analysis.csv')) {
      const rate = found.find(({ site, step }) => site === line.get('') && step === 'orders')?.rate ?? NaN;
      expect(rate * 100).toBeCloseTo(Number(line.get('Conversion_Rate')), 9);
    }
  });

  test('what visits and conversion did from one month to the next adds up to the published purchases', () => {
    const factors = monthly.map((line) => [Number(line.get('Sessions')), Number(line.get('Conversions')) / Number(line.get('Sessions'))]);
    monthly.slice(1).forEach((line, at) => {
      const { total } = funnelAttribution([factors[at] ?? []], [factors[at + 1] ?? []]);
      expect(total.effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(Number(line.get('Conversions')) - Number(monthly[at]?.get('Conversions')), 9);
    });
  });
});
