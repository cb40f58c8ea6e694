import { addMonths, monthRange, monthToSerial, parseMonth, serialToMonth, type Month } from '../core/month';

const RADIX = 36;
/** Bits of a number that a shift may reach: a month has no more days. */
const DAYS = 31;

/** Days by site as one short text: site, first month, and one number a month whose bits are its days, `S01 2025-01 zik0zj.1; S02 …`. */
export function formatDays(days: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(days).flatMap(([site, serials]) => {
    const bits = new Map<Month, number>();
    for (const serial of serials) {
      const month = serialToMonth(serial);
      bits.set(month, (bits.get(month) ?? 0) + 2 ** (serial - monthToSerial(month)));
    }
    const months = [...bits.keys()].sort();
    const [first, last] = [months[0], months[months.length - 1]];
    if (first === undefined || last === undefined) return [];
    return [`${site} ${first} ${monthRange(first, last).map((month) => (bits.get(month) ?? 0).toString(RADIX)).join('.')}`];
  }).join('; ');
}

/** Reads `formatDays` back; what cannot be read names no days. */
export function parseDays(text: string): Record<string, number[]> {
  return Object.fromEntries(text.split('; ').flatMap((part) => {
    const [site = '', from = '', numbers = ''] = part.split(' ');
    const first = parseMonth(from);
    if (first === undefined) return [];
    return [[site, numbers.split('.').flatMap((number, at) => daysOf(addMonths(first, at), parseInt(number, RADIX)))]];
  }));
}

function daysOf(month: Month, bits: number): number[] {
  const start = monthToSerial(month);
  return Array.from({ length: DAYS }, (_, day) => day).filter((day) => Math.floor(bits / 2 ** day) % 2 === 1).map((day) => start + day);
}
