import { archiveMembers, memberChunks } from './archiveMembers';
import { arraySource } from './byteSource';
import { pieceDecoder } from './pieceDecoder';

const SHEET_PART = /^xl\/worksheets\/\D*(\d*)\.xml$/;
const ROW = /<(?:\w+:)?row[\s/>]/g;

/**
 * Returns how many rows each sheet of a workbook holds, for progress: what a sheet declares as its size may be wrong. Parts are mostly
 * numbered as their sheets stand; where they are not, progress alone is off. Rejects with a Refusal when the workbook is damaged.
 */
export async function sheetRowCounts(bytes: Uint8Array, file: string): Promise<number[]> {
  const source = arraySource(bytes);
  const numbered = (await archiveMembers(source, file)).flatMap((member) => {
    const part = SHEET_PART.exec(member.name);
    return part ? [{ member, number: Number(part[1]) }] : [];
  });
  const counts: number[] = [];
  for (const { member } of numbered.sort((a, b) => a.number - b.number)) {
    const decode = pieceDecoder('utf-8');
    let rest = '';
    let rows = 0;
    for await (const chunk of (await memberChunks(source, member, file))()) {
      const text = rest + decode(chunk.bytes);
      const lastTag = Math.max(0, text.lastIndexOf('<'));
      rows += text.slice(0, lastTag).match(ROW)?.length ?? 0;
      rest = text.slice(lastTag);
    }
    counts.push(rows);
  }
  return counts;
}
