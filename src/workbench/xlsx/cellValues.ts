import { CellError, isErrorCode, type ErrorCode, type Value } from '../model/values';
import { decodeText, encodeText, escapeXml } from './xmlText';

/** Error values younger than the file form, and the word a file can hold for them. Excel keeps their kind in a part we do not write. */
const STORED_AS: Readonly<Partial<Record<ErrorCode, string>>> = { '#BUSY!': '#GETTING_DATA', '#SPILL!': '#VALUE!', '#CALC!': '#VALUE!' };

/** Type and text of a stored value: `t` attribute and content of `<v>`; undefined for an empty cell. */
export function writeValue(value: Value, sharedString?: (text: string) => number): { type: string; text: string } | undefined {
  if (value === null) return undefined;
  if (value instanceof CellError) return { type: 'e', text: STORED_AS[value.code] ?? value.code };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  if (typeof value === 'number') return Number.isFinite(value) ? { type: 'n', text: String(value) } : { type: 'e', text: '#NUM!' };
  return sharedString ? { type: 's', text: String(sharedString(value)) } : { type: 'str', text: escapeXml(encodeText(value)) };
}

const DAY_MS = 86_400_000;

/** Serial of a date in ISO form (`2025-07-01T12:00:00`), which a few programs write; other text stays text. */
function readIsoDate(text: string): Value {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`);
  return Number.isNaN(time) ? text : (time - Date.UTC(1899, 11, 30)) / DAY_MS;
}

function readNumber(text: string): Value {
  return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

function readError(text: string): CellError {
  if (text === STORED_AS['#BUSY!']) return new CellError('#BUSY!');
  return new CellError(isErrorCode(text) ? text : '#VALUE!');
}

/** The value of a cell from its type, the text of `<v>` (undefined when absent) and the shared strings. */
export function readValue(type: string | undefined, text: string | undefined, sharedStrings: readonly string[]): Value {
  if (text === undefined) return type === 'str' ? '' : null;
  switch (type) {
    case 's':
      return sharedStrings[Number(text)] ?? null;
    case 'str':
      return decodeText(text);
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return readError(text);
    case 'd':
      return readIsoDate(text);
    default:
      return readNumber(text);
  }
}
