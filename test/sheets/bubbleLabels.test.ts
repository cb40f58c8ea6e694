import { expect, test } from '@jest/globals';
import { bubbleLabels } from '../../src/sheets/bubbleLabels';

test('Bubbles are labelled from the biggest on, but those without a place and those too near to a bigger one', () => {
  const points = [
    { name: 'A', x: 0.2, y: 0.1 },
    { name: 'no margin', x: undefined, y: 0.1 },
    { name: 'near A', x: 0.22, y: 0.12 },
    { name: 'B', x: 0.6, y: 1 },
    { name: 'above A', x: 0.22, y: 0.6 },
  ];
  expect(bubbleLabels(points)).toEqual(['A', '', '', 'B', 'above A']);
});

test('A single bubble is labelled, and none where none has a place', () => {
  expect(bubbleLabels([{ name: 'A', x: 0.2, y: 0.1 }])).toEqual(['A']);
  expect(bubbleLabels([{ name: 'A', x: undefined, y: undefined }])).toEqual(['']);
});
