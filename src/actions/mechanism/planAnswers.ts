import { Refusal, type ProblemParams } from '../../core/problem';
import { parseCurrency, type Currency } from '../../core/money';
import type { Scalar } from '../../core/scalar';
import { parseTypedAmount } from '../../core/typedAmount';
import type { Language } from '../../i18n/language';
import type { SettingKey } from '../../sheets/settingRows';
import type { ListName } from '../../sheets/sheetSpec';
import { codeOf, codesOf, wordOf } from '../../sheets/words';
import type { ParameterSpec } from '../action';

/** What the user answered: settings by key (choices as codes) and plan rates by currency. */
export interface PlanAnswers {
  readonly settings: ReadonlyMap<SettingKey, Scalar>;
  readonly rates: ReadonlyMap<Currency, number>;
}

type Read = (text: string, language: Language) => Scalar;

const FIRST_YEAR = 2018;
const LAST_YEAR = 2099;
const RATE = /^([A-Za-z]{3})\s*[=::]\s*(.+)$/;

function refuse(code: string, params: ProblemParams): never {
  throw new Refusal([{ code, severity: 'error', params }]);
}

function readYear(value: string): number {
  const year = Number(value.replace(/年$/, ''));
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) refuse('plan/year-unreadable', { value, first: FIRST_YEAR, last: LAST_YEAR });
  return year;
}

function readMonth(value: string): number {
  const month = Number(value.replace(/月$/, ''));
  if (!Number.isInteger(month) || month < 1 || month > 12) refuse('plan/month-unreadable', { value });
  return month;
}

/** Currencies that the platform knows; where it tells none, any three letters count. */
const KNOWN: ReadonlySet<string> = new Set(typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('currency') : []);

function readCurrency(value: string): Currency {
  const currency = parseCurrency(value);
  if (currency === undefined || (KNOWN.size > 0 && !KNOWN.has(currency))) return refuse('plan/currency-unreadable', { value });
  return currency;
}

function readTarget(value: string): number {
  const amount = parseTypedAmount(value);
  if (amount === undefined || value.trim().endsWith('%')) return refuse('plan/target-unreadable', { value });
  if (amount <= 0) refuse('plan/target-not-positive', { value });
  return amount;
}

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) refuse('plan/month-unreadable', { value });
  return count;
}

function choiceOf(list: ListName): Read {
  return (value, language) => codeOf(list, value) ?? refuse('plan/choice-unknown', { value, choices: codesOf(list).map((code) => wordOf(list, code, language)) });
}

/** Each parameter with the setting that it answers. */
const ANSWERS: Readonly<Record<string, { readonly key: SettingKey; readonly read: Read }>> = {
  year: { key: 'planYear', read: readYear },
  currency: { key: 'currency', read: readCurrency },
  basis: { key: 'revenueBasis', read: choiceOf('basis') },
  target: { key: 'annualTarget', read: readTarget },
  profitTarget: { key: 'annualCm3Target', read: readTarget },
  fiscalStart: { key: 'fiscalStart', read: readMonth },
  tax: { key: 'taxBasis', read: choiceOf('taxBasis') },
  returns: { key: 'returnsBasis', read: choiceOf('returnsBasis') },
  timeZone: { key: 'timeZone', read: (text) => text },
  baseYear: { key: 'baseYear', read: choiceOf('baseYear') },
  marginBasis: { key: 'marginBasis', read: choiceOf('marginBasis') },
  trackerGrain: { key: 'trackerGrain', read: choiceOf('trackerGrain') },
  newCustomers: { key: 'newCustomerRule', read: choiceOf('newCustomerRule') },
  newProductMonths: { key: 'newProductMonths', read: readCount },
};

/** The parameters of the set-up: the four questions first, then what has a default. */
export const ANSWER_PARAMETERS: readonly ParameterSpec[] = [...Object.keys(ANSWERS).slice(0, 4), 'rates', ...Object.keys(ANSWERS).slice(4)].map((key) => ({ key }));

function readRates(text: string): Map<Currency, number> {
  const rates = new Map<Currency, number>();
  for (const part of text.split(/[;;、,\n]|,(?=\s*[A-Za-z])/).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const [, code = '', amount = ''] = RATE.exec(part) ?? [];
    const rate = parseTypedAmount(amount);
    if (code === '' || rate === undefined || !(rate > 0)) refuse('plan/rates-unreadable', { value: part });
    rates.set(readCurrency(code), rate as number);
  }
  return rates;
}

/** Reads the answers of a request; an empty one is none. Throws a Refusal that says which answer cannot be used. */
export function readAnswers(parameters: Readonly<Record<string, string>>, language: Language): PlanAnswers {
  const given = Object.entries(ANSWERS).flatMap(([parameter, { key, read }]) => {
    const text = (parameters[parameter] ?? '').normalize('NFKC').trim();
    return text === '' ? [] : [[key, read(text, language)] as const];
  });
  return { settings: new Map(given), rates: readRates((parameters['rates'] ?? '').normalize('NFKC')) };
}
