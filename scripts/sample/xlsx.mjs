import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';

const escapeXml = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** Column letters of a column number from 0. */
function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function stylesXml() {
  return (
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="MMM dd, yyyy"/></numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
  );
}

/** The same strings kept once; `index` gives a string's place. */
function createSharedStrings() {
  const places = new Map();
  let used = 0;
  return {
    index: (text) => {
      used += 1;
      if (!places.has(text)) places.set(text, places.size);
      return places.get(text);
    },
    xml: () =>
      `${head}<sst xmlns="${main}" count="${used}" uniqueCount="${places.size}">${[...places.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  };
}

function cellXml(cell, reference, strings) {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${reference}" t="s"><v>${strings.index(cell)}</v></c>`;
}

/**
 * Bytes of a workbook with one sheet. A cell is a text, a number, `{serial}` for a date, or null for none. The sheet states its size as
 * A1, as the platforms' own exports do. Times in the archive are fixed, so that the same rows give the same bytes.
 */
export function writeXlsx(sheetName, rows) {
  const strings = createSharedStrings();
  const body = rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, letters(c) + (r + 1), strings)).join('')}</row>`,
    )
    .join('');
  const parts = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      ['workbook:sheet.main', 'worksheets/sheet1:worksheet', 'styles:styles', 'sharedStrings:sharedStrings']
        .map((pair) => pair.split(':'))
        .map(
          ([name, type]) =>
            `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': `${head}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageNs}/relationships">${[
      'worksheet:worksheets/sheet1',
      'styles:styles',
      'sharedStrings:sharedStrings',
    ]
      .map((pair) => pair.split(':'))
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${body}</sheetData></worksheet>`,
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': strings.xml(),
  };
  const options = { level: 9, mtime: new Date(2026, 0, 1) };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), options]])));
}
