import type { Preview } from '../../actions/action';
import { TOO_LARGE_TO_RESTORE } from './toFailure';

/** Problems of a preview that ask for an answer before anything is written. */
const ASKING: ReadonlySet<string> = new Set(['tracker/typed-leaves', TOO_LARGE_TO_RESTORE]);

/** Tells whether a preview must be shown: something typed would change or leave its row, or it could not be put back. */
export function needsAnswer({ typedOver, problems }: Preview): boolean {
  return typedOver.length > 0 || problems.some(({ code }) => ASKING.has(code));
}
