import type { Clock } from '../core/clock';

/** The clock of this computer. */
export const systemClock: Clock = {
  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  now: () => new Date().toISOString(),
};
