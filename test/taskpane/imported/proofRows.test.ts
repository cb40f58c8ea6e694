import { expect, test } from '@jest/globals';
import { proofDifference, toProofRequest, toProofRows } from '../../../src/taskpane/imported/proofRows';

const coverage = [
  { rowId: 'S01.2025-02', site: 'S01', siteName: 'Amazon.com', month: 45689, currency: 'USD', netSales: 100.1, platformTotal: null },
  { rowId: 'S01.2025-03', site: 'S01', siteName: 'Amazon.com', month: 45717, currency: 'USD', netSales: 250, platformTotal: 249.5 },
  { rowId: 'S01.2025-04', site: 'S01', siteName: 'Amazon.com', month: 45748, currency: 'USD', netSales: '', platformTotal: null },
];
const rows = toProofRows(coverage);

test('months with sales are shown, the latest first, with what was typed before', () => {
  expect(rows.map(({ id, month, ours, theirs }) => [id, month, ours, theirs])).toEqual([['S01.2025-03', '2025-03', 250, '249.5'], ['S01.2025-02', '2025-02', 100.1, '']]);
});

test('the difference is told to the cent, and only for a plain number', () => {
  const [, february] = rows as [never, (typeof rows)[number]];
  expect(['100', '1,00.1', '', '1.2万'].map((typed) => proofDifference(february, typed))).toEqual([0.1, 0, undefined, undefined]);
});

test('what was typed goes to Coverage by row id, an emptied figure is taken out, and nothing is asked for when nothing changed', () => {
  expect(toProofRequest(rows, {})).toBeUndefined();
  expect(toProofRequest(rows, { 'S01.2025-03': '249.5' })).toBeUndefined();
  const request = toProofRequest(rows, { 'S01.2025-02': ' 100 ', 'S01.2025-03': '' });
  expect([request?.action, JSON.parse(request?.parameters['rows'] ?? '')]).toEqual(['enter-rows', {
    Coverage: [{ row: { id: 'S01.2025-03' }, values: { platformTotal: null } }, { row: { id: 'S01.2025-02' }, values: { platformTotal: '100' } }],
  }]);
});
