import { expect, test } from '@jest/globals';
import { bubbleLabels, bubbleScale } from '../../src/sheets/bubbleLabels';

const FRAME = { x: [0, 1], y: [0, 1] } as const;
const SCALE = 35;

test('Bubbles are labelled from the biggest on, but those whose label would reach another label or bubble', () => {
  const points = [
    { name: 'A', x: 0.2, y: 0.1, size: 100 },
    { name: 'over A', x: 0.22, y: 0.12, size: 50 },
    { name: 'B', x: 0.6, y: 0.9, size: 40 },
    { name: 'left of B', x: 0.45, y: 0.9, size: 30 },
    { name: 'above A', x: 0.22, y: 0.6, size: 20 },
  ];
  expect(bubbleLabels(points, FRAME, SCALE)).toEqual(['A', '', 'B', '', 'above A']);
});

test('A label that would reach out of the picture is left out; letters of Chinese need twice the room', () => {
  const at = (name: string) => bubbleLabels([{ name: 'A', x: 0.1, y: 0.1, size: 2 }, { name, x: 0.7, y: 0.5, size: 1 }], FRAME, SCALE)[1];
  expect([at('Twelve chars'), at('十二个汉字比十二个拉丁字')]).toEqual(['Twelve chars', '']);
});

test('The biggest has a name, also where it lies over another bubble or far to the right', () => {
  const points = [{ name: 'A', x: 0.4, y: 0.5, size: 100 }, { name: 'B', x: 0.52, y: 0.5, size: 60 }];
  expect(bubbleLabels(points, FRAME, SCALE)[0]).toBe('A');
  expect(bubbleLabels([{ name: 'A name as long as they get', x: 1, y: 0.2, size: 100 }, ...points], FRAME, SCALE)[0]).toBe('A name as long as they get');
});

test('A single bubble is labelled although it makes no span, and one without a place is not', () => {
  expect(bubbleLabels([{ name: 'A', x: 0.2, y: 0.1, size: 1 }], { x: [0.2, 0.2], y: [0.1, 0.1] }, SCALE)).toEqual(['A']);
  expect(bubbleLabels([{ name: 'A', x: undefined, y: 0.1, size: 1 }], FRAME, SCALE)).toEqual(['']);
});

test('Many bubbles of one size are drawn smaller than one that outweighs all, and none so small that it is not seen', () => {
  expect([bubbleScale([100]), bubbleScale([100, 25]), bubbleScale([100, 100, 100, 100]), bubbleScale(Array.from({ length: 15 }, () => 7)), bubbleScale([0, 0])]).toEqual([38, 34, 19, 12, 38]);
});
