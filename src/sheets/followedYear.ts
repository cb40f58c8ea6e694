import { monthNumber } from '../core/month';
import type { TargetCube } from './targetCube';

const MONTHS = 12;
const POSITIONS: readonly number[] = Array.from({ length: MONTHS }, (_, at) => at);

/** Sales by month of the fiscal year that a place follows, none negative, and whether they are its own. */
export interface FollowedYear {
  readonly months: readonly number[];
  readonly isOwn: boolean;
}

/** The base year of a site and category, or of what is around them. */
interface Pool {
  readonly months: readonly number[];
  /** Whether the data say what was sold in a month, were it nothing. */
  readonly isKnown: (month: number) => boolean;
  readonly soldBefore: boolean;
}

/** The years that the categories of sites follow. */
export interface FollowedYears {
  /**
   * The year that a site's category follows: its own, in which a month without sales stays one. Where it began within the base year,
   * or the data do not tell of all its months, that of its site; by the same rule else that of the company.
   */
  readonly followed: (site: string, category: string) => FollowedYear;
  /** The year of the smallest part around it that sold in every month, to fill months in which it sold nothing. */
  readonly filled: (site: string, category: string) => FollowedYear;
}

/** Returns the years that the categories of sites follow, even where nothing was sold at all. */
export function followedYears(cube: TargetCube): FollowedYears {
  const pools = poolsAround(cube);
  return {
    followed: (site, category) => chosen(pools(site, category), (pool) => isWholeYear(pool, cube)),
    filled: (site, category) => chosen(pools(site, category), ({ months }) => months.every((amount) => amount > 0)),
  };
}

function chosen(pools: readonly Pool[], isTold: (pool: Pool) => boolean): FollowedYear {
  const found = pools.find(isTold) ?? pools.find(isSold);
  return { months: found?.months ?? POSITIONS.map(() => 1), isOwn: found === pools[0] };
}

function isSold({ months }: Pool): boolean {
  return months.some((amount) => amount > 0);
}

/** Whether the months without sales are how the year runs: known to be empty, and not those before a beginning that goes on. */
function isWholeYear(pool: Pool, { base, start }: TargetCube): boolean {
  const [first = 0, last = 0] = [base.first, base.last].map((month) => pool.months[(monthNumber(month) - monthNumber(start) + MONTHS) % MONTHS]);
  const isBegun = !pool.soldBefore && first === 0 && last > 0;
  return isSold(pool) && !isBegun && pool.months.every((amount, at) => amount > 0 || pool.isKnown(at));
}

/** Category, site and company around a site's category, from the smallest on. */
function poolsAround({ cells, covered, soldBefore }: TargetCube): (site: string, category: string) => Pool[] {
  const sumAt = (own: TargetCube['cells'], at: number): number => Math.max(0, own.reduce((sum, { months }) => sum + (months[at] ?? 0), 0));
  const poolOf = (holds: (place: { readonly site: string; readonly category: string }) => boolean): Pool => {
    const own = cells.filter(({ place }) => holds(place));
    const sites = new Set(own.map(({ place }) => place.site));
    const around = cells.filter(({ place }) => sites.has(place.site));
    return {
      months: POSITIONS.map((at) => sumAt(own, at)),
      isKnown: (at) => [...sites].some((one) => covered.get(one)?.has(at) === true) || sumAt(around, at) > 0,
      soldBefore: soldBefore.some(holds),
    };
  };
  const known = new Map<string, Pool>();
  const around = (site?: string, category?: string): Pool => {
    const key = `${site ?? ''}|${category ?? ''}`;
    const pool = known.get(key) ?? poolOf((place) => (site === undefined || place.site === site) && (category === undefined || place.category === category));
    known.set(key, pool);
    return pool;
  };
  return (site, category) => [around(site, category), around(site), around()];
}
