import { invalid, unavailable } from '../../core/methodError';

/** What winning a lost customer back costs and brings; amounts in one currency. */
export interface WinbackInput {
  /** Chance that the customer comes back, 0–1. */
  readonly chance: number;
  readonly orderValue: number;
  readonly ordersPerYear: number;
  /** Part of an order that is earned. */
  readonly margin: number;
  /** Part of the customers who stay another year, 0–1. */
  readonly retention: number;
  /** Discount a year. */
  readonly discountRate: number;
  /** Whole years looked ahead. */
  readonly horizon: number;
  /** Given to those who come back. */
  readonly offer: number;
  /** Spent on each who is contacted. */
  readonly contactCost: number;
}

/** Whether it pays. */
export interface Winback {
  /** Expected gain of one contact. */
  readonly value: number;
  /** Worth of the customer once back. */
  readonly presentValue: number;
  /** Chance at which a contact earns nothing. */
  readonly breakEvenChance: number;
}

const MOST_YEARS = 100;

/**
 * Returns the second lifetime value of a lost customer (Stauss & Friege 1999): p·(PV − offer) − contact, with
 * PV = order · orders · margin · Σ retention^(t−1) ÷ (1 + discount)^t.
 * Throws MethodError (invalid): `winback/share` for a chance or retention outside 0–1, `winback/negative` naming an amount,
 * `winback/horizon`, `winback/discount`; `winback/offer` (unavailable) when the offer eats the worth.
 */
export function winbackValue(input: WinbackInput): Winback {
  const { chance, orderValue, ordersPerYear, margin, retention, discountRate, horizon, offer, contactCost } = input;
  checkDomain(input);
  const yearly = orderValue * ordersPerYear * margin;
  let presentValue = 0;
  for (let year = 1; year <= horizon; year++) presentValue += (yearly * retention ** (year - 1)) / (1 + discountRate) ** year;
  const gain = presentValue - offer;
  if (!(gain > 0)) throw unavailable('winback/offer');
  return { value: chance * gain - contactCost, presentValue, breakEvenChance: contactCost / gain };
}

function checkDomain({ chance, orderValue, ordersPerYear, retention, discountRate, horizon, offer, contactCost }: WinbackInput): void {
  for (const [argument, value] of Object.entries({ chance, retention })) {
    if (!(value >= 0 && value <= 1)) throw invalid('winback/share', { argument });
  }
  for (const [argument, value] of Object.entries({ orderValue, ordersPerYear, offer, contactCost })) {
    if (!(value >= 0)) throw invalid('winback/negative', { argument });
  }
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > MOST_YEARS) throw invalid('winback/horizon');
  if (!(discountRate > -1)) throw invalid('winback/discount');
}
