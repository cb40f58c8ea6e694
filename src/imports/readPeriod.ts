import { addMonths, monthRange, monthToSerial, parseMonth, type Month } from '../core/month';
import { refusal } from './refusal';

/** A run of whole months with the serials of its first and last day. */
export interface Period {
  readonly months: readonly Month[];
  readonly first: number;
  readonly last: number;
}

/** Reads `2025-07`, `2025` or `2025-01..2025-12`; throws a Refusal for anything else. */
export function readPeriod(text: string, file: string): Period {
  const parts = text.split('..').map((part) => part.trim()).map((part) => (/^\d{4}$/.test(part) ? [`${part}-01`, `${part}-12`] : [part]));
  const [from, to] = [parts[0]?.[0], parts.at(-1)?.at(-1)].map((part) => parseMonth(part ?? ''));
  const months = from && to && parts.length <= 2 ? monthRange(from, to) : [];
  const last = months[months.length - 1];
  if (!from || !last) throw refusal('import/period-wrong', file, { period: text });
  return { months, first: monthToSerial(from), last: monthToSerial(addMonths(last, 1)) - 1 };
}

/** Returns the whole months between two days written as eight figures in a file name; none when the name holds no such days. */
export function monthsInName(name: string, pattern: RegExp | undefined): Month[] {
  const found = pattern?.exec(name);
  if (!found?.[1] || !found[2]) return [];
  const monthOf = (digits: string): Month | undefined => parseMonth(`${digits.slice(0, 4)}-${digits.slice(4, 6)}`);
  const [from, to] = [monthOf(found[1]), monthOf(found[2])];
  if (!from || !to) return [];
  const dayAfter = Number(found[2].slice(6, 8)) + monthToSerial(to);
  return monthRange(from, to).filter((month) =>
    (month !== from || found[1]!.endsWith('01')) && (month !== to || dayAfter >= monthToSerial(addMonths(to, 1))));
}
