import { describe, expect, it, test } from '@jest/globals';
import { parseFormula } from '../../../src/sheets/explain/formulaTree';
import { inputsOf, readFormula, sayReference } from '../../../src/sheets/explain/formulaInputs';
import { readAddress, readReference } from '../../../src/sheets/explain/readReference';
import { sayCode } from '../../../src/sheets/explain/sayCode';
import { sayCases } from '../../../src/sheets/explain/sayFormula';
import { resolveFormula } from '../../../src/sheets/formulaText';
import { SHEETS, tableSpecs } from '../../../src/sheets/registry';
import { headerOf } from '../../../src/sheets/words';
import { EMPTY_STATE } from '../../../src/sheets/workbookState';

const QUADRANT = { title: '象限', arguments: ['margin', 'growth'] };

function said(formula: string, language: 'zh-CN' | 'en' = 'en'): string[] {
  const home = { state: EMPTY_STATE, sheetId: '1', row: 1, table: 'Products', language };
  const node = readFormula(formula, home);
  return node === undefined ? [] : sayCases(node, { language, nameOf: (text) => sayReference(text, home), codeOf: (reference, code) => sayCode(reference, code, home), functionOf: (name) => (name === 'PRODUCT_QUADRANT' ? QUADRANT : undefined) });
}

describe('A formula', () => {
  test.each(['zh-CN', 'en'] as const)('of any sheet can be taken apart and said in %s', (language) => {
    const tables = tableSpecs();
    const formulas = SHEETS.flatMap(({ isTwin, names = {}, blocks, table }) => (isTwin === true ? [] : [
      ...Object.values(names),
      ...blocks.flatMap(({ cells }) => cells.flat().flatMap((cell) => (cell !== null && 'formula' in cell ? [cell.formula] : []))),
      ...(table?.columns ?? []).flatMap(({ formula }) => formula ?? []),
    ].map((formula) => ({ own: table?.name ?? '', formula }))));
    const texts = formulas.map(({ own, formula }) => resolveFormula(formula.replaceAll('{sheet}', 'Sheet').replace(/«\w+»/g, '"text"'), (name, key) => headerOf(tables.get(name === '' ? own : name)?.columns.find((column) => column.key === key) ?? { key }, language)));
    expect(texts.filter((text) => said(text, language).length === 0)).toEqual([]);
    expect(formulas.length).toBeGreaterThan(1000);
  });

  test.each([
    ['=IF([@Sales]="","",[@Sales]*2)', ['If “Sales” is empty: nothing', 'Else: “Sales” × 2']],
    ['=IFERROR([@a]/([@b]-[@c]),0)', ['“a” ÷ (“b” − “c”)', 'Where that cannot be worked out: 0']],
    ['=[@a]-[@b]-[@c]', ['“a” − “b” − “c”']],
    ['=[@a]-([@b]-[@c])', ['“a” − (“b” − “c”)']],
    ['=SUMIFS([a],[b],">="&[@c],[d],"x")', ['total of “a” where “b” ≥ “c” and “d” = x']],
    ['=COUNTIFS([a],"<>")', ['count of rows where “a” is not empty']],
    ['=SUMIF([a],"?*",[b])', ['total of “b” where “a” is not empty']],
    ['=INDEX([a],MATCH([@b],[c],0))', ['“a” where “c” is “b”']],
    ['=INDEX(List_light,IF([@a]>=Set_greenMonth,1,2))', ['If “a” ≥ “Month is on target from”: “● On target”', 'Else: “▲ Watch”']],
    ['=INDEX(List_light,MATCH("red",ListCode_light,0))', ['“■ Off target”']],
    ['=PRODUCT_QUADRANT([@m],IF([@g]="","",[@g]))', ['象限 [PRODUCT_QUADRANT](margin: “m”; growth: “g”)']],
    ['=INDEX(PRODUCT_QUADRANT([@m],1),1,2)', ['result 2 of 象限 [PRODUCT_QUADRANT](margin: “m”; growth: 1)']],
    ['=NORM.S.INV([@a])', ['NORM.S.INV(“a”)']],
    ['=-[@a]^2%', ['−“a” ^ 2%']],
    ['=IF([@a]>=[@b]-1E-12,MAX(1E-12,[@c]),0+[@d])', ['If “a” ≥ “b”: “c”', 'Else: “d”']],
    ['=[@a]*{1,1,1}/INDEX([b],0)', ['“a” ÷ “b”']],
    ['=ROW()-ROW(INDEX([a],1))+1=[@b]', ['place of this row in the table = “b”']],
    ['=COUNTIFS([a],[@a],[b],"<="&[@b])', ['count of rows where “a” = that of this row and “b” ≤ that of this row']],
    ['=IF(Set_lightOverride="yes",1,2)', ['If “Noise changes the light” = “Yes”: 1', 'Else: 2']],
    ['=[@a]:[@b]', ['“a” to “b”']],
  ])('%s is said by headings, settings and words', (formula, words) => {
    expect(said(formula)).toEqual(words);
  });

  it('that is none is told from one', () => {
    expect(['', '=', '=1+', '=A(', '=(1', '="x'].map(parseFormula)).toEqual(Array.from({ length: 6 }));
  });
});

describe('A reference', () => {
  test.each([
    ['[@[Net sales]]', { to: 'row', table: 'Own', first: 'Net sales', last: 'Net sales' }],
    ['Products[[#This Row],[a]:[b]]', { to: 'row', table: 'Products', first: 'a', last: 'b' }],
    ['Products[[a]:[b]]', { to: 'columns', table: 'Products', first: 'a', last: 'b' }],
    ["[@[it''s '#1]]", { to: 'row', table: 'Own', first: "it's #1", last: "it's #1" }],
    ["'My ''own'' sheet'!$B$7:C9", { to: 'cells', sheet: "My 'own' sheet", area: { row: 6, col: 1, rows: 3, cols: 2 } }],
    ['Set_marginCut', { to: 'name', name: 'Set_marginCut' }],
  ])('%s is read', (text, reference) => {
    expect(readReference(text, 'Own')).toEqual(reference);
  });

  it('is an address in small letters too, and nothing else is one', () => {
    expect(readAddress('业务地图!b7')).toEqual({ to: 'cells', sheet: '业务地图', area: { row: 6, col: 1, rows: 1, cols: 1 } });
    expect([readAddress(''), readAddress('B'), readAddress('Products[P1].x')]).toEqual([undefined, undefined, undefined]);
  });

  it('whose target is gone is named as gone', () => {
    const node = parseFormula('=Gone[a]+Gone_name+[@b]');
    const home = { state: EMPTY_STATE, sheetId: '1', row: 1, table: 'Products', language: 'en' as const };
    expect(node === undefined ? undefined : inputsOf(node, home).gone).toEqual(['Gone[a]', 'Gone_name', '[@b]']);
  });
});
