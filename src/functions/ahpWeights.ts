import { ahpWeights } from '../domain/business-map/ahp';
import { fill } from '../i18n/fill';
import { readMatrix } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { functionMessages } from './functionLanguage';

/**
 * Returns the weights, λmax, the consistency ratio and a note (empty when consistent) in one row of n + 3.
 * @customfunction AHP_WEIGHTS
 */
export function ahpWeightsRow(matrix: unknown[][]): unknown[][] {
  return answer(() => {
    const { weights, eigenvalue, consistencyRatio, contradiction } = ahpWeights(readMatrix('matrix', matrix));
    const { inconsistent } = functionMessages().functions.labels.ahp;
    const note = contradiction && fill(inconsistent, { items: contradiction.map((place) => place + 1).join(', ') });
    return [[...weights, eigenvalue, consistencyRatio, note].map(toResultCell)];
  });
}
