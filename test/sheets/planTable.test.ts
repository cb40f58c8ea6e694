import { describe, expect, test } from '@jest/globals';
import type { Scalar } from '../../src/core/scalar';
import { toPlanContext } from '../../src/sheets/planContext';
import { planTable } from '../../src/sheets/planTable';
import { tableSpecs } from '../../src/sheets/registry';
import { EMPTY_STATE, type TableState, type WorkbookState } from '../../src/sheets/workbookState';
import { headerOf } from '../../src/sheets/words';

const SPEC = tableSpecs().get('Coverage');
if (SPEC === undefined) throw new Error('no spec');
const spec = SPEC;
const ROWS = [{ id: 'S01.2024-01', values: { site: 'S01', siteName: 'US', month: 45_292, state: 'complete', source: 'orders', lastOrderDate: 45_300, currency: 'USD' } }];

/** The table as a first run writes it, with the given headers left out. */
function standing(without: readonly string[] = []): WorkbookState {
  const columns = spec.columns.filter(({ key }) => !without.includes(key)).map((column, index) => ({ id: index + 1, header: headerOf(column, 'zh-CN') }));
  const values: Scalar[][] = [columns.map(() => '')];
  const table: TableState = { name: 'Coverage', sheetId: 's', area: { row: 4, col: 0, rows: 2, cols: columns.length }, columns, values, constants: new Map(), formulas: new Map() };
  return { ...EMPTY_STATE, sheets: [{ id: 's', name: '数据覆盖', visibility: 'visible', isProtected: false }], tables: new Map([['Coverage', table]]) };
}

function plan(state: WorkbookState, replaceTyped = false) {
  return planTable(spec, { mode: 'merge', rows: ROWS }, 4, { unit: 'plain', isChanged: false }, toPlanContext(state, 'zh-CN', tableSpecs(), replaceTyped)).write;
}

describe('planTable', () => {
  test('writes one formula for a whole new column, by the headers of the plan’s language', () => {
    const write = plan(EMPTY_STATE);
    const formula = write.columns.find((column) => column.key === 'difference')?.formula;
    expect([write.isNew, formula?.from]).toEqual([true, 0]);
    expect(formula?.text).toMatch(/^=IF\(\[@/);
  });

  test('puts a missing column at its place and says where the others move', () => {
    const write = plan(standing(['source']));
    const at = spec.columns.findIndex(({ key }) => key === 'source');
    expect(write.added).toEqual([{ header: headerOf({ key: 'source' }, 'zh-CN'), position: at }]);
    expect(write.layout.map(({ position }) => position)).toEqual(spec.columns.map((_, position) => position).slice(at));
    expect(write.layout.at(-1)).toMatchObject({ isHidden: true });
    expect(write.area.cols).toBe(spec.columns.length);
  });

  test('moves nothing when no column is missing', () => {
    expect([plan(standing()).added, plan(standing()).layout]).toEqual([[], []]);
  });

  test('makes rows of facts as high as the texts that their formulas will show', () => {
    const page = tableSpecs().get('Confirmation');
    if (page === undefined) throw new Error('no spec');
    const rows = [{ id: '', values: { lineA: 'M1', partId: null, confirmedScope: null }, shown: { lineOrPart: '增长' }, lines: 2 }, { id: '', values: { lineA: 'M1', partId: 'K1', confirmedScope: '拉美' }, shown: { lineOrPart: '套装' } }, { id: '', values: { lineA: 'M1', partId: 'K2', confirmedScope: '' }, shown: { lineOrPart: '老'.repeat(40) } }];
    const heightsIn = (state: WorkbookState) => planTable(page, { mode: 'replace', rows }, 4, { unit: 'plain', isChanged: false }, toPlanContext(state, 'zh-CN', tableSpecs(), false)).write.heights;
    const columns = page.columns.map((column, index) => ({ id: index + 1, header: headerOf(column, 'zh-CN') }));
    const before = rows.map(() => columns.map(() => '先'.repeat(60)));
    const table: TableState = { name: 'Confirmation', sheetId: 's', area: { row: 4, col: 0, rows: 4, cols: columns.length }, columns, values: before, constants: new Map(), formulas: new Map() };
    const standingFacts = { ...EMPTY_STATE, sheets: [{ id: 's', name: '确认单', visibility: 'visible' as const, isProtected: false }], tables: new Map([['Confirmation', table]]) };
    expect(heightsIn(standingFacts)).toEqual(heightsIn(EMPTY_STATE));
    expect(heightsIn(EMPTY_STATE)).toEqual([{ from: 0, rows: 1, lines: 2 }, { from: 1, rows: 1, lines: 1 }, { from: 2, rows: 1, lines: 3 }]);
  });
});
