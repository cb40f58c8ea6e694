import { describe, expect, test } from '@jest/globals';
import { openLines, type CauseAndAction } from '../../../src/domain/tracking/closeMonth';

const FULL: CauseAndAction = { line: 'A', isNoise: false, cause: 'late stock', containment: 'air freight', corrective: '', owner: 'Li', due: 45000, checkOn: 45010 };
const red = (verdict: 'noise' | 'signal' | 'tooFew' = 'tooFew') => [{ line: 'A', light: 'red' as const, verdict }];

describe('a month stays open', () => {
  test('while a red line has no row, and names all that it lacks', () => {
    expect(openLines(red(), [])).toEqual([{ line: 'A', lacks: ['cause', 'action', 'owner', 'due', 'check'] }]);
  });

  test.each([['cause', { cause: '' }], ['action', { containment: '' }], ['owner', { owner: '' }], ['due', { due: undefined }], ['check', { checkOn: undefined }]] as const)('while its best row lacks the %s', (lack, missing) => {
    expect(openLines(red(), [{ ...FULL, ...missing }, { ...FULL, cause: '', owner: '', due: undefined }])).toEqual([{ line: 'A', lacks: [lack] }]);
  });

  test('where noise is claimed against the verdict', () => {
    expect(openLines(red('signal'), [{ ...FULL, isNoise: true, cause: '' }])).toEqual([{ line: 'A', lacks: ['notNoise'] }]);
  });
});

describe('a month may close', () => {
  test('with a cause, a containment or an action, owner, due and check date for each red line', () => {
    expect(openLines(red(), [FULL])).toEqual([]);
    expect(openLines(red(), [{ ...FULL, containment: '', corrective: 'new forwarder' }])).toEqual([]);
  });

  test('with noise as the cause where the verdict says noise', () => {
    expect(openLines(red('noise'), [{ ...FULL, isNoise: true, cause: '', containment: '', owner: '', due: undefined, checkOn: undefined }])).toEqual([]);
  });

  test('whatever is missing of lines that are not red', () => {
    expect(openLines([{ line: 'A', light: 'amber', verdict: 'signal' }, { line: 'B', light: undefined, verdict: 'tooFew' }], [])).toEqual([]);
  });
});
