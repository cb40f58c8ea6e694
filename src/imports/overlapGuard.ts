import { KeyNumbers } from '../domain/sales/keyNumbers';
import { textDigest } from '../core/textDigest';

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
    const line = this.lines.numberOf(textDigest(key));
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
