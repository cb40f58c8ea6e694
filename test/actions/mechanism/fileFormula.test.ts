import { expect, test } from '@jest/globals';
import { fileFormula } from '../../../src/actions/mechanism/fileFormula';

const KNOWN = { tables: new Set(['Sites']), names: new Set(['Set_planYear', 'List_light']), functions: new Set(['PRODUCT_ROI']) };

test.each([
  ["='清单'!$C$12:$C$15", "'清单'!$C$12:$C$15"],
  ['=Lists!$C$12', 'Lists!$C$12'],
  ['=B7+$B$7', 'B7+$B$7'],
  ['=[@a]*SUM(Sites[b])', 'Own[[#This Row],[a]]*SUM(Sites[b])'],
  ['=[@[a b]]+Set_planYear', 'Own[[#This Row],[a b]]+Set_planYear'],
  ['=PRODUCT_ROI(1,2)', '_xldudf_PRODUCT_ROI(1,2)'],
  ['="Gone_name"&1', '"Gone_name"&1'],
])('%s stands in a file as it is meant', (formula, text) => {
  expect(fileFormula(formula, 'Own', KNOWN)).toBe(text);
});

test.each(['=Gone_name+1', '=SUM(Gone[b])'])('%s, which names what a file lacks, has no place there', (formula) => {
  expect(fileFormula(formula, 'Own', KNOWN)).toBeUndefined();
});
