/** What the case of the review says in cells. */
export const reviewCase = {
  reviewConclusion: 'The own site is worth more per visitor; payment is what it lacks', reviewOwner: 'Head of operations', reviewCause: 'No local payment on the own site', reviewEvidence: 'Same visits and checkouts; from checkout to order 42.5% against 50%',
  reviewGuess: 'Delivery promise shown too late', reviewLesson: 'Local payment before traffic', reviewDo: 'Add local payment methods to the own site',
};
