import { expect, test } from '@jest/globals';
import { matchesPrinted } from '../fixtures/methodExamples';
import { COHORT_EXAMPLES, DIRECT_EXAMPLES } from '../fixtures/methodExamplesDirect';
import type { DirectExample } from '../fixtures/methodExamplesDirect';
import { describeWithSharedData } from '../support/sharedData';

function check({ compute, expected }: DirectExample): void {
  const found = compute();
  expect(found).toHaveLength(expected.length);
  expect(found.filter((value, place) => !matchesPrinted(value, expected[place] ?? ''))).toEqual([]);
}

test.each<DirectExample>([...DIRECT_EXAMPLES])('$id, which no function shows, comes to what is printed', check);

describeWithSharedData('over the published cohort', () => {
  test.each<DirectExample>([...COHORT_EXAMPLES])('$id comes to what is printed', check);
});
