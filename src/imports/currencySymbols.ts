/** Signs and words that stand for one currency in the exports we know. `$` and `¥` are shared; here they mean the commonest. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(Object.entries({
  $: 'USD', us$: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'CNY', '円': 'JPY', '元': 'CNY', rmb: 'CNY', '₹': 'INR', 'rs.': 'INR', rs: 'INR',
  '₫': 'VND', đ: 'VND', '฿': 'THB', r$: 'BRL', rp: 'IDR', rm: 'MYR', s$: 'SGD', c$: 'CAD', ca$: 'CAD', a$: 'AUD', mx$: 'MXN',
  '₱': 'PHP', '₩': 'KRW', '₽': 'RUB', zł: 'PLN', kr: 'SEK', 'د.إ': 'AED', '₺': 'TRY', nt$: 'TWD', hk$: 'HKD',
}));
const CODES = new Set(
  'USD EUR GBP JPY CNY CNH CAD AUD MXN BRL INR VND THB IDR MYR SGD PHP TWD HKD KRW RUB PLN SEK NOK DKK CZK HUF CHF TRY AED SAR EGP ZAR COP CLP ARS PEN UYU NZD ILS BDT PKR'
    .split(' '),
);

/** Signs that several currencies share, so that they decide nothing alone. */
export const SHARED_SYMBOLS: ReadonlySet<string> = new Set(['$', '¥', 'kr']);

/** Returns the ISO code of a currency sign, word or code in any case; undefined when it is none. */
export function currencyOfSymbol(text: string): string | undefined {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  return CODES.has(code) ? code : SYMBOLS.get(trimmed.toLowerCase());
}
