import type { Scalar } from '../core/scalar';

/** Bytes of values that one request may carry; the host refuses 5 MB. */
const BYTES_A_REQUEST = 4_000_000;

/** What is written into one cell; undefined leaves the cell as it is. */
export type CellContent = Scalar | undefined;

/** Bytes of a value in a request: text in UTF-8 with its quotes, escaped signs counted double. */
export function bytesOf(value: CellContent): number {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value).length + 1 : 6;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    bytes += code > 0x7ff ? 3 : code > 0x7f || code === 0x22 || code === 0x5c ? 2 : code < 0x20 ? 6 : 1;
  }
  return bytes;
}

/** A text that the host would take for a formula gets the sign that keeps it text. */
export function literal(value: Scalar): Scalar {
  return typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

/** In cells formatted as text nothing is converted, but a leading apostrophe is still taken off. */
export function textLiteral(value: Scalar): Scalar {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

/** Holds calculation and screen back until the next request. */
export function pause(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Writes blocks of values, one request for each 4 MB. It owns every write of values into cells. */
export class BlockWriter {
  private pending = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Writes rows of values to a range of the same shape; `isText` where the cells are formatted as text. */
  async write(range: Excel.Range, values: readonly (readonly CellContent[])[], isText: readonly boolean[]): Promise<void> {
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
        (isWhole ? range : range.getCell(start, 0).getAbsoluteResizedRange(last - start, cols)).values = part as unknown[][];
      }
      this.pending += bytes;
      start = last;
      bytes = 0;
      if (this.pending >= BYTES_A_REQUEST) await this.send();
    }
  }

  /** Counts what is asked for besides values, and sends what is pending once it fills a request. */
  async count(bytes: number): Promise<void> {
    this.pending += bytes;
    if (this.pending >= BYTES_A_REQUEST) await this.send();
  }

  private async send(): Promise<void> {
    this.pending = 0;
    await this.context.sync();
    pause(this.context);
  }
}

/** Null tells the host to leave the cell alone, empty text empties it. */
function toCell(value: CellContent, isText: boolean): Scalar {
  if (value === undefined) return null;
  return value === null ? '' : isText ? textLiteral(value) : literal(value);
}
