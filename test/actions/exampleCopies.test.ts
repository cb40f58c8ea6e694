import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { listRestorePoints } from '../../src/actions/listRestorePoints';
import { EXAMPLES } from '../../src/examples/examples';
import { isErrorText } from '../../src/core/scalar';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { calledNames } from '../../src/functions/twins/formulaScan';
import { CellError } from '../../src/workbench/model/values';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map(({ name }) => name));
const readAsset = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(`${process.cwd()}/assets/${name}`));

/** What the cells of all sheets but log, notes and restore points hold, by sheet and place. */
function valuesOf(plan: Plan): Map<string, string> {
  const records = new Set(['ChangeLog', 'GeneratedBlocks'].map((table) => plan.table(table).sheetId));
  return new Map(plan.workbook.sheets.filter((sheet) => sheet.name !== 'tm_restore' && !records.has(sheet.id)).flatMap((sheet) => [...sheet.grid.cells()].map(({ row, col, value }): [string, string] => [`${sheet.id} ${row} ${col}`, String(value)])));
}

// Those with imports take minutes.
describe.each(EXAMPLES)('The example $name', (example) => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await startPlan();
    const prepared = await prepareExample(example, plan.surroundings({ readAsset }));
    const result = await prepared.apply({ withoutRestorePoint: true });
    await plan.host.idle();
    expect(result.checks?.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(result.checks?.length).toBeGreaterThan(0);
  });

  test('has the same values after its language was switched there and back', async () => {
    const before = valuesOf(plan);
    for (const to of ['en', 'zh-CN']) await plan.runAction('relabel', { parameters: { to } });
    expect([...valuesOf(plan)].filter(([place, value]) => before.get(place) !== value)).toEqual([]);
  });

  test('is a copy for mailing with every value and without a restore point', async () => {
    const before = valuesOf(plan);
    expect((await listRestorePoints()).length).toBeGreaterThan(0);
    await plan.runAction('mail-copy');
    expect([await listRestorePoints(), plan.workbook.table('Snapshots')]).toEqual([[], undefined]);
    expect(valuesOf(plan)).toEqual(before);
  });

  test('is portable without an error cell or a function of ours', async () => {
    await plan.runAction('portable-copy', {}, { withoutRestorePoint: true });
    const cells = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].map((cell) => ({ sheet, ...cell })));
    expect(cells.filter(({ value }) => value instanceof CellError || (typeof value === 'string' && isErrorText(value))).map(({ sheet, row, col }) => `${sheet.name} ${row} ${col}`)).toEqual([]);
    expect(cells.filter(({ sheet, row, col }) => calledNames(sheet.formula(row, col) ?? '').some((name) => CUSTOM.has(name)))).toEqual([]);
    const { compared, replaced, differences } = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect([compared > 0, replaced, differences]).toEqual([true, 0, []]);
  });
});
