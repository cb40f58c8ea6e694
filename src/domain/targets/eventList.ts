/** How the date of an event is found. Days of the week count from 0, Sunday; offsets are days. */
export type DateRule =
  | { readonly by: 'fixed'; readonly days: readonly (readonly [month: number, day: number])[] }
  | { readonly by: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly by: 'easter' | 'blackFriday'; readonly offset: number }
  | { readonly by: 'springFestival' | 'tet' | 'ramadan' | 'eidAlFitr' | 'eidAlAdha' | 'deepavali' }
  | { readonly by: 'announced'; readonly known: Readonly<Record<number, AnnouncedDays>> }
  | { readonly by: 'typed'; readonly days: readonly (readonly [month: number, day: number])[] };

/** First and last day of an announced event: month, day, month, day. */
export type AnnouncedDays = readonly [number, number, number, number];

/** One event of the calendar in the markets that keep it. */
export interface EventKind {
  readonly code: string;
  readonly markets: readonly string[];
  readonly rule: DateRule;
  /** First and last day of its window, relative to its date; an announced event takes the days that were announced. */
  readonly window: readonly [from: number, to: number];
  /** Sellers sign up for it with the platform. */
  readonly hasSignUp: boolean;
  /** It moves goods, which must be in the warehouse before. */
  readonly needsStock: boolean;
}

const SUNDAY = 0;
const UNKNOWN: DateRule = { by: 'announced', known: {} };

function fixed(month: number, day: number): DateRule {
  return { by: 'fixed', days: [[month, day]] };
}

function sunday(month: number, nth: number): DateRule {
  return { by: 'weekday', month, weekday: SUNDAY, nth };
}

/** A holiday on which people buy. */
function holiday(code: string, markets: readonly string[], rule: DateRule, from = -14, to = 0): EventKind {
  return { code, markets, rule, window: [from, to], hasSignUp: false, needsStock: true };
}

/** A sale of the platforms, for which deals are signed up. */
function sale(code: string, markets: readonly string[], rule: DateRule, from = 0, to = 0): EventKind {
  return { ...holiday(code, markets, rule, from, to), hasSignUp: true };
}

/** A date to know that sells nothing by itself. */
function milestone(code: string, markets: readonly string[], rule: DateRule, from = 0, to = 0): EventKind {
  return { ...holiday(code, markets, rule, from, to), needsStock: false };
}

/** What Amazon announced; editions that have not been announced stay without a date. */
const PRIME_DAYS: Readonly<Record<number, AnnouncedDays>> = {
  2018: [7, 16, 7, 17], 2019: [7, 15, 7, 16], 2020: [10, 13, 10, 14], 2021: [6, 21, 6, 22], 2022: [7, 12, 7, 13], 2023: [7, 11, 7, 12],
  2024: [7, 16, 7, 17], 2025: [7, 8, 7, 11], 2026: [6, 23, 6, 26],
};
const PRIME_DAY: DateRule = { by: 'announced', known: PRIME_DAYS };
/** Canada had no Prime Day in June 2021: it was put off there. */
const PRIME_DAY_CANADA: DateRule = { by: 'announced', known: Object.fromEntries(Object.entries(PRIME_DAYS).filter(([year]) => year !== '2021')) };
const PRIME_FALL: DateRule = { by: 'announced', known: { 2022: [10, 11, 10, 12], 2023: [10, 10, 10, 11], 2024: [10, 8, 10, 9], 2025: [10, 7, 10, 8] } };
const BUEN_FIN: DateRule = { by: 'announced', known: { 2020: [11, 9, 11, 20], 2022: [11, 18, 11, 21], 2023: [11, 17, 11, 20], 2024: [11, 15, 11, 18], 2025: [11, 13, 11, 17] } };
const HOT_SALE_MEXICO: DateRule = { by: 'announced', known: { 2021: [5, 23, 5, 31], 2024: [5, 15, 5, 23], 2025: [5, 26, 6, 3], 2026: [5, 25, 6, 2] } };

const BLACK_FRIDAY: DateRule = { by: 'blackFriday', offset: 0 };
const CHRISTMAS = fixed(12, 25);
const MAY_MOTHERS = sunday(5, 2);
const EVERY_MONTH = Array.from({ length: 12 }, (_, index): readonly [number, number] => [index + 1, 25]);
const DOUBLE_DAYS = [3, 6, 7, 9, 10, 11, 12].map((month) => sale(`double${month}`, ['sea'], fixed(month, month), -2, 1));

