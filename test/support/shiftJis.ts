/** Encodes text as Shift-JIS by turning the platform's decoder round; characters that it lacks throw. */
export function shiftJis(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => {
    const bytes = table().get(char);
    if (!bytes) throw new Error(`Shift-JIS has no ${char}`);
    return bytes;
  }));
}

let known: Map<string, readonly number[]> | undefined;

function table(): Map<string, readonly number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('shift_jis');
  for (let byte = 0; byte < 0x80; byte++) known.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0x9f; lead++) addLead(lead, decoder, known);
  for (let lead = 0xe0; lead <= 0xea; lead++) addLead(lead, decoder, known);
  return known;
}

function addLead(lead: number, decoder: TextDecoder, into: Map<string, readonly number[]>): void {
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (trail !== 0x7f && [...char].length === 1 && char !== '\ufffd' && !into.has(char)) into.set(char, [lead, trail]);
  }
}
