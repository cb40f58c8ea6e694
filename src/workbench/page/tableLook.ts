import { contains } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Overlay } from './gridStyle';

/** Colours of the built-in table styles by the accent they use. */
const ACCENTS: readonly string[] = ['#595959', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** How a table draws one of its cells: the header, and every other row of the body. */
export function tableLook(sheet: Sheet, row: number, col: number): Overlay | undefined {
  const table = sheet.tables.find(({ area }) => contains(area, row, col));
  if (!table) return undefined;
  const { isDark, accent } = readStyle(table);
  if (table.showHeaders && row === table.area.row) {
    return isDark ? { fill: accent, color: '#FFFFFF', bold: true } : { bold: true };
  }
  if (!table.showBandedRows || !contains(table.body, row, col)) return undefined;
  return (row - table.body.row) % 2 === 0 ? { fill: lighten(accent, isDark ? 0.85 : 0.88) } : undefined;
}

/** `TableStyleMedium2` → the second accent in a style with a filled header; light styles fill no header. */
function readStyle({ style }: Table): { readonly isDark: boolean; readonly accent: string } {
  const [, kind = '', number = '1'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  return { isDark: kind !== 'Light' && kind !== '', accent: ACCENTS[(Number(number) - 1) % 7] ?? '#595959' };
}

function lighten(colour: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * share).toString(16).padStart(2, '0')).join('')}`;
}
