import { expect, it, test } from '@jest/globals';
import { monthToSerial, parseMonth, type Month } from '../../src/core/month';
import { alignClaims } from '../../src/domain/alignment/alignClaims';
import { proposalRows, toHints, toProposal, type ProposalInput } from '../../src/sheets/alignmentRows';
import { pastCells } from '../../src/sheets/claimRows';
import type { PlanSettings } from '../../src/sheets/planSettings';
import { inputOf, lineOf } from '../domain/alignment/planCase';

const at = (text: string): Month => parseMonth(text) as Month;
const serial = (text: string): number => monthToSerial(at(text));

function hintsOf(months: string, start: string, earliest: string): ReturnType<typeof toHints> {
  const input: ProposalInput = {
    alignment: alignClaims(inputOf([lineOf('D1', 'product', { month: months }, 1200)])), caps: [], ledger: [], refused: new Set(),
    start: at(start), earliest: new Map([['D1', at(earliest)]]), target: undefined, language: 'en',
  };
  return toHints(input, []);
}

test.each([
  ['the whole of a calendar year, to be sold from May', '', '2027-01', '2027-05', 400],
  ['the whole of a year that begins in April, to be sold from January', '', '2027-04', '2028-01', 900],
  ['from June in a year that begins in April, to be sold from February', '6-3', '2027-04', '2028-02', 960],
  ['to be sold from before the year', '', '2027-04', '2027-01', undefined],
  ['to be sold only after the year', '', '2027-04', '2028-06', 1200],
])('a claim %s: what lies too early is said in months of the plan year', (_, months, start, earliest, amount) => {
  expect(hintsOf(months, start, earliest).map((hint) => Math.round(hint.amount))).toEqual(amount === undefined ? [] : [amount]);
});

it('counts the twelve months before a plan year that begins in April, and estimates of months that data do not cover', () => {
  const numbers: Readonly<Record<string, number>> = { planYear: 2027, fiscalStart: 4 };
  const settings = { number: (key: string) => numbers[key], code: () => 'estimate' } as unknown as PlanSettings;
  const fact = (month: string, planRevenue: number) => ({ site: 'S01', category: 'C01', scope: 'new', tier: '', buyer: 'new', month: serial(month), planRevenue });
  const estimate = { siteId: 'S01', categoryId: 'C01', month: serial('2027-03'), estimate: 50, estimateCode: 'estimate' };
  const cells = pastCells({ facts: [fact('2026-03', 7), fact('2026-04', 10), fact('2026-12', 20)], estimates: [estimate], coverage: [] }, settings);
  expect(cells.map(({ month, revenue }) => [month, revenue])).toEqual([['4', 10], ['12', 20], ['3', 50]]);
  expect(pastCells({ facts: [fact('2026-04', 10)], estimates: [], coverage: [] }, { ...settings, number: () => undefined })).toEqual([]);
});

it('reads the floor of an increase as an increase, which last year is added to; the spread of both is the same', () => {
  const past = [{ site: 'S01', category: 'C001', productScope: 'existing', tier: 'T1', buyer: 'new', month: '3', revenue: 1000 }];
  const lines = [
    lineOf('D1', 'product', { site: 'US' }, 30, { means: 'increase', currency: 'USD', floor: 20, stretch: 45.6 }),
    lineOf('D2', 'product', { site: 'MX' }, 0, { means: 'increase', floor: 0 }), lineOf('D3', 'market', { site: 'CA' }, 1216, { floor: 1144, stretch: 1328.32 }),
  ];
  const input: ProposalInput = { alignment: alignClaims(inputOf(lines, [], { past })), caps: [], ledger: [], refused: new Set(), start: at('2027-01'), earliest: new Map(), target: 2288, language: 'en' };
  expect(proposalRows(input, undefined, []).map(({ values }) => [values['owned'], values['floorMoney']])).toEqual([[1216, 1144], [0, 0], [1216, 1144]]);
  // Both lines are as uncertain as each other, so both go down to their floors, and no further.
  const proposal = toProposal(input, []);
  expect(proposal?.kind === 'proposed' && ['D1', 'D2', 'D3'].map((id) => Math.round(proposal.amounts.get(id) ?? NaN))).toEqual([1144, 0, 1144]);
  expect(toProposal({ ...input, target: 2287 }, [])).toMatchObject({ kind: 'above', least: expect.closeTo(2288, 6) });
});
