declare const currencyBrand: unique symbol;
/** An ISO 4217 currency code in capitals, e.g. `USD`. */
export type Currency = string & { readonly [currencyBrand]: true };

/** Currencies of ISO 4217 in use (list one, without funds, metals and test codes), and the offshore yuan CNH. */
const CODES: ReadonlySet<string> = new Set((
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CZK '
  + 'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW '
  + 'KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG '
  + 'QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND '
  + 'VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
).split(' '));

/** Reads the code of a currency in any case; returns undefined for anything that is none. */
export function parseCurrency(text: string): Currency | undefined {
  const code = text.trim().toUpperCase();
  return CODES.has(code) ? (code as Currency) : undefined;
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
