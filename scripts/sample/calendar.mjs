/** The 24 months of the sample, 2024-01 to 2025-12, numbered 0 to 23, and the days that matter in them. */

export const firstYear = 2024;
export const monthCount = 24;

/** Year, calendar month (1 to 12), number of days and name `2024-01` of month number `t`. */
export function monthAt(t) {
  const year = firstYear + Math.floor(t / 12);
  const month = (t % 12) + 1;
  return {
    t,
    year,
    month,
    days: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    name: `${year}-${String(month).padStart(2, '0')}`,
  };
}

/** Seconds since the epoch of a wall-clock moment; the sample's stamps are all plain local times. */
export function moment(year, month, day, hour = 0, minute = 0, second = 0) {
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

/** `{date: '2024-01-05', time: '09:31:22', month: '2024-01'}` of a moment. */
export function stamp(seconds) {
  const text = new Date(seconds * 1000).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19), month: text.slice(0, 7) };
}

/** Spreadsheet serial of a day. */
export function serial(year, month, day) {
  return moment(year, month, day) / 86400 + 25569;
}

const between = (day, first, last) => day >= first && day <= last;

/** Days with more orders than usual: site, first and last day, factor, and whether the seller gives a discount. */
const peaks = [
  { sites: 'AC', first: '2024-07-16', last: '2024-07-17', factor: 5, offer: true },
  { sites: 'AC', first: '2025-07-08', last: '2025-07-11', factor: 3.5, offer: true },
  { sites: 'ACW', first: '2024-11-25', last: '2024-12-02', factor: 3, offer: true },
  { sites: 'ACW', first: '2025-11-24', last: '2025-12-01', factor: 3, offer: true },
  { sites: 'W', first: '2024-03-10', last: '2024-04-08', factor: 1.4, offer: true },
  { sites: 'W', first: '2025-03-01', last: '2025-03-29', factor: 1.4, offer: true },
  { sites: 'S', first: '2024-02-08', last: '2024-02-14', factor: 0.15, offer: false },
  { sites: 'S', first: '2025-01-26', last: '2025-02-02', factor: 0.15, offer: false },
  ...[2024, 2025].flatMap((year) =>
    ['03-03', '06-06', '09-09', '10-10', '11-11', '12-12'].map((day) => ({
      sites: 'S',
      first: `${year}-${day}`,
      last: `${year}-${day}`,
      factor: day === '11-11' || day === '12-12' ? 8 : 5,
      offer: true,
    })),
  ),
];

/** How much busier a day (`2024-11-29`) is than an ordinary day of the same site. */
export function dayFactor(site, day) {
  return peaks
    .filter((peak) => peak.sites.includes(site) && between(day, peak.first, peak.last))
    .reduce((factor, peak) => factor * peak.factor, 1);
}

/** Whether the seller runs an offer on the site that day. */
export function hasOffer(site, day) {
  return peaks.some((peak) => peak.offer && peak.sites.includes(site) && between(day, peak.first, peak.last));
}

/** Whether the day lies in Ramadan. */
export function inRamadan(day) {
  return between(day, '2024-03-10', '2024-04-09') || between(day, '2025-02-28', '2025-03-29');
}

const monthFactors = {
  A: { 7: 1.12, 11: 1.22, 12: 1.15 },
  C: { 7: 1.1, 11: 1.2, 12: 1.18 },
  S: { 6: 1.08, 9: 1.1, 10: 1.08, 11: 1.22, 12: 1.18 },
  W: { 11: 1.35, 12: 1.1 },
};
const movingFactors = {
  S: { '2024-01': 1.15, '2024-02': 0.7, '2025-01': 0.98, '2025-02': 0.88 },
  W: { '2024-03': 1.35, '2024-04': 1.12, '2025-03': 1.42 },
};

/** How much busier a month is on a site than its categories alone make it. */
export function monthFactor(site, { month, name }) {
  return (monthFactors[site][month] ?? 1) * (movingFactors[site]?.[name] ?? 1);
}
