import { serialToMonth } from '../core/month';
import type { RawCell, RawRow } from '../files/rawTable';
import { AmountEvidence, type AmountExample, type FoundDecimal } from './amountEvidence';
import type { DateOrder, FileOptions } from './importTypes';
import type { Field } from './profile';
import { monthForm, ordersAllowed, readDate } from './readDate';
import { findPlaces, type RecognisedTable } from './recogniseTable';
import type { Habits } from './fieldReader';
import { normaliseHeader } from './normaliseHeader';
import { currenciesOf } from './tableCurrency';

const MONEY_FIELDS: readonly Field[] = [
  'unitPrice', 'amount', 'discount', 'tax', 'refund', 'fee', 'lineTotal', 'orderNet', 'orderDiscount', 'orderTax', 'orderFee', 'orderRefund', 'spend', 'adSales', 'total',
  'unitCost', 'freight', 'packaging',
];
const DATE_FIELDS: readonly Field[] = ['date', 'validFrom'];
/** Rows of which amounts are looked at. */
const AMOUNT_ROWS = 2_000;
/** Currencies and sites that are kept to be shown. */
const NAMES_KEPT = 5;
/** Different ambiguous dates that are kept for the last resort. */
const DATES_KEPT = 2_000;

/** How a table writes dates and amounts, and how that was decided. */
export interface FoundHabits extends Habits, FoundDecimal {
  /** Sign or code of a currency that most amounts carry, where they do. */
  readonly mark: string | undefined;
  /** The first amount that could be read two ways. */
  readonly amountExample: AmountExample | undefined;
  /** `data`: a date that fits one order only; `spread`: the order with fewer months; `hint`: platform or user; `none`: no order needed; `names`: all are months without a year. */
  readonly dateOrderFrom: 'data' | 'spread' | 'hint' | 'none' | 'names';
  /** Whether some date of the lines has a day; false where they tell months alone. */
  readonly hasDays: boolean;
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
 * fits both, the user's or platform's order counts, else the order in which the dates fall into fewer months. `siteCurrency` is the
 * currency of the site that the user named, where the plan knows it.
 */
export async function tableHabits(recognised: RecognisedTable, options: FileOptions = {}, siteCurrency?: string): Promise<FoundHabits> {
  const { table, layout, headerRow } = recognised;
  const given = options.dateOrder;
  const dates = new DateEvidence();
  const amounts = new AmountEvidence();
  const columns = moneyColumns(recognised);
  const named = { currency: new Set<string>(), site: new Set<string>() };
  let rowsSeen = 0;
  for await (const block of table.blocks()) {
    const first = Math.max(0, headerRow - block.firstRow + 1);
    block.rows.slice(first).forEach((row, index) => {
      dates.noteForm(row[recognised.places.get('date')?.[0] ?? -1], block.firstRow + first + index);
      for (const field of DATE_FIELDS) dates.note(row, recognised.places.get(field), block.firstRow + first + index);
      const isEnough = rowsSeen++ >= AMOUNT_ROWS;
      if (isEnough && !amounts.isOpen) return;
      for (const column of columns) amounts.note(row[column], column, block.firstRow + first + index);
      if (isEnough) return;
      for (const field of ['currency', 'site'] as const) noteName(named[field], row[recognised.places.get(field)?.[0] ?? -1]);
    });
    if (rowsSeen >= AMOUNT_ROWS && !amounts.isOpen && (dates.decided !== undefined || !dates.needsOrder || given)) break;
  }
  const found = { mark: amounts.mark, named: { currencies: [...named.currency], sites: [...named.site] } };
  const money = { options, recognised, habits: found, siteCurrency };
  return {
    ...found, ...amounts.decimal({ said: options.decimal, hint: layout.decimal, currencies: currenciesOf(money) }), amountExample: amounts.example, dateExample: dates.example ?? dates.nameExample, hasDays: !dates.tellsMonths,
    ...(dates.isNames ? { dateOrder: given ?? 'ymd', dateOrderFrom: 'names' as const } : chooseOrder(dates, given, layout.dateOrder)),
  };
}

/** The columns of all fields that hold money, and those that a settlement names beside them. */
function moneyColumns({ places, headers, profile }: RecognisedTable): number[] {
  const others = findPlaces(headers.map(normaliseHeader), { columns: { amount: (profile.amountColumns ?? []).map(({ amount }) => amount) } });
  return [...new Set([...MONEY_FIELDS.flatMap((field) => places.get(field) ?? []), ...(others.get('amount') ?? [])])];
}

function chooseOrder(dates: DateEvidence, given: DateOrder | undefined, hint: DateOrder | undefined): Pick<FoundHabits, 'dateOrder' | 'dateOrderFrom'> {
  if (given) return { dateOrder: given, dateOrderFrom: 'hint' };
  if (dates.decided) return { dateOrder: dates.decided, dateOrderFrom: 'data' };
  if (!dates.needsOrder) return { dateOrder: hint ?? 'ymd', dateOrderFrom: 'none' };
  if (hint) return { dateOrder: hint, dateOrderFrom: 'hint' };
  return { dateOrder: dates.monthsIn('mdy') < dates.monthsIn('dmy') ? 'mdy' : 'dmy', dateOrderFrom: 'spread' };
}

function noteName(names: Set<string>, cell: RawCell | undefined): void {
  if (names.size >= NAMES_KEPT || cell === null || cell === undefined) return;
  const name = String(cell).trim();
  if (name !== '') names.add(name);
}

class DateEvidence {
  decided: DateOrder | undefined;
  needsOrder = false;
  example: DateExample | undefined;
  nameExample: DateExample | undefined;
  private readonly forms = { day: 0, month: 0, name: 0, none: 0 };
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

  /** Notes whether the cell of a line's date tells a day, a month of a year or a month alone. */
  noteForm(cell: RawCell | undefined, rowNumber: number): void {
    if (cell === undefined || cell === null || cell === '') return;
    const form = monthForm(cell) ?? (ordersAllowed(cell) !== undefined || Number.isFinite(readDate(cell, 'ymd')) ? 'day' : 'none');
    if (form === 'name') this.nameExample ??= { text: String(cell).trim(), row: rowNumber };
    this.forms[form]++;
  }

  /** Whether what can be read of the dates, the most of them, are months without a year. */
  get isNames(): boolean {
    const { day, month, name, none } = this.forms;
    return name > none && day + month === 0;
  }

  /** Whether the dates are months, none with a day. */
  get tellsMonths(): boolean {
    return this.forms.month + this.forms.name > 0 && this.forms.day === 0;
  }

  monthsIn(order: DateOrder): number {
    const serials = [...this.ambiguous].map((text) => readDate(text, order)).filter((serial) => serial !== undefined);
    return new Set(serials.map((serial) => serialToMonth(serial))).size;
  }
}
