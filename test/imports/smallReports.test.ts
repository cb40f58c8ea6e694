import { expect, test } from '@jest/globals';
import type { Refusal } from '../../src/core/problem';
import { importSales } from '../../src/imports/importSales';
import { nothingKnown } from '../support/importText';
import { describeWithSharedData, sharedSource } from '../support/sharedData';

const outcomeOf = async (name: string, options: { period?: string; currency?: string }): Promise<unknown[]> => {
  try {
    const { log } = await importSales([sharedSource('platform-fixtures-mixed', name)], options, nothingKnown);
    const [{ profile, read, used, amountUsed }] = log as [(typeof log)[number]];
    return [profile, read, used, amountUsed];
  } catch (error) {
    return (error as Refusal).problems.map((problem) => problem.code);
  }
};

describeWithSharedData('small reports without a date', () => {
  test.each([
    ['amazon_orders.csv', ['import/period-missing'], ['amazon-all-orders', 6, 4, 130.88]], ['amazon_sales.csv', ['import/period-missing'], ['guessed', 3, 3, 369.82]],
    ['fba_report.csv', ['import/period-missing'], ['amazon-fba-inventory', 3, 3, 0]], ['shopify_sales.csv', ['import/period-missing'], ['guessed', 5, 5, 240.99]],
    ['tiktok_sales.csv', ['import/period-missing'], ['guessed', 2, 2, 80]], ['tiktok_shop_orders.csv', ['import/currency-missing'], ['tiktok-orders', 5, 4, 230.85]],
    ['walmart_sales.csv', ['import/period-missing'], ['guessed', 3, 3, 1950.5]],
  ])('%s asks for what it does not say, and is read once it is told', async (name, asked, read) => {
    expect(await outcomeOf(name, {})).toEqual(asked);
    expect(await outcomeOf(name, { period: '2026-01', currency: 'USD' })).toEqual(read);
  });

  test.each(['awd_report.csv', 'fbt_inventory.csv', 'flexport_inbound.csv', 'flexport_levels.csv', 'flexport_orders.csv', 'tiktok_orders.csv', 'walmart_inventory.csv'])(
    '%s holds no sales that could be added up, and is refused in one sentence', async (name) => {
      expect(await outcomeOf(name, { period: '2026-01', currency: 'USD' })).toEqual(['import/not-recognised']);
    },
  );
});
