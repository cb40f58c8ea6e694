import { expect, test } from '@jest/globals';
import { bridgeBars } from '../../../src/taskpane/charts/bridgeBars';

const step = (label: string, change: number) => ({ label, change });

test('each bar of a bridge stands where the one before ended, a falling one on its lower end', () => {
  expect(bridgeBars(step('before', 9), [step('up', 5), step('none', 0), step('down', -2)], step('after', 12))).toEqual([
    { label: 'before', kind: 'total', base: 0, height: 9 },
    { label: 'up', kind: 'up', base: 9, height: 5 },
    { label: 'down', kind: 'down', base: 12, height: 2 },
    { label: 'after', kind: 'total', base: 0, height: 12 },
  ]);
});
