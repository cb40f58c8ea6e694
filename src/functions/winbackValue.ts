import { winbackValue } from '../domain/customer-map/winback';
import { readRequiredFraction, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the expected gain of one contact, the worth of the customer once back, and the chance at which a contact earns
 * nothing, in a row of 3.
 * @customfunction WINBACK_VALUE
 */
export function winbackRow(
  p: unknown,
  aov: unknown,
  ordersPerYear: unknown,
  margin: unknown,
  retention: unknown,
  discountRate: unknown,
  horizon: unknown,
  offer: unknown,
  contactCost: unknown,
): unknown[][] {
  return answer(() => {
    const { value, presentValue, breakEvenChance } = winbackValue({
      chance: readRequiredFraction('p', p),
      orderValue: readRequiredNumber('aov', aov),
      ordersPerYear: readRequiredNumber('ordersPerYear', ordersPerYear),
      margin: readRequiredFraction('margin', margin),
      retention: readRequiredFraction('retention', retention),
      discountRate: readRequiredFraction('discountRate', discountRate),
      horizon: readRequiredNumber('horizon', horizon),
      offer: readRequiredNumber('offer', offer),
      contactCost: readRequiredNumber('contactCost', contactCost),
    });
    return [[value, presentValue, breakEvenChance].map(toResultCell)];
  });
}
