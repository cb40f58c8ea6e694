import { Refusal, type Problem } from '../../core/problem';
import type { Currency } from '../../core/money';
import { toRates } from '../../sheets/planRows';
import { textIn, type TableRow } from '../../sheets/readTable';
import type { RowEntry } from '../../sheets/tableContent';

/** Plan rates as they will stand, what is entered for that, and what is noticed. */
export interface PlanRates {
  readonly rates: ReadonlyMap<Currency, number>;
  readonly entries: readonly RowEntry[];
  readonly problems: readonly Problem[];
}

interface RatesInput {
  readonly rows: readonly TableRow[];
  readonly currenciesInUse: readonly Currency[];
  readonly before: Currency;
  readonly after: Currency;
  readonly given: ReadonlyMap<Currency, number>;
  /** Serial of the day on which a given rate is noted. */
  readonly today: number;
}

const ROUNDING = 1e8;

/** The rates in the new plan currency, as far as its own rate is known; what is not known is left empty rather than wrong. */
function converted(held: ReadonlyMap<Currency, number>, { before, after }: RatesInput): Map<Currency, number> {
  if (before === after) return new Map(held);
  const one = held.get(after);
  if (one === undefined) return new Map([[after, 1]]);
  const rates = [...held, [before, 1] as const].map(([currency, rate]) => [currency, currency === after ? 1 : Math.round((rate / one) * ROUNDING) / ROUNDING] as const);
  return new Map(rates);
}

function rowOf(currency: Currency, rows: readonly TableRow[]): TableRow | undefined {
  return rows.find((row) => textIn(row, 'currency').toUpperCase() === currency);
}

/** Works out plan rates from what stands in the sheet and what is answered: one a currency, those of a new plan currency converted. */
export function planRates(input: RatesInput): PlanRates {
  const { rows, currenciesInUse, before, after, given, today } = input;
  const own = given.get(after);
  if (own !== undefined && own !== 1) throw new Refusal([{ code: 'plan/rate-of-plan-currency', severity: 'error', params: { currency: after, value: own } }]);
  const held = toRates(rows);
  const rates = new Map([...converted(held, input), ...given, [after, 1] as const]);
  const listed = rows.map((row) => textIn(row, 'currency').toUpperCase() as Currency).filter((currency) => currency !== '');
  const all = [...new Set([after, ...currenciesInUse, ...listed, ...given.keys()])];
  const entries = all.flatMap((currency): RowEntry[] => {
    const row = rowOf(currency, rows);
    const rate = rates.get(currency) ?? null;
    if (row !== undefined && (row['rate'] ?? null) === rate) return [];
    return [{ id: row === undefined ? `X${currency}` : textIn(row, 'rowId'), values: { currency, rate, ...(given.has(currency) ? { rateDate: today } : {}) } }];
  });
  // Beside the plan currency's own 1 an import leaves no rate: until somebody gave one nobody has chosen the currency before.
  const isChanged = before !== after && [...held.keys()].some((currency) => currency !== before);
  return { rates, entries, problems: isChanged ? [{ code: 'plan/currency-changed', severity: 'warning', where: { table: 'FxRates' }, params: { before, after } }] : [] };
}
