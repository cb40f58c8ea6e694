import { splitText } from './splitText';

/** Pseudo delimiter of tables whose columns stand apart by runs of blanks. */
export const BLANKS = ' ';

const CANDIDATES = [',', '\t', ';', '|'] as const;
const SAMPLE_ROWS = 200;
/** Rows of the most common width must be this share of a sample, preambles and footers aside. */
const STEADY_SHARE = 0.5;

/** Returns the delimiter that gives the sample the steadiest width above one column; a comma when none does. */
export function detectDelimiter(sample: string): string {
  const scores = CANDIDATES.map((delimiter) => ({ delimiter, ...steadiness(splitText(sample, delimiter, false).rows) }));
  const steady = scores.filter((score) => score.width > 1 && score.share >= STEADY_SHARE);
  const best = steady.sort((a, b) => b.share * Math.log2(b.width) - a.share * Math.log2(a.width))[0];
  if (best) return best.delimiter;
  if (isBlankSeparated(sample)) return BLANKS;
  return scores.sort((a, b) => b.width * b.share - a.width * a.share)[0]?.delimiter ?? ',';
}

function steadiness(rows: readonly (readonly string[])[]): { width: number; share: number } {
  const filled = rows.slice(0, SAMPLE_ROWS).filter((row) => row.some((cell) => cell !== ''));
  const counts = new Map<number, number>();
  for (const row of filled) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: count / Math.max(1, filled.length) };
}

function isBlankSeparated(sample: string): boolean {
  const lines = sample.split(/\r?\n/).slice(0, SAMPLE_ROWS).filter((line) => line.trim() !== '');
  const widths = new Set(lines.slice(0, -1).map((line) => line.trim().split(/\s+/).length));
  return widths.size === 1 && Math.max(...widths) >= 3;
}
