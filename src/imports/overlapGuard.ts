/**
 * Finds lines that an earlier file of the same report already held. Lines are matched by key and occurrence: the second of two equal
 * lines inside one file is a line of its own, and a repeat only where an earlier file held it twice as well.
 */
export class OverlapGuard {
  private readonly earlier = new Map<string, number>();
  private current = new Map<string, number>();

  /** Counts a line of the present file and tells whether an earlier file held it. */
  isRepeat(key: string): boolean {
    const occurrence = (this.current.get(key) ?? 0) + 1;
    this.current.set(key, occurrence);
    return occurrence <= (this.earlier.get(key) ?? 0);
  }

  /** Ends the present file. */
  nextFile(): void {
    for (const [key, count] of this.current) this.earlier.set(key, Math.max(count, this.earlier.get(key) ?? 0));
    this.current = new Map();
  }
}
