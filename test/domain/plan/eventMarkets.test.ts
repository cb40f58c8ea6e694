import { expect, it } from '@jest/globals';
import { eventMarkets } from '../../../src/domain/plan/eventMarkets';

it('gives a country its own market and that of its region, each once, and nothing for an unknown country', () => {
  expect(eventMarkets(['DE'])).toBe('|de|eu|');
  expect(eventMarkets(['GB'])).toBe('|uk|');
  expect(eventMarkets(['SA'])).toBe('|sa|mena|');
  expect(eventMarkets(['CN'])).toBe('|tmall|');
  expect(eventMarkets(['VN', 'SG', 'US', ''])).toBe('|vn|sea|sg|us|');
  expect(eventMarkets([])).toBe('||');
});
