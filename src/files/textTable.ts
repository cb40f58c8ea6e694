import { headOf, type Chunks } from './byteChunks';
import { BLANKS, detectDelimiter } from './detectDelimiter';
import { detectEncoding } from './detectEncoding';
import { pieceDecoder } from './pieceDecoder';
import type { RawTable, RowBlock } from './rawTable';
import { splitText, type SplitText } from './splitText';

const SAMPLE_BYTES = 1 << 16;
const ENCODING_SAMPLE = 1 << 20;

/** A text content that can be read from its beginning as often as asked. */
export interface TextContent {
  readonly sheet?: string;
  readonly chunks: Chunks;
}

/** Returns the table of a text content; encoding (unless given) and delimiter are detected from its first bytes. */
export async function textTable(content: TextContent, encoding?: string): Promise<RawTable> {
  const head = await headOf(content.chunks, ENCODING_SAMPLE);
  const label = encoding ?? detectEncoding(head);
  const sample = new TextDecoder(label).decode(head.subarray(0, SAMPLE_BYTES), { stream: true });
  const delimiter = detectDelimiter(sample);
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  return {
    ...(content.sheet === undefined ? {} : { sheet: content.sheet }),
    encoding: label,
    delimiter,
    blocks: () => textBlocks(content, label, delimiter, newline),
  };
}

async function* textBlocks(content: TextContent, label: string, delimiter: string, newline: '\n' | '\r'): AsyncGenerator<RowBlock> {
  const decode = pieceDecoder(label);
  let rest = '';
  let firstRow = 1;
  let lastRead = 0;
  const split = (text: string, last: boolean): SplitText => {
    if (delimiter !== BLANKS) return splitText(text, delimiter, last, newline);
    const { rows, used } = splitText(text, '\u0000', last, newline);
    return { rows: rows.map((row) => (row[0] ?? '').trim().split(/\s+/)), used };
  };
  for await (const { bytes, bytesRead } of content.chunks()) {
    lastRead = bytesRead;
    rest += decode(bytes);
    const { rows, used } = split(rest, false);
    rest = rest.slice(used);
    if (rows.length > 0) yield { firstRow, rows, bytesRead };
    firstRow += rows.length;
  }
  rest += decode();
  if (rest === '') return;
  const { rows } = split(rest, true);
  yield { firstRow, rows: withoutFinalBlank(rows), bytesRead: lastRead };
}

function withoutFinalBlank(rows: string[][]): string[][] {
  const final = rows[rows.length - 1];
  return final && final.length === 1 && final[0] === '' ? rows.slice(0, -1) : rows;
}
