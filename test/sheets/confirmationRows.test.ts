import { expect, test } from '@jest/globals';
import { confirmationRows } from '../../src/sheets/confirmationRows';
import { toPlanDimensions } from '../../src/sheets/planDimensionRows';
import type { TableRow } from '../../src/sheets/readTable';

test('each line stands above its parts with their scopes in words', () => {
  const dimensions = toPlanDimensions({ sites: [{ rowId: 'S01', siteName: '美国站', region: '北美', country: 'US' }, { rowId: 'S02', siteName: '墨西哥站', region: '拉美', country: 'MX' }], categories: [], tiers: [] }, 'zh-CN');
  const lines = [{ id: 'M000001', values: { exclusiveScope: '拉美' } }, { id: 'U000001', values: { exclusiveScope: '老客；不含 拉美 · 老客' } }];
  const agreed: readonly TableRow[] = [{ rowId: 'M000001', description: '拉美', accountable: '王', coOwners: '李', standard: '净销售额 300 万' }];
  const parts: readonly TableRow[] = [{ rowId: 'K000001', lineA: 'm000001', claimBuyer: 'existing', claimSite: '拉美' }, { rowId: 'KM000001U000001', lineA: 'M000001', partName: '拉美 · 老客', owner: '赵' }, { rowId: 'K000002', lineA: 'X000009' }, { rowId: 'KU000001D000001', lineA: 'U000001', partName: '新品 · 老客' }];
  const rows = confirmationRows(lines, agreed, parts, dimensions, 'zh-CN');
  expect(rows.map(({ values }) => [values['lineA'], values['partId'], values['confirmedScope']])).toEqual([
    ['M000001', null, '拉美'],
    ['M000001', 'K000001', '墨西哥站 · 老客'],
    ['M000001', 'KM000001U000001', ''],
    ['U000001', null, '老客；不含 拉美 · 老客'],
    ['U000001', 'KU000001D000001', ''],
  ]);
  // A line has room for a signature, a part for its own texts.
  expect(rows.map(({ lines: room }) => room)).toEqual([2, undefined, undefined, 2, undefined]);
  expect(rows[0]?.shown).toEqual({ lineOrPart: '拉美', confirmedBy: '王', coOwners: '李', standard: '净销售额 300 万' });
  expect(rows[2]?.shown).toEqual({ lineOrPart: '    └ 拉美 · 老客', confirmedBy: '赵' });
});
