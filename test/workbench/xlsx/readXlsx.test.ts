import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx as writeByHucre } from 'hucre/xlsx';
import { CellError } from '../../../src/workbench/model/values';
import type { UnreadableReason, UnreadableWorkbook } from '../../../src/workbench/xlsx/packageReader';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { area } from './sampleWorkbook';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function relationships(...entries: [string, string, string][]): Uint8Array {
  const list = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return strToU8(`<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`);
}

/** A file of one sheet as other programs might write it: prefixed names, relative targets. */
function foreignFile(sheet: string, others: Record<string, string> = {}): Uint8Array {
  return zipSync({
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': strToU8(
      `\ufeff<?xml version="1.0"?><x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="A &amp; B" sheetId="7" rel:id="rId9"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId9', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', './sharedStrings.xml'],
      ['rId3', 'styles', '/xl/styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<!-- by hand --><x:worksheet xmlns:x="${MAIN}">${sheet}</x:worksheet>`),
    ...Object.fromEntries(Object.entries(others).map(([path, text]) => [path, strToU8(text)])),
  });
}

function reasonOf(bytes: Uint8Array): UnreadableReason | undefined {
  try {
    readXlsx(bytes);
    return undefined;
  } catch (error) {
    return (error as UnreadableWorkbook).reason;
  }
}

describe('reading files of other programs', () => {
  it('writes out shared formulas for each cell', () => {
    const cells = [
      '<x:row r="2"><x:c r="C2"><x:f t="shared" ref="C2:C4" si="0">SUM(A2:B2)*$A$1+\'A &amp; B\'!A1</x:f><x:v>3</x:v></x:c></x:row>',
      '<x:row r="3"><x:c r="C3"><x:f t="shared" si="0"/><x:v>4</x:v></x:c><x:c r="D3"><x:f t="shared" si="0"/><x:v>5</x:v></x:c></x:row>',
    ];
    const sheet = readXlsx(foreignFile(`<x:sheetData>${cells.join('')}</x:sheetData>`)).sheets[0];
    expect([sheet?.formula(1, 2), sheet?.formula(2, 2), sheet?.formula(2, 3)]).toEqual([
      "=SUM(A2:B2)*$A$1+'A & B'!A1",
      "=SUM(A3:B3)*$A$1+'A & B'!A2",
      "=SUM(B3:C3)*$A$1+'A & B'!B2",
    ]);
    expect(sheet?.value(2, 3)).toBe(5);
  });

  it('takes cells and rows without addresses in order, and values of every type', () => {
    const cells =
      '<x:row><x:c><x:v>1.5</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>' +
      '<x:row><x:c t="e"><x:v>#REF!</x:v></x:c><x:c t="d"><x:v>2025-07-01T12:00:00</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c t="n"/></x:row>';
    const strings = `<sst xmlns="${MAIN}"><si><t>中文</t><rPh sb="0" eb="1"><t>zhongwen</t></rPh></si></sst>`;
    const sheet = readXlsx(foreignFile(`<x:sheetData>${cells}</x:sheetData>`, { 'xl/sharedStrings.xml': strings })).sheets[0];
    expect([0, 1, 2].map((col) => sheet?.value(0, col))).toEqual([1.5, 'rich text', true]);
    expect([0, 1, 2, 3].map((col) => sheet?.value(1, col))).toEqual([new CellError('#REF!'), 45839.5, '中文', null]);
    expect(readXlsx(foreignFile('')).sheets[0]?.name).toBe('A & B');
  });

  it('finds colours of the theme and of the old palette, and number formats known by number', () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="10"/><color theme="4"/><name val="Arial"/></font></fonts>` +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>' +
      '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills><borders><border/></borders>' +
      '<cellXfs><xf/><xf numFmtId="31" fontId="0" fillId="1"/><xf numFmtId="10" fillId="2"/></cellXfs></styleSheet>';
    const workbook = readXlsx(foreignFile('<x:sheetData><x:row r="1"><x:c r="A1" s="1"/><x:c r="B1" s="2"/></x:row></x:sheetData>', { 'xl/styles.xml': styles }));
    const style = (col: number): unknown => workbook.styles.get(workbook.sheets[0]?.grid.style(0, col) ?? 0);
    expect(style(0)).toMatchObject({ numberFormat: 'yyyy"年"m"月"d"日"', fill: '#FFFF00', color: '#4472C4', fontName: 'Arial', fontSize: 10 });
    expect(style(1)).toMatchObject({ numberFormat: '0.00%', fill: '#808080' });
  });

  it('reads what an independent writer writes', async () => {
    const bytes = await writeByHucre({
      sheets: [
        {
          name: '数据',
          rows: [['id', '金额'], ['P1', 12.5], ['P2', null]],
          freezePane: { rows: 1 },
          tables: [{ name: 'T1', range: 'A1:B3', columns: [{ name: 'id' }, { name: '金额' }] }],
          merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
          dataValidations: [{ type: 'list', values: ['a', 'b'], range: 'C2:C9', inputTitle: 't', inputMessage: 'm', showInputMessage: true }],
        },
      ],
      namedRanges: [{ name: 'Total', range: "'数据'!$B$2:$B$3" }],
    });
    const workbook = readXlsx(bytes);
    const sheet = workbook.sheets[0];
    expect([sheet?.name, sheet?.value(1, 1), sheet?.frozen, sheet?.merges]).toEqual(['数据', 12.5, { rows: 1, cols: 0 }, [area('A5:B6')]]);
    expect(workbook.table('T1')).toMatchObject({ area: area('A1:B3'), columns: [{ id: 1, name: 'id' }, { id: 2, name: '金额' }] });
    expect(sheet?.validations[0]).toMatchObject({ kind: 'List', formula1: 'a,b', prompt: { show: true, title: 't', message: 'm' } });
    expect(workbook.names.get('total')?.formula).toBe("='数据'!$B$2:$B$3");
  });
});

describe('files that are no workbook', () => {
  it('are refused with the reason', () => {
    expect(reasonOf(new Uint8Array())).toBe('not-a-package');
    expect(reasonOf(strToU8('<html><table/></html>'))).toBe('not-a-package');
    expect(reasonOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('encrypted-or-old');
    expect(reasonOf(strToU8('PK\u0003\u0004 but not really'))).toBe('damaged');
    expect(reasonOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('no-workbook');
    expect(reasonOf(foreignFile('<x:sheetData>'))).toBe('damaged');
  });
});
