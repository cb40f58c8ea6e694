import { expect, test } from '@jest/globals';
import { askedFields } from '../../../src/taskpane/choosing/askedFields';

test('a problem of a file asks for the answer that would mend it', () => {
  const asked = askedFields([
    { code: 'import/period-missing', severity: 'error', where: { file: 'a.csv' } },
    { code: 'import/currency-missing', severity: 'error', where: { file: 'a.csv' } },
    { code: 'import/date-order-guessed', severity: 'warning', where: { file: 'b.csv' } },
    { code: 'file/encoding-unknown', severity: 'error', where: { file: 'c.csv' } },
  ]);
  expect([...asked].map(([name, fields]) => [name, [...fields]])).toEqual([
    ['a.csv', ['period', 'currency']], ['b.csv', ['dateOrder']], ['c.csv', ['encoding']],
  ]);
});

test('notes and problems of no file ask nothing', () => {
  expect(askedFields([{ code: 'import/date-order', severity: 'info', where: { file: 'a.csv' } }, { code: 'import/period-missing', severity: 'error' }]).size).toBe(0);
});
