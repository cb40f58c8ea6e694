import { describe, expect, test } from '@jest/globals';
import functions from '../../../src/functions/functions.json' with { type: 'json' };
import { calledNames, outerCalls } from '../../../src/functions/twins/formulaScan';
import { nativeFormula } from '../../../src/functions/twins/nativeFormula';
import { literalWords } from '../../../src/functions/twins/twinWords';

const NAMES: Readonly<Record<string, string>> = {
  Set_cut: '=INDEX(Settings[Value],MATCH("cut",Settings[Row ID],0))',
  Total: "='My plan'!$B$4",
  Many: "='My plan'!$B$4:$B$9",
};
const context = { functions: new Set(functions.functions.map((entry) => entry.name)), wordsOf: (list: Parameters<typeof literalWords>[0]) => literalWords(list, 'en'), formulaOfName: (name: string) => NAMES[name] };
const native = (formula: string): string | undefined => nativeFormula(formula, context);

describe('taking calls apart', () => {
  test('commas in texts, array constants, brackets and inner calls belong to their argument', () => {
    expect(outerCalls(`=F("a,""(b",{1,2;3,"}"},G(1,2),T[[a,b]:[c]],'My, sheet'!A1,,)`)[0]?.args).toEqual(['"a,""(b"', '{1,2;3,"}"}', 'G(1,2)', 'T[[a,b]:[c]]', "'My, sheet'!A1", '', '']);
  });

  test('a header with an escaped bracket does not end the reference', () => {
    expect(outerCalls("=F([@[a']b,c]],2)")[0]?.args).toEqual(["[@[a']b,c]]", '2']);
  });

  test('names inside texts and headers are no calls', () => {
    expect(calledNames('="GMROI(1,2)"&[@[GMROI(x)]]&SUM(ABS(1))')).toEqual(['SUM', 'ABS']);
  });
});

describe('writing a formula without our functions', () => {
  test('a formula that calls none of them stays as it is', () => expect(native('=SUM(A1:A9)*Total')).toBe('=SUM(A1:A9)*Total'));

  test('the rest of the formula stays around the twin', () => {
    expect(native('=IFERROR(BREAKEVEN_ROAS([@Rate]),"")&"x"')).toMatch(/^=IFERROR\(IF\(.*1\/\(\[@Rate\]\).*,""\)&"x"$/);
  });

  test('a call within a call is replaced as well', () => {
    const text = native('=GMROI(OPPORTUNITY_SCORE(A1,B1),C1)') ?? '';
    expect(calledNames(text).filter((name) => context.functions.has(name))).toEqual([]);
  });

  test.each(['=INDEX(QUADRANT_DETAIL(A1,B1,C1),1,2)', '=GMROI(Set_cut,Total)', '=GMROI(SUM(A1:A9),INDEX(T[x],3))', '=GMROI($A$1*1E-3,Sheet1!B2)', '=CUSTOMER_TIER(A1,$D$1:$D$3,Tiers[name])', '=INDEX(ATTAINMENT_LIGHT(A1,"month"),1,1)', '=INDEX(PRICE_VOLUME_MIX(A1:A9,B1:B9,$C$1:$C$9,D2:D10),1,3)', '=INDEX(PRICE_VOLUME_MIX(T[p],T[q],T[p2],T[q2]),1,1)'])('%s has a twin', (formula) => expect(native(formula)).toBeDefined());

  test.each([
    '=LIFECYCLE_STAGE(A1:A12)',
    '=INDEX(PRICE_VOLUME_MIX(A1:A9,B1:B9,A11:I11,D1:D9),1,3)',
    '=INDEX(PRICE_VOLUME_MIX(A1:B9,A1:B9,A1:B9,A1:B9),1,3)',
    '=INDEX(PRICE_VOLUME_MIX(T[p],U[q],T[p2],T[q2]),1,1)',
    '=INDEX(QUADRANT_DETAIL(A1,B1,C1),1,4)',
    '=QUADRANT_DETAIL(A1,B1,C1)',
    '=INDEX(QUADRANT_DETAIL(A1,B1,C1),A2)',
    '=PRODUCT_QUADRANT(A1:A9,B1:B9,C1:C9)',
    '=PRODUCT_QUADRANT(T[m],T[g],T[s])',
    '=PRODUCT_QUADRANT({0.1;0.2},0.1,0.1)',
    '=PRODUCT_QUADRANT(Many,0.1,0.1)',
    '=PRODUCT_QUADRANT(Unknown,0.1,0.1)',
    '=PRODUCT_QUADRANT(INDEX(A1:B9,0,1),0.1,0.1)',
    '=GMROI(A1#,2)',
    '=INDEX(ATTAINMENT_LIGHT(A1,"month",B1:B9),1,1)',
    '=INDEX(ATTAINMENT_LIGHT(A1,,,,,TRUE),1,1)',
  ])('%s has none', (formula) => expect(native(formula)).toBeUndefined());
});
