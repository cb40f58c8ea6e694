import { expect, test } from '@jest/globals';
import type { Problem } from '../../../src/core/problem';
import { groupProblems } from '../../../src/taskpane/problems/groupProblems';

const sentence = (problem: Problem) => `${problem.code} ${problem.params?.text ?? ''}`;

test('problems of one sentence become one group with all their places and rows', () => {
  const groups = groupProblems([
    { code: 'a', severity: 'warning', where: { file: 'x.csv', row: 2 }, count: 3 },
    { code: 'b', severity: 'warning' },
    { code: 'a', severity: 'warning', where: { file: 'x.csv', row: 9 }, count: 4 },
  ], sentence);
  expect(groups.map((group) => [group.sentence, group.places.length, group.rows])).toEqual([['a ', 2, 7], ['b ', 0, 0]]);
});

test('the worst come first, otherwise in the order in which they were found', () => {
  const groups = groupProblems([
    { code: 'note', severity: 'info' }, { code: 'one', severity: 'warning' }, { code: 'stop', severity: 'error' }, { code: 'two', severity: 'warning' },
  ], sentence);
  expect(groups.map(({ sentence: text }) => text.trim())).toEqual(['stop', 'one', 'two', 'note']);
});

test('one code with other words is another group', () => {
  expect(groupProblems([
    { code: 'a', severity: 'info', params: { text: 'BRL' } }, { code: 'a', severity: 'info', params: { text: 'MXN' } },
  ], sentence)).toHaveLength(2);
});
