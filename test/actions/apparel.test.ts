import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { apparelExample } from '../../src/examples/apparel';
import { messagesIn } from '../../src/i18n/messages';
import { CellError } from '../../src/workbench/model/values';
import { startPlan, type Plan } from '../support/plan';

const readAsset = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(`${process.cwd()}/assets/${name}`));

describe.each(['zh-CN', 'en'] as const)('The apparel seller in %s', (language) => {
  let plan: Plan;
  let result: Awaited<ReturnType<Plan['runAction']>>;

  beforeAll(async () => {
    plan = await startPlan({ language });
    const prepared = await prepareExample(apparelExample, plan.surroundings({ readAsset }));
    result = await prepared.apply({ withoutRestorePoint: true });
    await plan.host.idle();
  });

  /** A cell of the simulator's block by the label left of it. */
  const figure = (label: keyof ReturnType<typeof messagesIn>['texts']): unknown => {
    const sheet = plan.sheetOf('MixSimulator');
    const wanted = messagesIn(language).texts[label];
    for (let row = 0; row < 20; row += 1) for (let col = 0; col < 6; col += 1) if (sheet.value(row, col) === wanted) return sheet.value(row, col + 1) ?? sheet.value(row, col + 3);
    return undefined;
  };

  test('passes every check of the case', () => {
    expect(result.problems.filter(({ code }) => code === 'example/check-failed')).toEqual([]);
    expect([result.ok, result.problems.filter(({ severity }) => severity !== 'info')]).toEqual([true, []]);
  });

  test('shows no error in any cell, although no public fees are known for its site', () => {
    const errors = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => value instanceof CellError).map(({ row, col, value }) => `${sheet.name} ${row} ${col} ${String(value)}`));
    expect(errors.slice(0, 5)).toEqual([]);
  });

  test('comes from 8 % to 15.90 % with revenue shares, in proportion, all jackets in the bundle', () => {
    expect(figure('mixMarginNow')).toBeCloseTo(0.08, 6);
    expect(figure('mixPlain')).toBeCloseTo(0.177368, 5);
    expect(figure('mixMarginThen')).toBeCloseTo(0.159035, 5);
  });

  test('says what makes it 16 %: a little more share, or 95.24 % of the jackets in the bundle', async () => {
    expect([figure('mixNeeded'), figure('mixPartNeeded')]).toEqual([expect.closeTo(0.302939, 6), expect.closeTo(0.952381, 6)]);
    const jacket = (await plan.rows('MixSimulator')).find((row) => row['bundleDiscount'] === 0.1);
    await plan.type(`MixSimulator[${String(jacket?.['rowId'])}].bundlePart`, String(figure('mixPartNeeded')));
    expect(figure('mixMarginThen')).toBeCloseTo(0.16, 9);
    await plan.type(`MixSimulator[${String(jacket?.['rowId'])}].bundlePart`, '1');
  });

  test('lists more than 500 SKUs', async () => {
    expect((await plan.rows('Products')).length).toBeGreaterThan(500);
  });
});
