import { adTwins } from './adTwins';
import { claimTwins } from './claimTwins';
import { customerTwins } from './customerTwins';
import { economicsTwins } from './economicsTwins';
import { fitTwins } from './fitTwins';
import { quadrantTwins } from './quadrantTwins';
import { reviewTwins } from './reviewTwins';
import type { Twin } from './twin';
import { unitEconomicsTwins } from './unitEconomicsTwins';

/** Every native twin there is; a function without one is written as values in a portable copy. */
export const twins: readonly Twin[] = [...quadrantTwins, ...economicsTwins, ...unitEconomicsTwins, ...adTwins, ...fitTwins, ...claimTwins, ...customerTwins, ...reviewTwins];

/** Returns the twins of one result of a function, from 1; undefined is the result of a function that has a single one. */
export function twinsOf(name: string, result: number | undefined): readonly Twin[] {
  return twins.filter((twin) => twin.name === name && twin.result === result);
}
