import { describe, expect, test } from '@jest/globals';
import type { PlanStart } from '../../../src/actions/readPlanStart';
import { EMPTY_PLAN_DRAFT, shownAnswers, toPlanRequest } from '../../../src/taskpane/setup/planDraft';

const START: PlanStart = {
  planYear: 2027, currency: 'CNY', basis: 'net', target: undefined, sites: 3, categories: 5, missing: [],
  rates: [{ currency: 'USD', rate: 7.2 }, { currency: 'VND', rate: undefined }],
};

describe('the four questions', () => {
  test('show what the plan begins with, and ask for nothing else', () => {
    expect(shownAnswers(START, EMPTY_PLAN_DRAFT)).toEqual({ year: '2027', currency: 'CNY', basis: 'net', target: '', rates: [{ currency: 'USD', rate: '7.2' }, { currency: 'VND', rate: '' }] });
    expect(toPlanRequest(START, EMPTY_PLAN_DRAFT)).toEqual({ action: 'new-plan', files: [], parameters: { year: '2027', currency: 'CNY', basis: 'net', rates: 'USD=7.2' } });
  });

  test('hand over what was typed, as it was typed', () => {
    const draft = { year: '2028', target: '1.2亿', rates: { VND: '0.00028' } };
    expect(toPlanRequest(START, draft).parameters).toEqual({ year: '2028', currency: 'CNY', basis: 'net', target: '1.2亿', rates: 'USD=7.2; VND=0.00028' });
  });

  test('ask for the rates anew when the plan currency changes, that of the old one among them', () => {
    const shown = shownAnswers(START, { currency: 'usd', rates: {} });
    expect(shown.rates).toEqual([{ currency: 'VND', rate: '' }, { currency: 'CNY', rate: '' }]);
    expect(toPlanRequest(START, { currency: 'usd', rates: {} }).parameters).toEqual({ year: '2027', currency: 'usd', basis: 'net' });
  });

  test('leave out what the user has emptied', () => {
    expect(toPlanRequest(START, { year: ' ', rates: { USD: '' } }).parameters).toEqual({ currency: 'CNY', basis: 'net' });
  });
});
