import { expect, test } from '@jest/globals';
import { bubbleLabels, bubbleScale, type BubbleFrame, type BubblePoint } from '../../src/sheets/bubbleLabels';

const FRAME = { x: [0, 1], y: [0, 1] } as const;
const SCALE = 35;
/** `name Side` of each label, empty for none. */
const labelsOf = (points: readonly BubblePoint[], frame: BubbleFrame = FRAME): string[] => bubbleLabels(points, frame, SCALE).map((label) => (label === undefined ? '' : `${label.name} ${label.side}`));

test('Bubbles are labelled from the biggest on, right of them or where there is room; one that is shut in has none', () => {
  const points = [
    { name: 'A', x: 0.2, y: 0.1, size: 100 },
    { name: 'B', x: 0.6, y: 0.9, size: 40 },
    { name: 'left of B', x: 0.45, y: 0.9, size: 30 },
    { name: 'above A', x: 0.22, y: 0.6, size: 20 },
    { name: 'shut in', x: 0.2, y: 0.1, size: 1 },
  ];
  expect(labelsOf(points)).toEqual(['A Right', 'B Right', 'left of B Left', 'above A Right', '']);
});

test('A label that would reach out of the picture stands elsewhere; letters of Chinese need twice the room', () => {
  const at = (name: string) => labelsOf([{ name: 'A', x: 0.1, y: 0.1, size: 2 }, { name, x: 0.7, y: 0.5, size: 1 }])[1];
  expect([at('Twelve chars'), at('十二个汉字比十二个拉丁字'), at('很长很长的名字在图里无论放在哪一边都写不下因为它比图还宽得多多了')]).toEqual(['Twelve chars Right', '十二个汉字比十二个拉丁字 Left', '']);
});

test('A label keeps clear of the lines; only the biggest stands across one rather than not at all', () => {
  const lines = { x: 0.4, y: 0.9 };
  const biggest = { name: 'Basic T-shirt', x: 0.25, y: 0.5, size: 100 };
  expect([labelsOf([biggest]), labelsOf([biggest], { ...FRAME, lines })]).toEqual([['Basic T-shirt Right'], ['Basic T-shirt Top']]);
  const walls = [0.25, 0.75].map((y) => ({ name: '', x: 0.25, y, size: 100 }));
  expect(labelsOf([biggest, ...walls], { ...FRAME, lines })[0]).toBe('Basic T-shirt Right');
  expect(labelsOf([{ name: 'A', x: 0.8, y: 0.2, size: 100 }, { ...biggest, x: 0.4, size: 1 }], { ...FRAME, lines: { x: 0.4, y: 0.9 } })[1]).toBe('Basic T-shirt Right');
  expect(labelsOf([{ name: 'A', x: 0.8, y: 0.2, size: 100 }, { ...biggest, x: 0.45, size: 1 }], { ...FRAME, lines: { x: 0.5, y: 0.5 } })[1]).toBe('');
});

test('The biggest has a name, also where it lies over another bubble or far to the right', () => {
  const [a, b] = [{ name: 'A', x: 0.4, y: 0.5, size: 100 }, { name: 'B', x: 0.52, y: 0.5, size: 60 }];
  expect(labelsOf([a, b])[0]).toBe('A Left');
  expect(labelsOf([{ name: 'A name as long as they get', x: 1, y: 0.2, size: 100 }, a, b])[0]).toBe('A name as long as they get Left');
  const around = [[0.3, 0.5], [0.5, 0.5], [0.4, 0.4], [0.4, 0.6]].map(([x = 0, y = 0]) => ({ name: 'B', x, y, size: 99 }));
  expect(labelsOf([a, ...around])[0]).toBe('A Right');
});

test('A single bubble is labelled although it makes no span, and one without a place is not', () => {
  expect(labelsOf([{ name: 'A', x: 0.2, y: 0.1, size: 1 }], { x: [0.2, 0.2], y: [0.1, 0.1] })).toEqual(['A Right']);
  expect(labelsOf([{ name: 'A', x: undefined, y: 0.1, size: 1 }])).toEqual(['']);
});

test('Many bubbles of one size are drawn smaller than one that outweighs all, and none so small that it is not seen', () => {
  expect([bubbleScale([100]), bubbleScale([100, 25]), bubbleScale([100, 100, 100, 100]), bubbleScale(Array.from({ length: 15 }, () => 7)), bubbleScale([0, 0])]).toEqual([38, 34, 19, 12, 38]);
});
