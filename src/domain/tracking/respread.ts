import { invalid } from '../../core/methodError';

/** What is missing, and the open months that may make up for it. */
export interface Shortfall {
  /** Plan of the open months, none negative. */
  readonly plan: readonly number[];
  /** Missing so far; a surplus (negative) changes nothing. */
  readonly shortfall: number;
  /** Most that a month can take in all; undefined = 1.3 × its plan. One below the plan adds nothing and takes nothing away. */
  readonly caps?: readonly (number | undefined)[] | undefined;
  /** How far a month can still be moved: 0 = locked by lead time, default 1. */
  readonly flex?: readonly (number | undefined)[] | undefined;
}

/** The new plan of the open months, and what did not fit. */
export interface Respread {
  readonly plan: readonly number[];
  readonly unplaced: number;
}

const DEFAULT_CAP = 1.3;

/**
 * Spreads a shortfall over the open months in proportion to plan × flex; what a full month cannot take goes to the others
 * (water filling). Plan and rest always add up to the old plan and the shortfall. Throws MethodError (invalid):
 * `respread/negative` naming the argument, `respread/length`.
 */
export function respread({ plan, shortfall, caps = [], flex = [] }: Shortfall): Respread {
  checkLists({ plan, caps, flex });
  const months = plan.map((planned, month) => ({
    planned,
    weight: planned * (flex[month] ?? 1),
    room: Math.max(0, (caps[month] ?? DEFAULT_CAP * planned) - planned),
    added: 0,
  }));
  let left = Math.max(0, shortfall);
  let open = months.filter(({ weight, room }) => weight > 0 && room > 0);
  while (left > 0 && open.length > 0) {
    const rate = left / open.reduce((sum, { weight }) => sum + weight, 0);
    const full = open.filter(({ weight, room }) => weight * rate >= room);
    for (const month of full.length > 0 ? full : open) {
      month.added = full.length > 0 ? month.room : month.weight * rate;
      left -= month.added;
    }
    open = full.length > 0 ? open.filter((month) => !full.includes(month)) : [];
  }
  const noise = 1e-12 * Math.max(shortfall, 0);
  return { plan: months.map(({ planned, added }) => planned + added), unplaced: left <= noise ? 0 : left };
}

function checkLists(lists: Readonly<Record<'plan' | 'caps' | 'flex', readonly (number | undefined)[]>>): void {
  for (const [argument, values] of Object.entries(lists)) {
    if (values.some((value) => value !== undefined && !(value >= 0))) throw invalid('respread/negative', { argument });
    if (values.length > 0 && values.length !== lists.plan.length) throw invalid('respread/length', { plan: lists.plan.length, argument, count: values.length });
  }
}
