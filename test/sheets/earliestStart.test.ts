import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { earliestStart, firstTargetMonth } from '../../src/sheets/earliestStart';

const serial = (year: number, month: number, day = 1): number => toSerial({ year, month, day });
const line = { rowId: 'M000001', firstMonth: serial(2026, 1) };
const ask = (values: object) => ({ rowId: 'H000001', linkedLines: 'm000001, U000001', askType: 'stock', promisedFor: serial(2026, 4, 20), askAnswer: 'yes', ...values });

describe('the first month in which a line can carry target', () => {
  it('is that of the promise when its stock or certificate comes in the second quarter', () => {
    expect(firstTargetMonth(line, [ask({})])).toBe(serial(2026, 4));
    expect(firstTargetMonth({ ...line, asks: 'H000001' }, [ask({ linkedLines: null, askType: 'certificate' })])).toBe(serial(2026, 4));
  });

  it('is that of the last of several, of what was done, and of its own earliest start', () => {
    const later = ask({ rowId: 'H000002', doneOn: serial(2026, 6, 1), promisedFor: serial(2026, 3, 1) });
    expect(firstTargetMonth(line, [ask({}), later])).toBe(serial(2026, 6));
    expect(firstTargetMonth({ ...line, earliestStart: serial(2026, 5) }, [ask({})])).toBe(serial(2026, 5));
  });

  it('is its own first month where asks are refused, of other kinds, or of other lines', () => {
    for (const values of [{ askAnswer: 'no' }, { askType: 'event' }, { linkedLines: 'M0000011' }]) expect(firstTargetMonth(line, [ask(values)])).toBe(serial(2026, 1));
    expect(earliestStart({ rowId: 'M000001' }, [])).toBeUndefined();
  });
});
