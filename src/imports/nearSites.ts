import type { Site } from '../domain/sales/facts';
import { OTHER_PLATFORM } from './siteBook';
import { siteKey } from './siteKey';

/** Shorter names are alike by chance. */
const SHORTEST = 4;

/**
 * Returns the sites that an import opened, each with the first other one that it may be, written otherwise: the currency is the same, and
 * either the names are nearly the same, or the countries are and one of both names no platform.
 */
export function nearSites(sites: readonly Site[], opened: readonly Site[]): (readonly [opened: Site, other: Site])[] {
  const pairs = new Map<string, readonly [Site, Site]>();
  for (const site of opened) {
    const other = sites.find((one) => one !== site && isNear(one, site));
    const key = [site.id, other?.id ?? ''].sort().join();
    if (other && !pairs.has(key)) pairs.set(key, [site, other]);
  }
  return [...pairs.values()];
}

function isNear(one: Site, other: Site): boolean {
  if (one.currency !== other.currency) return false;
  const isOneCountry = one.country === other.country;
  if (one.country !== '' && other.country !== '' && !isOneCountry) return false;
  const namesOnePlatform = (one.platform === OTHER_PLATFORM) !== (other.platform === OTHER_PLATFORM);
  return (isOneCountry && one.country !== '' && namesOnePlatform) || isAlike(siteKey(one.name), siteKey(other.name));
}

/** One is the other with more words, or with a letter more; numbers tell sites apart. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST) return false;
  const start = [...short].findIndex((letter, at) => letter !== long[at]);
  const same = start < 0 ? short.length : start;
  const more = long.slice(same, same + long.length - short.length);
  return (long.includes(short) && /\D/.test(long.replace(short, ''))) || (more.length === 1 && /\D/.test(more) && long.slice(same + 1) === short.slice(same));
}
