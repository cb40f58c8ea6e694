import { KeyNumbers } from '../domain/sales/keyNumbers';

/**
 * Finds lines that an earlier file of the same report already held. Lines are matched by key and occurrence: the second of two equal
 * lines inside one file is a line of its own, and a repeat only where an earlier file held it twice as well. Of each different line a
 * number of 53 bits is kept, not its text: among a million lines two share one once in twenty thousand times.
 */
export class OverlapGuard {
  private readonly lines = new KeyNumbers();
  /** How often lines, by number, stood in the present file, and at most in an earlier one. */
  private current: number[] = [];
  private readonly earlier: number[] = [];

  /** Counts a line of the present file and tells whether an earlier file held it. */
  isRepeat(key: string): boolean {
    const line = this.lines.numberOf(digestOf(key));
    const occurrence = (this.current[line] ?? 0) + 1;
    this.current[line] = occurrence;
    return occurrence <= (this.earlier[line] ?? 0);
  }

  /** Ends the present file. */
  nextFile(): void {
    for (let line = 0; line < this.lines.size; line++) this.earlier[line] = Math.max(this.current[line] ?? 0, this.earlier[line] ?? 0);
    this.current = new Array<number>(this.lines.size).fill(0);
  }
}

/** A whole number of 53 bits that hardly any two texts share (two multiplicative hashes side by side). */
function digestOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}
