import { tag, xmlDocument } from './xmlText';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The colours named Office; charts without colours of their own are drawn with the accents. */
const COLORS: Readonly<Record<string, string>> = {
  dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6', accent1: '4472C4', accent2: 'ED7D31', accent3: 'A5A5A5', accent4: 'FFC000',
  accent5: '5B9BD5', accent6: '70AD47', hlink: '0563C1', folHlink: '954F72',
};

function font(name: string, typeface: string): string {
  return tag(`a:${name}`, {}, tag('a:latin', { typeface }), tag('a:ea', { typeface: '' }), tag('a:cs', { typeface: '' }));
}

/** Each list of a theme needs three entries: for subtle, moderate and intense shapes. */
function thrice(name: string, entry: string): string {
  return tag(`a:${name}`, {}, entry, entry, entry);
}

/** The theme part, the least that programs take. */
export function writeTheme(): string {
  const fill = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }));
  const line = tag('a:ln', { w: 6350, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, tag('a:prstDash', { val: 'solid' }));
  const effect = tag('a:effectStyle', {}, tag('a:effectLst'));
  const colors = Object.entries(COLORS).map(([name, val]) => tag(`a:${name}`, {}, tag('a:srgbClr', { val })));
  return xmlDocument(
    tag(
      'a:theme',
      { 'xmlns:a': DRAWING, name: 'Office' },
      tag(
        'a:themeElements',
        {},
        tag('a:clrScheme', { name: 'Office' }, ...colors),
        tag('a:fontScheme', { name: 'Office' }, font('majorFont', 'Calibri Light'), font('minorFont', 'Calibri')),
        tag('a:fmtScheme', { name: 'Office' }, thrice('fillStyleLst', fill), thrice('lnStyleLst', line), thrice('effectStyleLst', effect), thrice('bgFillStyleLst', fill)),
      ),
    ),
  );
}
