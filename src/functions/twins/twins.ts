import { adTwins } from './adTwins';
import { claimTwins } from './claimTwins';
import { customerTwins } from './customerTwins';
import { economicsTwins } from './economicsTwins';
import { eventTwins } from './eventTwins';
import { fitTwins } from './fitTwins';
import { mixTwins } from './mixTwins';
import { quadrantTwins } from './quadrantTwins';
import { reviewTwins } from './reviewTwins';
import type { Twin } from './twin';
import { unitEconomicsTwins } from './unitEconomicsTwins';

/** Every native twin there is; `withoutTwin` says of each other function why it has none. */
export const twins: readonly Twin[] = [...quadrantTwins, ...economicsTwins, ...unitEconomicsTwins, ...adTwins, ...fitTwins, ...claimTwins, ...customerTwins, ...reviewTwins, ...eventTwins, ...mixTwins];

/** Returns the twins of one result of a function, from 1; undefined is the result of a function that has a single one. */
export function twinsOf(name: string, result: number | undefined): readonly Twin[] {
  return twins.filter((twin) => twin.name === name && twin.result === result);
}
