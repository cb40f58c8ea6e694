import { describe, expect, it } from '@jest/globals';
import { parseMonth } from '../../../src/core/month';
import { indexOfMonth, ProductScopes } from '../../../src/domain/sales/productScopes';

const RULE = { planYear: 2026, fiscalStart: 1, months: 12 };
const month = (text: string): number => indexOfMonth(parseMonth(text)!);

/** Scopes of a site whose data begin in January 2024. */
function scopes(rule: ConstructorParameters<typeof ProductScopes>[0] = RULE): ProductScopes {
  const found = new ProductScopes(rule);
  found.noteSale(9, 0, month('2024-01'));
  return found;
}

describe('ProductScopes', () => {
  it('calls a product new that first sold less than 12 months before the plan year', () => {
    const found = scopes();
    found.noteSale(1, 0, month('2024-12'));
    found.noteSale(2, 0, month('2025-01'));
    expect([found.final(1), found.final(2)]).toEqual(['existing', 'new']);
  });

  it('takes the month of the listing before the first sale', () => {
    const found = scopes();
    found.noteSale(1, 0, month('2025-03'));
    found.list(1, month('2023-05'));
    found.noteSale(2, 0, month('2024-06'));
    found.list(2, month('2025-06'));
    expect([found.final(1), found.final(2)]).toEqual(['existing', 'new']);
  });

  it('does not call a product new whose first sale stands in the first month of its site’s data', () => {
    const found = new ProductScopes(RULE);
    found.noteSale(1, 0, month('2025-03'));
    found.noteSale(2, 0, month('2025-04'));
    expect([found.final(1), found.final(2)]).toEqual(['existing', 'new']);
    found.noteSite(0, month('2025-01'));
    expect(found.final(1)).toBe('new');
  });

  it('does what the user says, and a bundle wins over the other rows of its product', () => {
    const found = scopes();
    found.type(1, 'bundle');
    found.type(1, 'existing');
    found.type(2, 'existing');
    found.noteSale(2, 0, month('2025-06'));
    expect([found.final(1), found.final(2)]).toEqual(['bundle', 'existing']);
  });

  it('follows the fiscal year, and without a plan year the year after the last sale', () => {
    const fiscal = scopes({ planYear: 2026, fiscalStart: 4, months: 12 });
    fiscal.noteSale(1, 0, month('2025-03'));
    fiscal.noteSale(2, 0, month('2025-04'));
    expect([fiscal.final(1), fiscal.final(2)]).toEqual(['existing', 'new']);
    const open = scopes({ planYear: undefined, fiscalStart: 1, months: 12 });
    open.noteSale(1, 0, month('2024-06'));
    expect(open.final(1)).toBe('new');
    open.noteSale(2, 0, month('2025-02'));
    expect([open.final(1), open.final(2)]).toEqual(['existing', 'new']);
  });

  it('is certain early only where nothing that follows can change it', () => {
    const found = scopes();
    expect([found.certain(0), found.certain(9), found.certain(5)]).toEqual(['existing', 'existing', undefined]);
  });
});
