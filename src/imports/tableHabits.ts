import { serialToMonth } from '../core/month';
import type { RawCell, RawRow } from '../files/rawTable';
import { currencyOfSymbol } from './currencySymbols';
import type { DateOrder } from './importTypes';
import type { Field } from './profile';
import { decimalOf, type Decimal } from './readAmount';
import { ordersAllowed, readDate } from './readDate';
import type { RecognisedTable } from './recogniseTable';
import type { Habits } from './fieldReader';

const MONEY_FIELDS: readonly Field[] = ['unitPrice', 'amount', 'discount', 'tax', 'spend', 'total', 'unitCost', 'orderNet', 'fee', 'orderFee', 'lineTotal'];
const DATE_FIELDS: readonly Field[] = ['date', 'validFrom'];
/** Rows of which amounts are looked at. */
const AMOUNT_ROWS = 2_000;
/** Currencies and sites that are kept to be shown. */
const NAMES_KEPT = 5;
/** Different ambiguous dates that are kept for the last resort. */
const DATES_KEPT = 2_000;

/** How a table writes dates and amounts, and how that was decided. */
export interface FoundHabits extends Habits {
  /** Currency that the amounts carry as a sign or code, where one does. */
  readonly currency: string | undefined;
  /** `data`: a date that fits one order only; `spread`: the order with fewer months; `hint`: platform or user; `none`: no order needed. */
  readonly dateOrderFrom: 'data' | 'spread' | 'hint' | 'none';
  /** Currencies and sites that cells of the first lines name, as written. */
  readonly named: { readonly currencies: readonly string[]; readonly sites: readonly string[] };
  /** The date that decided the order, else the first of its column, with its row from 1; undefined without dates. */
  readonly dateExample: DateExample | undefined;
}

/** A date as the file writes it. */
export interface DateExample {
  readonly text: string;
  readonly row: number;
}

/**
 * Decides date order and decimal sign from the data of the whole column: reads on until one date fits a single order. Where every date
 * fits both, the user's or platform's order counts, else the order in which the dates fall into fewer months.
 */
export async function tableHabits(recognised: RecognisedTable, given?: DateOrder): Promise<FoundHabits> {
  const { table, layout, headerRow } = recognised;
  const dates = new DateEvidence();
  const decimals = { '.': 0, ',': 0 };
  const currencies = new Map<string, number>();
  const named = { currency: new Set<string>(), site: new Set<string>() };
  let rowsSeen = 0;
  for await (const block of table.blocks()) {
    const first = Math.max(0, headerRow - block.firstRow + 1);
    block.rows.slice(first).forEach((row, index) => {
      for (const field of DATE_FIELDS) dates.note(row, recognised.places.get(field), block.firstRow + first + index);
      if (rowsSeen++ >= AMOUNT_ROWS) return;
      countMarks(row, recognised, decimals, currencies);
      for (const field of ['currency', 'site'] as const) noteName(named[field], row[recognised.places.get(field)?.[0] ?? -1]);
    });
    if (rowsSeen >= AMOUNT_ROWS && (dates.decided !== undefined || !dates.needsOrder || given)) break;
  }
  const decimal = chooseDecimal(decimals, layout.decimal);
  return {
    decimal, currency: commonest(currencies), named: { currencies: [...named.currency], sites: [...named.site] }, dateExample: dates.example, ...chooseOrder(dates, given, layout.dateOrder),
  };
}

function chooseOrder(dates: DateEvidence, given: DateOrder | undefined, hint: DateOrder | undefined): Pick<FoundHabits, 'dateOrder' | 'dateOrderFrom'> {
  if (given) return { dateOrder: given, dateOrderFrom: 'hint' };
  if (dates.decided) return { dateOrder: dates.decided, dateOrderFrom: 'data' };
  if (!dates.needsOrder) return { dateOrder: hint ?? 'ymd', dateOrderFrom: 'none' };
  if (hint) return { dateOrder: hint, dateOrderFrom: 'hint' };
  return { dateOrder: dates.monthsIn('mdy') < dates.monthsIn('dmy') ? 'mdy' : 'dmy', dateOrderFrom: 'spread' };
}

function chooseDecimal(counts: Readonly<Record<Decimal, number>>, hint: Decimal = '.'): Decimal {
  if (counts['.'] === counts[',']) return hint;
  return counts['.'] > counts[','] ? '.' : ',';
}

function noteName(names: Set<string>, cell: RawCell | undefined): void {
  if (names.size >= NAMES_KEPT || cell === null || cell === undefined) return;
  const name = String(cell).trim();
  if (name !== '') names.add(name);
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function countMarks(row: RawRow, recognised: RecognisedTable, decimals: Record<Decimal, number>, currencies: Map<string, number>): void {
  for (const field of MONEY_FIELDS) {
    for (const index of recognised.places.get(field) ?? []) {
      const cell = row[index];
      if (typeof cell !== 'string') continue;
      const decimal = decimalOf(cell);
      if (decimal) decimals[decimal]++;
      const mark = cell.replace(/[\d.,\s()+-]/g, '');
      const currency = mark === '' ? undefined : currencyOfSymbol(mark);
      if (currency) currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
    }
  }
}

class DateEvidence {
  decided: DateOrder | undefined;
  needsOrder = false;
  example: DateExample | undefined;
  private readonly ambiguous = new Set<string>();

  note(row: RawRow, places: readonly number[] | undefined, rowNumber: number): void {
    const cell = places === undefined || this.decided ? undefined : row[places[0]!];
    const allowed = ordersAllowed(cell);
    if (!allowed) {
      if (!this.example && typeof cell === 'string' && Number.isFinite(readDate(cell, 'ymd'))) this.example = { text: cell.trim(), row: rowNumber };
      return;
    }
    if (!this.example || allowed.length === 1) this.example = { text: String(cell).trim(), row: rowNumber };
    this.needsOrder = true;
    if (allowed.length === 1) this.decided = allowed[0];
    else if (this.ambiguous.size < DATES_KEPT) this.ambiguous.add(String(cell));
  }

  monthsIn(order: DateOrder): number {
    const serials = [...this.ambiguous].map((text) => readDate(text, order)).filter((serial) => serial !== undefined);
    return new Set(serials.map((serial) => serialToMonth(serial))).size;
  }
}
