import { beforeAll, describe, expect, test } from '@jest/globals';
import { NO_VERDICT_AREA, TONES } from '../../src/excel/palette';
import { CellError } from '../../src/workbench/model/values';
import { importedPlan, productPlan, type Plan } from '../support/plan';

describe('The further sheets of the product map', () => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await importedPlan();
    await plan.type('Settings[unitProfitRows].value', '5');
    await plan.type('Settings[fitRows].value', '4');
    await plan.runAction('product-map');
    await plan.runAction('enter-rows', {
      parameters: {
        rows: JSON.stringify({
          Products: [{ row: { id: 'P000001' }, values: { stock: 9999, decision: 'clear' } }, { row: { id: 'P000003' }, values: { decision: 'clear', decisionReason: 'closed' } }, { row: { id: 'P000004' }, values: { unitCost: 1 } }],
          NewProducts: [
            { row: { id: 'W000001' }, values: { concept: 'A', certificate: 'ce', arrivalDate: '2026-04-20', listingDate: '2026-03-01', forecast: 1000, cannibalisation: 0.2, investment: 300, unitMargin: 0.3 } },
            { row: { id: 'W000002' }, values: { concept: 'B', certificate: 'ce', certificateDate: '2026-06-10', arrivalDate: '2026-04-20', listingDate: '2026-03-01', forecast: 1000 } },
            { row: { id: 'W000003' }, values: { concept: 'C', certificate: 'none', arrivalDate: '2026-04-20', listingDate: '2026-05-02' } },
          ],
          Incentives: [{ row: { id: 'J000001' }, values: { productId: 'P000004', incentiveBase: 'sales', commissionNow: 0.02, commissionThen: 0.01 } }],
          IncentiveLadder: [{ row: { id: 'H000001' }, values: { productId: 'P000004', ladderBase: 'units', ladderFrom: 1, reward: 50 } }],
          SalesKits: [{ row: { id: 'Y000001' }, values: { productId: 'P000004', kitItem: 'video', due: '2020-01-01' } }],
        }),
      },
    });
  });

  test('list as many rows as the settings allow and say how many are left out', async () => {
    expect([(await plan.rows('UnitProfit')).length, (await plan.rows('MarketFit')).length]).toEqual([5, 4]);
    const { problems } = await plan.runAction('product-map');
    expect(problems.filter(({ code }) => code === 'map/rows-left-out').map(({ params }) => params?.['shown'])).toEqual([5, 4]);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['map/slow-movers', 'map/decision-reason']));
  });

  test('ask on the overview for the costs with most money behind them, and see when one is filled', async () => {
    const sheet = plan.workbook.sheet('产品地图')!;
    const at = Array.from({ length: 30 }, (_, row) => row).find((row) => sheet.value(row, 0) === '先填成本的产品') ?? 0;
    const asked = (row: number) => ({ name: sheet.value(at + row, 0), state: sheet.value(at + row, 1), sales: sheet.value(at + row, 2), share: sheet.value(at + row, 3) });
    const largest = [...(await plan.rows('Products'))].sort((a, b) => Number(b['netSales']) - Number(a['netSales']))[0];
    expect(asked(1)).toEqual({ name: largest?.['product'], state: '缺成本，先填', sales: largest?.['netSales'], share: largest?.['share'] });
    await plan.type(`Products[${String(largest?.['rowId'])}].unitCost`, '1');
    expect(asked(1).state).toBe('手填');
    await plan.type(`Products[${String(largest?.['rowId'])}].unitCost`, '');
  });

  test('say on the overview why a list is empty', async () => {
    const first = (heading: string): unknown[] => {
      const sheet = plan.workbook.sheet('产品地图')!;
      const at = Array.from({ length: 60 }, (_, row) => row).find((row) => sheet.value(row, 0) === heading) ?? 0;
      return [0, 1, 2].map((col) => sheet.value(at + 1, col) ?? '');
    };
    const named = first('清仓清单');
    await plan.type('Products[P000001].stock', '');
    await plan.runAction('product-map');
    expect([named, first('清仓清单')]).toEqual([[(await plan.row('Products', 'P000001'))['product'], '暂停补货', 9999], ['', '还不知道库存：请导入库存报表，或手填', '']]);
    await plan.type('Products[P000001].stock', '1');
    await plan.runAction('product-map');
    expect(first('清仓清单')).toEqual(['', '无：没有滞销产品', '']);
    await plan.type('Products[P000001].stock', '9999');
    await plan.runAction('product-map');
  });

  test('say above the bubbles how many of the largest products have none, and why', async () => {
    const sheet = plan.workbook.sheet('产品地图')!;
    const said = () => sheet.value(3, 5);
    const before = said();
    await plan.type('Products[P000005].unitCost', '1');
    expect([before, said()]).toEqual(['11 / 12 款主要产品没有气泡：成本、费用或增速还不知道', '10 / 12 款主要产品没有气泡：成本、费用或增速还不知道']);
    await plan.type('Products[P000005].unitCost', '');
  });

  test('draw growth above the limit of the settings at the edge, with the cut line, and say of how many', async () => {
    const sheet = plan.workbook.sheet('产品地图')!;
    const rows = Array.from({ length: 90 }, (_, row) => row);
    const first = (rows.find((row) => sheet.value(row, 0) === '销售额最大的产品') ?? 0) + 1;
    const drawn = (col: number) => rows.slice(0, 15).map((row) => Number(sheet.value(first + row, col)));
    const [fastest] = (await plan.rows('Products')).filter(({ growth }) => growth !== null).sort((a, b) => Number(b['growth']) - Number(a['growth']));
    const cost = `Products[${String(fastest?.['rowId'])}].unitCost`;
    expect(fastest?.['growth']).toBeGreaterThan(0.2);
    await plan.type(cost, '1');
    await plan.type('Settings[growthShown].value', '0.2');
    expect([Math.max(...drawn(7)), Math.max(...drawn(10))]).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.2, 9)]);
    expect(sheet.value(3, 5)).toMatch(/^10 \/ 12 款主要产品没有气泡：成本、费用或增速还不知道 · 1 \/ 12 款画在边缘：增速高于 20%$/);
    await plan.type('Settings[growthShown].value', '2');
    expect(sheet.value(3, 5)).not.toContain('画在边缘');
    await plan.type(cost, '');
  });

  test('draw a stage in the strip as it stands in the list, and keep the lines of the bubbles clear of the points', () => {
    const charts = plan.workbook.sheet('产品地图')!.charts;
    expect(charts.find(({ name }) => name === 'tm_productMap_stageStrip')?.series.map(({ fill }) => fill)).toEqual([TONES.watch.area, TONES.good.area, TONES.steady.area, TONES.bad.area, NO_VERDICT_AREA]);
    expect(charts.find(({ name }) => name === 'tm_productMap_bubble')).toMatchObject({ categoryAxis: { position: 'Minimum' }, valueAxis: { position: 'Minimum' } });
  });

  test('keep headings in view but where the head is tall: then the first columns alone', () => {
    expect([plan.sheetOf('Products').frozen, plan.sheetOf('MixSimulator').frozen]).toEqual([{ rows: 10, cols: 2 }, { rows: 0, cols: 2 }]);
    expect(Math.max(...plan.workbook.sheets.map(({ frozen }) => frozen.rows))).toBeLessThanOrEqual(10);
  });

  test('tell neither growth nor trend of a product whose sales have ended', async () => {
    const units = await plan.row('MonthlyUnits', 'P000006');
    const last = Object.keys(units).filter((key) => /^\d{4}-\d\d$/.test(key)).sort().slice(-3);
    for (const month of last) await plan.type(`MonthlyUnits[P000006].${month}`, '0');
    expect(await plan.row('Products', 'P000006')).toMatchObject({
      stageCode: 'decline', stageFlags: 'ZERO_TAIL', growth: null, trend: null, stageReason: '近月无销量，请核实库存', quadrantReason: expect.stringMatching(/(^| · )近月无销量$/),
    });
    for (const month of last) await plan.type(`MonthlyUnits[P000006].${month}`, String(units[month]));
    expect((await plan.row('Products', 'P000006'))['growth']).toEqual(expect.any(Number));
  });

  test('say of an old product of which hardly a month could be used no stage move, and not that it is new', async () => {
    const units = await plan.row('MonthlyUnits', 'P000007');
    const blank = Object.keys(units).filter((key) => /^\d{4}-\d\d$/.test(key)).sort().slice(-11, -2);
    const before = await plan.row('Products', 'P000007');
    for (const month of blank) await plan.type(`MonthlyUnits[P000007].${month}`, '');
    await plan.type('Products[P000007].decision', 'clear');
    const found = await plan.row('Products', 'P000007');
    expect(found).toMatchObject({ stageCode: 'intro', stageFlags: 'YOUNG', stageConfidence: 'low', stageMove: null, decisionCheck: null });
    expect(found['stageReason']).toMatch(/(^| · )可用月份不足 4 个$/);
    await plan.type('Products[P000007].decision', '');
    for (const month of blank) await plan.type(`MonthlyUnits[P000007].${month}`, String(units[month]));
    expect(await plan.row('Products', 'P000007')).toEqual(before);
  });

  test('say how long a product has been out of stock, and trust its stage no more from the third month on', async () => {
    const { rowId, stageConfidence } = (await plan.rows('Products')).find((row) => row['stageConfidence'] !== 'low') ?? {};
    const told = async (months: string) => {
      await plan.type(`Products[${String(rowId)}].outMonths`, months);
      const found = await plan.row('Products', String(rowId));
      return { isTold: String(found['stageReason']).includes(`断货 ${months} 个月`), stageConfidence: found['stageConfidence'] };
    };
    expect(rowId).toBeDefined();
    expect(await told('2')).toEqual({ isTold: false, stageConfidence });
    expect(await told('3')).toEqual({ isTold: true, stageConfidence: 'low' });
    await told('0');
  });

  test('say in words on the overview why a margin is not available, without an error', () => {
    const values = [...plan.workbook.sheet('产品地图')!.grid.cells()].map(({ value }) => value);
    expect([values.filter((value) => value === '#N/A 成本不全').length, values.filter((value) => value instanceof CellError)]).toEqual([3, []]);
  });

  test('say of how many of the products that sell the margins are the sum', async () => {
    const sheet = plan.workbook.sheet('产品地图')!;
    const at = Array.from({ length: 30 }, (_, row) => row).find((row) => sheet.value(row, 2) === '毛利合计所含款数') ?? 0;
    const selling = (await plan.rows('Products')).filter((row) => Number(row['netSales']) > 0);
    expect(sheet.value(at, 3)).toBe(`${String(selling.filter((row) => row['cm2'] !== null).length)} / ${String(selling.length)}`);
    expect([selling.some((row) => row['cm2'] === null), selling.some((row) => row['cm2'] !== null)]).toEqual([true, true]);
  });

  test('say that the map is out of date once a card changes, until it is made again', async () => {
    const isFresh = async () => (await plan.row('Checks', 'K61'))['result'];
    const before = await isFresh();
    await plan.type('FeeCards[F001].fulfilment', '1');
    expect([before, await isFresh()]).toEqual(['met', 'open']);
    await plan.runAction('product-map');
    expect(await isFresh()).toBe('met');
    await plan.type('FeeCards[F001].fulfilment', '');
    await plan.runAction('product-map');
    // Whose card it is tells as much as its terms.
    for (const cell of ['FeeCards[F001].siteId', 'FeeCards[F001].categoryId']) {
      const standing = String((await plan.row('FeeCards', 'F001'))[cell.split('.')[1] ?? ''] ?? '');
      await plan.type(cell, standing === '*' ? 'C001' : 'S99');
      expect([cell, await isFresh()]).toEqual([cell, 'open']);
      await plan.type(cell, standing);
      expect([cell, await isFresh()]).toEqual([cell, 'met']);
    }
  });

  test('tell trend and stage by one band of the settings', async () => {
    const told = async () => (await plan.rows('Products')).flatMap((row) => (String(row['stageFlags']).includes('ZERO_TAIL') ? [] : [row['stageCode']]));
    const usual = await told();
    expect(usual).toEqual(expect.arrayContaining(['growth', 'decline']));
    await plan.type('Settings[trendBand].value', '99');
    expect((await told()).filter((stage) => stage === 'growth' || stage === 'decline')).toEqual([]);
    expect((await plan.rows('Products')).filter((row) => row['growth'] !== null && row['trend'] !== 'flat')).toEqual([]);
    await plan.type('Settings[trendBand].value', '0.1');
    expect(await told()).toEqual(usual);
  });

  test('say of every fee card that it is a default of a public page, of which day, and to be changed', async () => {
    const [card] = await plan.rows('FeeCards');
    expect(card).toMatchObject({ origin: null, asOf: null });
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Sites: [{ row: { id: 'S77' }, values: { siteName: 'Amazon.de', platform: 'Amazon', country: 'DE', currency: 'EUR' } }] }) } });
    await plan.runAction('product-map');
    const proposed = (await plan.rows('FeeCards')).find((row) => row['siteId'] === 'S77');
    expect(proposed?.['origin']).toMatch(/^默认值，取自 2026-02-01 的公开费率页：.*可改/);
    await plan.type(`FeeCards[${String(proposed?.['rowId'])}].referralRate`, '0.12');
    await plan.runAction('product-map');
    expect((await plan.rows('FeeCards')).find((row) => row['siteId'] === 'S77')?.['referralRate']).toBe(0.12);
  });

  test('ask for a reason where a decision goes against the stage move', async () => {
    const stages = new Map((await plan.rows('Products')).map((row) => [row['rowId'], row]));
    const against = ['P000001', 'P000003'].filter((id) => stages.get(id)?.['stageCode'] !== 'decline');
    expect(against.map((id) => stages.get(id)?.['decisionCheck'])).toEqual(against.map((id) => (id === 'P000001' ? 'reasonMissing' : null)));
  });

  test('never launch before certificate or stock', async () => {
    const rows = await plan.rows('NewProducts');
    expect(rows.map((row) => row['gate'])).toEqual(['certificate', 'early', 'ready']);
    // 2026-06-01 and 2026-05-01 as date serials.
    expect(rows.map((row) => row['launchMonth'])).toEqual([null, 46174, 46143]);
    expect(rows[0]).toMatchObject({ increment: 800, paybackMonths: 15 });
  });

  test('count the effect of commissions, steps of a ladder and kits that are late', async () => {
    const product = await plan.row('Products', 'P000004');
    const net = Number(product['netSales']) - Number(product['refunds']) - Number(product['taxInside']);
    const row = await plan.row('Incentives', 'J000001');
    expect(row['payoutEffect']).toBeCloseTo(-0.01 * net, 6);
    expect(row['costShareThen']).toBeCloseTo((0.01 * net) / Number(product['cm2']), 9);
    expect((await plan.row('IncentiveLadder', 'H000001'))['rewardDue']).toBe(50);
    expect((await plan.row('SalesKits', 'Y000001'))['kitState']).toBe('late');
  });

  test('change nothing when the map is made again', async () => {
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
  });
});

test('A season index that can no longer be told is emptied, and no product is adjusted by it', async () => {
  const plan = await productPlan({}, { products: 2, months: 24, categories: 1 });
  const [{ rowId: category } = {}] = await plan.rows('SeasonIndex');
  const before = await plan.rows('Products');
  expect(before.map((row) => [row['categoryId'], row['seasonRow']])).toEqual([[category, 1], [category, 1]]);
  const [sku] = await plan.rows('SkuMap');
  await plan.type(`SkuMap[${String(sku?.['rowId'])}].categoryId`, '');
  await plan.runAction('product-map');
  expect(await plan.row('SeasonIndex', String(category))).toMatchObject({ m01: null, m12: null, source: null });
  const after = await plan.rows('Products');
  expect(after.map((row) => row['seasonRow'])).toEqual([0, 0]);
  expect(after.every((row) => row['stage'] !== null)).toBe(true);
  expect((await plan.runAction('product-map')).refreshed).toEqual([]);
});
