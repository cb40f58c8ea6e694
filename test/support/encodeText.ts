/** Encodes text by turning the platform's decoder round; characters that the encoding lacks throw. UTF-16 begins with its mark. */
export function encodeText(text: string, label: string): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label.startsWith('utf-16')) return utf16(text, label === 'utf-16le');
  const table = tableOf(label);
  return Uint8Array.from([...text].flatMap((char) => {
    const bytes = table.get(char);
    if (!bytes) throw new Error(`${label} has no ${char}`);
    return bytes;
  }));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  Array.from(`\ufeff${text}`).forEach((char, index) => view.setUint16(2 * index, char.charCodeAt(0), littleEndian));
  return bytes;
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const before = known.get(label);
  if (before) return before;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  const add = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add([byte]);
  if (!label.startsWith('windows')) for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail]);
  known.set(label, table);
  return table;
}
