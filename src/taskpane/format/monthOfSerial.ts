const MS_A_DAY = 86_400_000;
/** Days from the first day of date serials to that of the clock. */
const EPOCH = 25_569;

/** The month of a date serial as `2026-03`. */
export function monthOfSerial(serial: number): string {
  return new Date((serial - EPOCH) * MS_A_DAY).toISOString().slice(0, 7);
}
