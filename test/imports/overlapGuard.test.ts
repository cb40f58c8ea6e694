import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OverlapGuard } from '../../src/imports/overlapGuard';

it('takes a line for a repeat when an earlier file held it as often, and never a second line of the same file', () => {
  const files = fc.array(fc.array(fc.constantFrom('a', 'b', 'ab', 'a\nb', '', '商品'), { maxLength: 12 }), { maxLength: 5 });
  fc.assert(fc.property(files, (all) => {
    const guard = new OverlapGuard();
    all.forEach((lines, file) => {
      lines.forEach((line, at) => {
        const occurrence = lines.slice(0, at + 1).filter((one) => one === line).length;
        const before = Math.max(0, ...all.slice(0, file).map((earlier) => earlier.filter((one) => one === line).length));
        expect(guard.isRepeat(line)).toBe(occurrence <= before);
      });
      guard.nextFile();
    });
  }));
});

it('keeps a hundred thousand lines apart that differ by a digit', () => {
  const guard = new OverlapGuard();
  for (let line = 0; line < 100_000; line++) guard.isRepeat(`ORDER-${line}\n1\nSKU-${line % 7}\n`);
  guard.nextFile();
  let repeats = 0;
  for (let line = 0; line < 200_000; line++) if (guard.isRepeat(`ORDER-${line}\n1\nSKU-${line % 7}\n`)) repeats++;
  expect(repeats).toBe(100_000);
});
