import { invalid } from '../../core/methodError';

/** Half of the decisions fall one month after the contact, half two. */
export const DEFAULT_LAGS: readonly number[] = [0, 0.5, 0.5];

const SUM_TOLERANCE = 1e-9;
const MONTHS = 12;

/**
 * Returns how much to push in each month so that orders fall as `orders` wants them: Σ p(l)·orders in l months, the year
 * as a circle. `orders` 12 months of the year, `lags` the share p(0), p(1), … of orders that follow so many months after
 * a contact. The total stays. Throws MethodError (invalid): `push/twelve`, `push/negative`, `push/lags`.
 */
export function pushCalendar(orders: readonly number[], lags: readonly number[] = DEFAULT_LAGS): number[] {
  return shift(orders, lags, 1);
}

/** Returns the orders that follow from contacts by month, the year as a circle; arguments and errors as `pushCalendar`. */
export function ordersOfContacts(contacts: readonly number[], lags: readonly number[] = DEFAULT_LAGS): number[] {
  return shift(contacts, lags, -1);
}

function shift(months: readonly number[], lags: readonly number[], direction: 1 | -1): number[] {
  if (months.length !== MONTHS) throw invalid('push/twelve');
  if (months.some((value) => !(value >= 0))) throw invalid('push/negative');
  const sum = lags.reduce((total, share) => total + share, 0);
  if (lags.some((share) => !(share >= 0)) || !(Math.abs(sum - 1) <= SUM_TOLERANCE)) throw invalid('push/lags');
  return months.map((_, month) =>
    lags.reduce((total, share, lag) => total + share * (months[(((month + direction * lag) % MONTHS) + MONTHS) % MONTHS] ?? 0), 0),
  );
}