/** The events that come with a plan, by market. A new one is one line here and its name in the lists. */
export const EVENT_KINDS: readonly EventKind[] = [
  holiday('valentines', ['us', 'ca'], fixed(2, 14)),
  holiday('easter', ['us', 'ca'], { by: 'easter', offset: 0 }),
  holiday('mothersDay', ['us', 'ca'], MAY_MOTHERS),
  holiday('fathersDay', ['us', 'ca'], sunday(6, 3)),
  holiday('independenceDay', ['us'], fixed(7, 4), -7),
  sale('primeDay', ['us', 'uk', 'eu'], PRIME_DAY),
  sale('primeDay', ['ca'], PRIME_DAY_CANADA),
  holiday('backToSchool', ['us', 'ca'], { by: 'typed', days: [] }),
  sale('primeFall', ['us', 'ca'], PRIME_FALL),
  holiday('halloween', ['us', 'ca'], fixed(10, 31), -30),
  sale('blackFriday', ['us', 'ca', 'uk', 'eu', 'br'], BLACK_FRIDAY, -4, 3),
  sale('cyberMonday', ['us', 'ca'], { by: 'blackFriday', offset: 3 }),
  holiday('christmas', ['us', 'ca', 'uk', 'eu', 'br'], CHRISTMAS, -24, -1),
  holiday('boxingDay', ['ca'], fixed(12, 26), 0, 5),
  holiday('mothersDayUk', ['uk'], { by: 'easter', offset: -21 }),
  sale('springDeals', ['uk', 'eu'], UNKNOWN),
  milestone('fiscalYear', ['uk', 'jp'], fixed(4, 1)),
  holiday('winterSales', ['fr', 'it', 'es'], { by: 'typed', days: [] }),
  holiday('summerSales', ['fr', 'it', 'es'], { by: 'typed', days: [] }),
  holiday('threeKings', ['mx'], fixed(1, 6)),
  holiday('mothersDayMexico', ['mx'], fixed(5, 10)),
  sale('hotSale', ['mx'], HOT_SALE_MEXICO),
  sale('buenFin', ['mx'], BUEN_FIN),
  sale('consumerDay', ['br'], fixed(3, 15), -7),
  holiday('mothersDay', ['br'], MAY_MOTHERS),
  holiday('sweethearts', ['br'], fixed(6, 12)),
  holiday('fathersDayBrazil', ['br'], sunday(8, 2)),
  holiday('childrensDay', ['br'], fixed(10, 12)),
  sale('cyberDay', ['cl'], UNKNOWN),
  sale('cyberMondayLatam', ['cl', 'co', 'ar'], UNKNOWN),
  sale('hotSale', ['co', 'ar'], UNKNOWN),
  ...DOUBLE_DAYS,
  sale('payday', ['sea'], { by: 'fixed', days: EVERY_MONTH }, 0, 6),
  holiday('songkran', ['th'], fixed(4, 13), -7, 2),
  holiday('tet', ['vn'], { by: 'tet' }, -21, -1),
  holiday('ramadan', ['sea', 'mena'], { by: 'ramadan' }, -7, 29),
  holiday('eidAlFitr', ['sea', 'mena'], { by: 'eidAlFitr' }, 0, 3),
  holiday('deepavali', ['sg', 'my'], { by: 'deepavali' }, -20, 0),
  holiday('eidAlAdha', ['mena'], { by: 'eidAlAdha' }, -10, 3),
  holiday('saudiNationalDay', ['sa'], fixed(9, 23), -3, 1),
  sale('double11', ['mena'], fixed(11, 11), -3, 0),
  sale('whiteFriday', ['mena'], BLACK_FRIDAY, -4, 3),
  holiday('goldenWeek', ['jp'], fixed(4, 29), 0, 7),
  sale('primeSummer', ['jp'], UNKNOWN),
  holiday('yearEnd', ['jp'], fixed(12, 31), -20, 0),
  sale('womensDay', ['tmall'], fixed(3, 8), -7, 0),
  sale('midYear618', ['tmall'], fixed(6, 18), -18, 0),
  sale('double11', ['tmall'], fixed(11, 11), -21, 0),
  sale('double12', ['tmall'], fixed(12, 12), -5, 0),
  milestone('springStop', ['supply'], { by: 'springFestival' }, -10, 15),
  milestone('nationalDay', ['supply'], fixed(10, 1), 0, 7),
  milestone('peakInbound', ['supply'], UNKNOWN),
  milestone('peakStorage', ['supply'], { by: 'typed', days: [[10, 1]] }, 0, 91),
];
