import { expect, test } from '@jest/globals';
import { SHEETS } from '../../src/sheets/registry';

const VOLATILE = /\b(?:TODAY|NOW|OFFSET|INDIRECT|RAND|RANDBETWEEN|RANDARRAY)\(/;

test('what changes by itself stands once in a cell where the day can be read and typed over, never in a column or a name', () => {
  const hidden = SHEETS.flatMap(({ key, names = {}, table }) => [
    ...Object.entries(names).filter(([, formula]) => VOLATILE.test(formula)).map(([name]) => `${key}: ${name}`),
    ...(table?.columns ?? []).filter(({ formula = '' }) => VOLATILE.test(formula)).map((column) => `${key}: ${column.key}`),
  ]);
  const cells = SHEETS.flatMap(({ blocks }) => blocks.flatMap(({ cells: rows }) => rows.flat())).flatMap((cell) => (cell !== null && 'formula' in cell && VOLATILE.test(cell.formula) ? [cell] : []));
  expect(hidden).toEqual([]);
  expect(cells.map(({ formula, name }) => [name, formula]).sort()).toEqual([['FeeCards_today', '=TODAY()'], ['Pdca_today', '=TODAY()']]);
});
