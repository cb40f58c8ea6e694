import { expect, test } from '@jest/globals';
import { isDarkColour } from '../../../src/taskpane/theme/isDarkColour';

test.each([['#FFFFFF', false], ['#262626', true], ['e6e6e6', false], ['', false]])('%s counts as dark: %p', (colour, isDark) => {
  expect(isDarkColour(colour)).toBe(isDark);
});
