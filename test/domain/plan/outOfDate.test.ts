import { describe, expect, test } from '@jest/globals';
import { isOutOfDate, type LoggedRun } from '../../../src/domain/plan/outOfDate';

const MAP = { reads: ['Facts', 'Ledger'], fills: ['Ledger', 'Map'], makers: ['map', 'renew'] };
const run = (action: string, ...tables: string[]): LoggedRun => ({ action, tables, point: '' });
const kept = (point: string, action: string, ...tables: string[]): LoggedRun => ({ action, tables, point });

describe('What was made is out of date', () => {
  test.each([
    ['another action changed, after its last run, what it computes from', [run('map', 'Map'), run('import', 'Facts'), run('map', 'Map'), run('import', 'Facts', 'Log')]],
    ['its own last run was taken back, so that the one before counts', [kept('R1', 'map', 'Map'), kept('R2', 'import', 'Facts'), kept('R3', 'map', 'Map'), kept('R3', 'restore', 'Map')]],
    ['it computed from what was then taken back', [kept('R1', 'import', 'Facts'), run('map', 'Map'), kept('R1', 'restore', 'Facts')]],
    ['the run that found nothing to change was taken back with the change before it, and that change came again', [run('map', 'Map'), kept('R1', 'import', 'Facts'), run('map'), kept('R1', 'restore', 'Facts'), kept('R2', 'import', 'Facts')]],
    ['a restore goes back to a point that the log no longer names', [run('map', 'Map'), kept('R9', 'restore', 'Facts')]],
  ])('when %s', (_when, runs) => {
    expect(isOutOfDate(MAP, runs)).toBe(true);
  });

  test.each([
    ['it never ran', [run('import', 'Facts')]],
    ['it ran again', [run('map', 'Map'), run('import', 'Facts'), run('map', 'Map')]],
    ['it ran again and found nothing to change', [run('map', 'Map'), run('import', 'Facts'), run('map')]],
    ['others changed what it does not compute from', [run('map', 'Map'), run('review', 'Reviews')]],
    ['another action that makes it ran after that', [run('map', 'Map'), run('import', 'Facts'), run('renew', 'Map')]],
    ['others changed what it fills itself', [run('map', 'Map'), run('other-map', 'Ledger')]],
    ['the change was taken back', [run('map', 'Map'), kept('R2', 'import', 'Facts'), kept('R2', 'restore', 'Facts')]],
    ['the change and everything after it was taken back at once', [run('map', 'Map'), kept('R2', 'import', 'Facts'), kept('R3', 'other', 'Facts'), kept('R2', 'restore', 'Facts')]],
    ['the change was taken back after a run had found nothing to change', [run('map', 'Map'), kept('R2', 'import', 'Facts'), run('map'), kept('R2', 'restore', 'Facts')]],
    ['a restore point of the same number stood there before', [kept('R1', 'import', 'Facts'), kept('R1', 'restore', 'Facts'), run('map', 'Map'), kept('R1', 'import', 'Facts'), kept('R1', 'restore', 'Facts')]],
  ])('but not when %s', (_when, runs) => {
    expect(isOutOfDate(MAP, runs)).toBe(false);
  });
});
