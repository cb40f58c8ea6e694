import { describe, expect, test } from '@jest/globals';
import { columnsIn, escapeHeader, resolveFormula } from '../../src/sheets/formulaText';
import { renameHeaders } from '../../src/sheets/renameHeaders';

const headerOf = (table: string, key: string): string => `${table === '' ? 'own' : table} ${key}`;

describe('resolveFormula', () => {
  test.each([
    ['={@net}*2', '=[@[own net]]*2'],
    ['=SUM({@net:tax})', '=SUM([@[own net]:[own tax]])'],
    ['=SUM({Products.net})', '=SUM(Products[Products net])'],
    ['={Season.m01:m12}', '=Season[[Season m01]:[Season m12]]'],
    ['={MonthlyUnits.2024-01:2025-02}', '=MonthlyUnits[[MonthlyUnits 2024-01]:[MonthlyUnits 2025-02]]'],
    ['="{}"&1', '="{}"&1'],
  ])('%s', (formula, expected) => expect(resolveFormula(formula, headerOf)).toBe(expected));

  test('escapes the signs of a header that mean something between brackets', () => {
    expect(escapeHeader("a[b]#c'd@e")).toBe("a'[b']'#c''d'@e");
  });
});

test('columnsIn names every column of a formula, and both ends of a range', () => {
  expect(columnsIn('={@a}+SUM({T.b})+SUM({T.c:d})')).toEqual([{ table: '', key: 'a' }, { table: 'T', key: 'b' }, { table: 'T', key: 'c' }, { table: 'T', key: 'd' }]);
});

describe('renameHeaders', () => {
  const renames = new Map([['Products', new Map([['Net', 'Netto [EUR]'], ['2024-01', 'January']])]]);
  test.each([
    ['=SUM(Products[Net])', "=SUM(Products[Netto '[EUR']])"],
    ['=SUM(Products[[2024-01]:[2025-02]])', '=SUM(Products[[January]:[2025-02]])'],
    ['=SUM(Products[[#All],[Net]])', "=SUM(Products[[#All],[Netto '[EUR']]])"],
    ['=SUM(Sales[Net])', '=SUM(Sales[Net])'],
    ['=Products[Gross]&"Net"', '=Products[Gross]&"Net"'],
  ])('%s', (formula, expected) => expect(renameHeaders(formula, renames)).toBe(expected));
});
