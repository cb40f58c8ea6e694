import { beforeAll, describe, expect, it } from '@jest/globals';
import { explainCell, type Explanation } from '../../src/actions/explainCell';
import { showCell } from '../../src/actions/showCell';
import { Refusal } from '../../src/core/problem';
import { messagesIn } from '../../src/i18n/messages';
import { productPlan, type Plan } from '../support/plan';

type Topic = Explanation['parts'][number]['topic'];

function linesOf(explanation: Explanation, topic: Topic): string[] {
  return explanation.parts.find((part) => part.topic === topic)?.lines.map(({ text }) => text) ?? [];
}

describe('A cell of a plan is explained:', () => {
  let plan: Plan;
  let products: string;

  beforeAll(async () => {
    plan = await productPlan();
    products = plan.sheetOf('Products').name;
    await plan.type('Products[P000001].unitCost', '12');
    await plan.type('Products[P000002].share', '0.5');
    await plan.type('Products[P000002].stock', '77');
  });

  const explain = (cell: string, language: 'zh-CN' | 'en' = 'zh-CN') => explainCell(cell, language);

  it('a verdict by its formula in words, its numbers, its thresholds with their origin, its function and the reason of its row', async () => {
    const said = await explain('Products[P000001].quadrant');
    const inputs = linesOf(said, 'inputs');
    const margin = String((await plan.row('Products', 'P000001'))['margin']);
    expect(linesOf(said, 'how')[0]).toBe('意思是：若「象限用毛利率」为空或「年化增速」为空：空');
    expect(inputs.find((line) => line.startsWith('「象限用毛利率」'))).toBe(`「象限用毛利率」 = ${(Number(margin) * 100).toFixed(1)}%`);
    expect(linesOf(said, 'settings')[0]).toBe('高毛利线 = 20.0%，默认 20.0%，出处：经验值，可改');
    expect(linesOf(said, 'reason')).toEqual([`象限依据：${String((await plan.row('Products', 'P000001'))['quadrantReason'])}`]);
    expect(linesOf(said, 'method').some((line) => line.startsWith('产品象限'))).toBe(true);
    expect(linesOf(said, 'change')).toEqual([expect.stringMatching(/^这张表最近一次写入：“产品地图”，2025-03-05 \d\d:\d\d，恢复点 R\d{4}。$/)]);
  });

  it('a check by what it compares alone, though one formula serves all of them, and a code by its word', async () => {
    expect(linesOf(await explain('Checks[K02].value'), 'how')[0]).toBe('意思是：(产品月销售的「净销售额」的合计 − 销售数据的「净销售额」的合计)（四舍五入到 2 位小数）');
    expect(linesOf(await explain('Products[P000001].decisionCheck'), 'how')[1]).toContain('「阶段代码」 = “成熟期”');
    const stage = String((await plan.row('Products', 'P000001'))['stage']);
    expect(linesOf(await explain('Products[P000001].decisionCheck'), 'inputs')).toContain(`「阶段代码」 = ${messagesIn('zh-CN').lists.stage[stage as 'mature'] ?? stage}`);
  });

  it('names each cell that goes in, so that people get there', async () => {
    const { parts } = await explain('Products[P000001].quadrant');
    const cells = parts.flatMap(({ lines }) => lines.flatMap(({ cell }) => cell ?? []));
    expect(cells.length).toBeGreaterThan(5);
    await showCell(cells[0] ?? '');
    expect((await explain('')).cell).toBe(cells[0]);
  });

  it('a written value by its action, the tables that it computes with, and the files behind', async () => {
    const said = await explain('Products[P000001].netSales');
    expect(linesOf(said, 'how')[0]).toMatch(/^由“产品地图”写入/);
    expect(linesOf(said, 'how')[1]).toContain(messagesIn('zh-CN').sheets.productFacts);
    expect(linesOf(said, 'how')[2]).toMatch(/^表里的数据来自导入：1 个文件/);
    expect(linesOf(said, 'reason')).toEqual(['这个数没有另存判定依据，所以这里不说原因。']);
  });

  it('a row of facts by its own import', async () => {
    const said = await explain('SalesFacts[1].netSales');
    expect(linesOf(said, 'how').at(-1)).toMatch(/^来自导入 I\d{6}：/);
  });

  it('an entry as one, without guessing who made it', async () => {
    const said = await explain('Products[P000001].unitCost');
    expect([linesOf(said, 'how'), linesOf(said, 'change').at(-1)]).toEqual([[messagesIn('zh-CN').explain.how.filled], messagesIn('zh-CN').explain.change.unlogged]);
    expect(linesOf(said, 'what')).toContain(messagesIn('zh-CN').texts.costHint);
  });

  it('a cell by the last write that changed it, with what it held before, and one that no kept write changed as that', async () => {
    const changed = await plan.prepare({ action: 'enter-rows', parameters: { rows: JSON.stringify({ Products: [{ row: { id: 'P000004' }, values: { averageStock: 250 } }] }) } });
    await changed.apply({});
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Products: [{ row: { id: 'P000004' }, values: { averageStock: 300 } }] }) } });
    expect(linesOf(await explain('Products[P000004].averageStock'), 'change')[0]).toMatch(/^最近一次改动这一格：“.+”，2025-03-05 \d\d:\d\d，恢复点 R\d{4}。改之前是 250。$/);
    expect(linesOf(await explain('Products[P000004].netSales'), 'change')[0]).toMatch(/^这一格随“产品地图”写入，2025-03-05 \d\d:\d\d，恢复点 R\d{4}。$/);
    await plan.runAction('mail-copy');
    expect(linesOf(await explain('Products[P000004].averageStock'), 'change')).toEqual([expect.stringMatching(/^这张表最近一次写入：“.+”，2025-03-05 \d\d:\d\d。$/)]);
  });

  it('what was typed over a formula or over a written value', async () => {
    expect(linesOf(await explain('Products[P000002].share'), 'how')[0]).toMatch(/^你在公式上填了这个数。原来的公式是：若/);
    expect(linesOf(await explain('Products[P000002].stock'), 'how')[0]).toBe(messagesIn('zh-CN').explain.how.typedValue);
    for (const written of ['stock', 'scope', 'rowState']) expect(linesOf(await explain(`Products[P000003].${written}`), 'how')[0]).toMatch(/^由“产品地图”写入/);
  });

  it('a heading, a figure above the table, a text, a cell of nobody and a column of the user', async () => {
    const table = plan.table('Products');
    const heading = await explain(`${products}!D${table.area.row + 1}`);
    expect(linesOf(heading, 'what')[0]).toBe(`表“${products}”的列名「净销售额」。`);
    const figure = await explain(`${products}!E6`);
    expect(linesOf(figure, 'what')[0]).toContain('净销售额');
    expect(linesOf(figure, 'how')[0]).toMatch(/^意思是：/);
    expect(linesOf(await explain(`${products}!B1`), 'what')).toContain(messagesIn('zh-CN').explain.what.text);
    expect(linesOf(await explain(`${products}!ZZ999`), 'what')).toEqual([messagesIn('zh-CN').explain.what.foreign, messagesIn('zh-CN').explain.what.empty]);
  });

  it('in English under the headings that stand there', async () => {
    const said = await explain('Products[P000001].acos', 'en');
    expect(said.parts.map(({ heading }) => heading)).toEqual(['What it is', 'Where it comes from', 'What goes in', 'Method', 'Last change']);
    expect(linesOf(said, 'how')[0]).toBe('In words: If “广告销售额” > 0: “广告花费” ÷ “广告销售额”');
  });

  it('by the command, which writes nothing', async () => {
    const before = plan.model();
    const result = await plan.runAction('explain', { parameters: { cell: `'${products}'!d${plan.table('Products').area.row + 2}` } });
    expect(result.explanation?.parts[0]?.lines[0]?.text).toBe(`表“${products}”的「净销售额」列。`);
    expect(plan.model()).toEqual(before);
  });

  it('in three requests, with the data of restore points only where they tell of that cell', async () => {
    const bytesOf = async (cell: string): Promise<number> => {
      plan.host.resetCounters();
      await explain(cell);
      expect(plan.host.counters.syncs).toBeLessThanOrEqual(3);
      return plan.host.counters.responseBytes;
    };
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Products: [{ row: { id: 'P000004' }, values: { averageStock: 320 } }] }) } });
    const [calculated, written] = [await bytesOf(`${products}!K${plan.table('Products').area.row + 2}`), await bytesOf(`${products}!D${plan.table('Products').area.row + 2}`)];
    expect(written).toBeGreaterThan(calculated);
  });

  it.each(['nonsense', 'Nowhere!A1', 'Products[P999999].stage'])('refuses %s, which is no cell', async (cell) => {
    const failure = await explain(cell).then(() => undefined, (error: unknown) => error);
    expect(failure instanceof Refusal ? failure.problems.map(({ code }) => code) : failure).toEqual(['cell/unknown']);
  });
});
