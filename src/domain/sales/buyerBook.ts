import { fromSerial } from '../../core/calendar';
import { toMonth, type Month } from '../../core/month';

/** Months counted from year 0, as the ledger keys them. */
export type MonthIndex = number;

/** Returns the month of an index. */
export function monthOfIndex(index: MonthIndex): Month {
  return toMonth(0, 1 + index);
}

/** Returns the index of the month of a day (spreadsheet serial). */
export function monthIndexOfDay(date: number): MonthIndex {
  const { year, month } = fromSerial(date);
  return year * 12 + month - 1;
}

/** Numbers buyers from 1 in order of appearance; raw ids stay inside and are handed out for hashing only. */
export class BuyerBook {
  private readonly numbers = new Map<string, number>();
  /** First month with an order by buyer; infinite without one. */
  private readonly firstMonths: MonthIndex[] = [];
  /** Country by buyer, and the day of the line that named it. */
  private readonly countries: string[] = [];
  private readonly countryDays: number[] = [];

  /** Returns the number of a buyer, 0 for an empty id. */
  numberOf(id: string): number {
    if (id === '') return 0;
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.firstMonths.push(Infinity);
    this.countries.push('');
    this.countryDays.push(-Infinity);
    this.numbers.set(id, this.firstMonths.length);
    return this.firstMonths.length;
  }

  /** Notes an order of a buyer in a month, of this import or an earlier one. */
  noteOrder(buyer: number, month: MonthIndex): void {
    if (month < (this.firstMonths[buyer - 1] ?? -Infinity)) this.firstMonths[buyer - 1] = month;
  }

  /** Notes the country that a line of a buyer names; that of the latest day stays. */
  noteCountry(buyer: number, country: string, day: number): void {
    if (country === '' || day < (this.countryDays[buyer - 1] ?? Infinity)) return;
    this.countries[buyer - 1] = country;
    this.countryDays[buyer - 1] = day;
  }

  /** Country of a buyer, empty where no line names one. */
  country(buyer: number): string {
    return this.countries[buyer - 1] ?? '';
  }

  /** First month of a buyer; infinite when no order was noted. */
  firstMonth(buyer: number): MonthIndex {
    return this.firstMonths[buyer - 1] ?? Infinity;
  }

  /** Hands out raw id and number of every buyer. */
  *all(): Generator<{ readonly id: string; readonly buyer: number }> {
    for (const [id, buyer] of this.numbers) yield { id, buyer };
  }
}
