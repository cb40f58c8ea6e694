declare const currencyBrand: unique symbol;
/** An ISO 4217 currency code in capitals, e.g. `USD`. */
export type Currency = string & { readonly [currencyBrand]: true };

/** Reads a currency code in any case; returns undefined unless it is three letters. */
export function parseCurrency(text: string): Currency | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? (code as Currency) : undefined;
}

const NO_MINOR_UNIT = new Set(['JPY', 'KRW', 'VND', 'CLP', 'IDR', 'HUF', 'ISK', 'PYG', 'UGX']);

/** Returns how many decimals amounts of a currency are stored with: 0 where no minor unit is in use, else 2. */
export function minorDigits(currency: Currency): 0 | 2 {
  return NO_MINOR_UNIT.has(currency) ? 0 : 2;
}

/** Rounds an amount to `digits` decimals, half away from zero, correcting the binary noise of sums. */
export function roundAmount(amount: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = Math.abs(amount) * scale;
  return (Math.sign(amount) * Math.round(scaled + scaled * 1e-12)) / scale || 0;
}
