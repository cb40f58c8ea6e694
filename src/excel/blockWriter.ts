import type { Scalar } from '../core/scalar';

/** Bytes of values that one request may carry; the host refuses 5 MB. */
const BYTES_A_REQUEST = 4_000_000;

function bytesOf(value: Scalar): number {
  return typeof value === 'string' ? value.length * 3 + 3 : 12;
}

/** A text that the host would take for a formula gets the sign that keeps it text; cells formatted as text need none. */
export function literal(value: Scalar): Scalar {
  return typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

/** Writes blocks of values, one request for each 4 MB. It owns every write of values into cells. */
export class BlockWriter {
  private pending = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Writes rows of values to a range of the same shape; `isText` where the cells are formatted as text. */
  async write(range: Excel.Range, values: readonly (readonly Scalar[])[], isText: readonly boolean[]): Promise<void> {
    const cols = isText.length;
    let start = 0;
    let bytes = 0;
    for (let row = 0; row <= values.length; row += 1) {
      const isEnd = row === values.length;
      if (!isEnd) bytes += (values[row] ?? []).reduce<number>((sum, value) => sum + bytesOf(value), 2);
      if (!isEnd && this.pending + bytes < BYTES_A_REQUEST) continue;
      const last = isEnd ? row : row + 1;
      if (last > start) {
        const part = values.slice(start, last).map((cells) => cells.map((value, col) => toCell(value, isText[col] === true)));
        const isWhole = start === 0 && last === values.length;
        (isWhole ? range : range.getCell(start, 0).getAbsoluteResizedRange(last - start, cols)).values = part;
      }
      this.pending += bytes;
      start = last;
      bytes = 0;
      if (this.pending >= BYTES_A_REQUEST) {
        this.pending = 0;
        // The block writer is one of the two places that may wait inside a loop: one request for each 4 MB.
        // eslint-disable-next-line no-restricted-syntax, office-addins/no-context-sync-in-loop
        await this.context.sync();
      }
    }
  }
}

function toCell(value: Scalar, isText: boolean): string | number | boolean {
  if (value === null) return '';
  return (isText ? value : literal(value)) as string | number | boolean;
}
