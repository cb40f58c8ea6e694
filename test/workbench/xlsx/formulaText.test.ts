import { describe, expect, it, test } from '@jest/globals';
import { fromFileFormula, toFileFormula } from '../../../src/workbench/xlsx/formulaText';

const PLACE = { table: 'Products', customFunctions: new Set(['PRODUCT_ROI']), tables: new Set(['products']) };

/** What a user sees in a cell of the table Products, and what the file holds. */
const BOTH_WAYS: readonly [string, string][] = [
  ['=[@Sales]', 'Products[[#This Row],[Sales]]'],
  ['=[@[净销售额 (CNY)]]/1', 'Products[[#This Row],[净销售额 (CNY)]]/1'],
  ["=[@[a'#b'']]]", "Products[[#This Row],[a'#b'']]]"],
  ['=SUM([@[Jan]:[Dec]])', 'SUM(Products[[#This Row],[Jan]:[Dec]])'],
  ['=COUNTA([@])', 'COUNTA(Products[[#This Row]])'],
  ['=ROWS(Products[#All])+COUNTA(Costs[#Headers])', 'ROWS(Products[[#All]])+COUNTA(Costs[[#Headers]])'],
  ['=VLOOKUP(A1,Products,2,FALSE)', 'VLOOKUP(A1,Products[],2,FALSE)'],
  ['=Products', 'Products[]'],
  ['=Costs[@Unit]', 'Costs[[#This Row],[Unit]]'],
  ['=SUM(Products[Sales])', 'SUM(Products[Sales])'],
  ['=Products[[#Headers],[Sales]]', 'Products[[#Headers],[Sales]]'],
  ['=PRODUCT_ROI([@Sales],,IF([@Cost]="","",[@Cost]))', '_xldudf_PRODUCT_ROI(Products[[#This Row],[Sales]],,IF(Products[[#This Row],[Cost]]="","",Products[[#This Row],[Cost]]))'],
  ['=INDEX(PRODUCT_ROI(A1:B9),1,2)', 'INDEX(_xldudf_PRODUCT_ROI(A1:B9),1,2)'],
  ['=IFERROR(A1/B1, 0)', 'IFERROR(A1/B1, 0)'],
  ['=XLOOKUP(A1,B:B,C:C)+STDEV.S(B1:B3)', '_xlfn.XLOOKUP(A1,B:B,C:C)+_xlfn.STDEV.S(B1:B3)'],
  ['=SORT(FILTER(A1:A3,B1:B3>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))'],
  ['=LET(x,1,y,x+1,LAMBDA(q,q*x)(y))', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlfn.LAMBDA(_xlpm.q,_xlpm.q*_xlpm.x)(_xlpm.y))'],
  ['=SUM(A1#)+@B2:B9', 'SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.SINGLE(B2:B9)'],
  ['="[@Sales] XLOOKUP("&\'S(1) @\'!A1', '"[@Sales] XLOOKUP("&\'S(1) @\'!A1'],
  ['={1,2;3,4}%*-2^2', '{1,2;3,4}%*-2^2'],
  ['=Set_growth*2', 'Set_growth*2'],
];

describe('the file form of formulas', () => {
  test.each(BOTH_WAYS)('%s', (shown, stored) => {
    expect(toFileFormula(shown, PLACE)).toBe(stored);
    expect(fromFileFormula(stored, 'Products')).toBe(shown);
  });

  it('names the table of a column that is named alone', () => {
    expect(toFileFormula('=SUM([Sales])', PLACE)).toBe('SUM(Products[Sales])');
  });

  it('shows the table outside of it', () => {
    expect(fromFileFormula('Products[[#This Row],[Sales]]')).toBe('=Products[@Sales]');
  });

  it('marks functions of an add-in alone, whatever their case, and leaves unknown ones as they are', () => {
    expect(toFileFormula('=product_roi(1)+MY_FUNCTION(2)', PLACE)).toBe('_xldudf_PRODUCT_ROI(1)+MY_FUNCTION(2)');
  });

  it('takes functions that another program stored in small letters', () => {
    expect(fromFileFormula('_xldudf_product_roi(1)')).toBe('=PRODUCT_ROI(1)');
  });
});
