import { expect, test } from '@jest/globals';
import { targetConflict, type SplitWanted } from '../../../src/actions/mechanism/targetConflict';
import type { ActionInput } from '../../../src/actions/mechanism/definition';
import { inWords } from '../../../src/i18n/messages';

const read = { units: [{ id: 'M000001', description: 'Nordic base' }], nameOf: (_: string, id: string) => (id === 'S01' ? 'Nordshop' : id) };
const lock = (id: string, amount: number) => ({ id, amount, lines: [], isPlaced: true, isYear: false, holds: () => true });

function conflictOf(amounts: readonly number[], rows: readonly string[] = []): ReturnType<typeof targetConflict> {
  const wanted = {
    read, amounts: new Map([['M000001', 480_000]]), locks: amounts.map((amount, at) => lock(`Q${at}`, amount)),
    lockRows: [{ rowId: 'Q0', lineA: 'M000001', claimSite: 'S01', lockMonths: '3' }, { rowId: 'Q1', claimSite: 'Nordshop', claimCategory: 'Kettles', lockMonths: null }],
  } as unknown as SplitWanted;
  const input = { language: 'en', state: { tables: new Map() } } as unknown as ActionInput;
  return targetConflict({ lines: [], locks: amounts.map((_, at) => `Q${at}`), rows }, wanted, input);
}

test('names locks by line, place and months with their id, and amounts that differ by less than they are rounded to in full', () => {
  const { code, names } = conflictOf([24_213.37, 24_248.9]);
  expect(code).toBe('targets/conflict');
  expect(names.map((name) => inWords(name, 'en'))).toEqual(['lock Nordic base · Nordshop · Month 3 (Q0) 24,213.37', 'lock Nordshop · Kettles (Q1) 24,248.90']);
  expect(names.map((name) => inWords(name, 'zh-CN'))).toEqual(['锁定 Nordic base · Nordshop · 月份 3 (Q0) 24,213.37', '锁定 Nordshop · Kettles (Q1) 24,248.90']);
});

test('names only what is below zero where something is, and a fixed row without words by its id', () => {
  expect(conflictOf([-0.01, 5])).toEqual({ code: 'targets/below-zero', names: [expect.stringContaining('(Q0) exact:-0.01')] });
  expect(conflictOf([1], ['M000001.S01'])['names'][1]).toBe('list:conflictPart:months M000001.S01');
});
