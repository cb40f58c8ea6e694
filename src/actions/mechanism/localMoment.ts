/** Returns date and time of an ISO 8601 text as a user's clock shows them, `2026-03-05 18:04`: the same in every language. */
export function localMoment(iso: string): string {
  const moment = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(moment.getFullYear()), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
