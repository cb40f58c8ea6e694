import { describe, expect, it } from '@jest/globals';
import { parseMonth, type Month } from '../../../src/core/month';
import { NO_CUSTOMERS, type PurchaseMonth } from '../../../src/domain/sales/customerHistory';
import { isNewBuyer, tierMonth, USUAL_RULES } from '../../../src/domain/sales/customerTiers';

const month = (text: string): Month => parseMonth(text)!;

describe('tierMonth', () => {
  const empty = { site: 'S01', customers: new Uint32Array(), days: new Uint32Array(), orders: new Uint32Array(), netSales: new Float64Array() };
  const months: PurchaseMonth[] = [{ ...empty, month: month('2025-03') }, { ...empty, month: month('2026-01') }];

  it('is the last of the base year, or that of the last orders where data end sooner', () => {
    expect(tierMonth({ ids: [], months }, { ...USUAL_RULES, baseEnd: month('2025-12') })).toBe('2025-12');
    expect(tierMonth({ ids: [], months }, { ...USUAL_RULES, baseEnd: month('2027-12') })).toBe('2026-01');
    expect(tierMonth({ ids: [], months }, USUAL_RULES)).toBe('2026-01');
    expect(tierMonth(NO_CUSTOMERS, USUAL_RULES)).toBeUndefined();
  });
});

describe('isNewBuyer', () => {
  it('is new in the month of the first order, and later always when first seen after the base year', () => {
    const rules = { ...USUAL_RULES, baseEnd: month('2025-12') };
    expect(isNewBuyer(month('2025-03'), month('2025-03'), rules)).toBe(true);
    expect(isNewBuyer(month('2025-03'), month('2025-04'), rules)).toBe(false);
    expect(isNewBuyer(month('2026-01'), month('2026-05'), rules)).toBe(true);
  });

  it('is new in the fiscal year of the first order where the plan says so', () => {
    const rules = { ...USUAL_RULES, newFor: 'year' as const, fiscalStart: 4 };
    expect(isNewBuyer(month('2025-04'), month('2026-03'), rules)).toBe(true);
    expect(isNewBuyer(month('2025-04'), month('2026-04'), rules)).toBe(false);
  });
});
