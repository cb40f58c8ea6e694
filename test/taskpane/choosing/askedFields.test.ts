import { expect, test } from '@jest/globals';
import type { TableInspection } from '../../../src/actions/inspectFiles';
import { askedFields } from '../../../src/taskpane/choosing/askedFields';

test('a problem of a file asks for the answer that would mend it', () => {
  const asked = askedFields([
    { code: 'import/period-missing', severity: 'error', where: { file: 'a.csv' } },
    { code: 'import/currency-missing', severity: 'error', where: { file: 'a.csv' } },
    { code: 'import/date-order-guessed', severity: 'warning', where: { file: 'b.csv' } },
    { code: 'file/encoding-unknown', severity: 'error', where: { file: 'c.csv' } },
    { code: 'import/year-missing', severity: 'error', where: { file: 'd.csv' } },
  ]);
  expect([...asked].map(([name, fields]) => [name, [...fields]])).toEqual([
    ['a.csv', ['period', 'currency']], ['b.csv', ['dateOrder']], ['c.csv', ['encoding']], ['d.csv', ['period']],
  ]);
});

test('notes and problems of no file ask nothing', () => {
  expect(askedFields([{ code: 'import/date-order', severity: 'info', where: { file: 'a.csv' } }, { code: 'import/period-missing', severity: 'error' }]).size).toBe(0);
});

test('a file that does not tell its currency or period asks as soon as it was looked at', () => {
  const table = { is: 'report', sheet: undefined, needs: ['currency', 'period'] } as const;
  const seen = { 'a.csv': { bytes: Uint8Array.of(1), details: undefined, inspection: { file: 'a.csv', tables: [table as unknown as TableInspection] } }, 'b.csv': { bytes: Uint8Array.of(1), details: undefined, inspection: 'failed' as const } };
  expect(askedFields([], seen)).toEqual(new Map([['a.csv', new Set(['currency', 'period'])]]));
});
