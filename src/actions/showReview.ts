import { showBlock } from '../excel/showBlock';
import { TWELVE } from '../i18n/twelve';
import { reviewBlock } from '../sheets/specs/reviewForm';
import { asRefusal } from './mechanism/asRefusal';

/** Selects the result of a review, by its row id in the list of reviews (`R01`); what the host refuses comes out as a Refusal. */
export function showReview(id: string): Promise<void> {
  const number = TWELVE.find((candidate) => candidate === id.slice(1));
  return number === undefined ? Promise.resolve() : asRefusal(() => showBlock(reviewBlock(number, 'result')));
}
