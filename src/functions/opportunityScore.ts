import { opportunityScore } from '../domain/customer-map/opportunity';
import { readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the opportunity score of a need, 0–20: importance plus what satisfaction lacks of it.
 * @customfunction OPPORTUNITY_SCORE
 */
export function needScore(importance: unknown, satisfaction: unknown): number {
  return answer(() => {
    const score = opportunityScore(readRequiredNumber('importance', importance), readRequiredNumber('satisfaction', satisfaction));
    return toResultCell(score) as number;
  });
}
