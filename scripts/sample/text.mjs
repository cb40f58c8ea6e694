/** Small helpers of the text formats. */

/** Amount in cents as `12.50`. */
export function cents(amount) {
  return (amount / 100).toFixed(2);
}

/**
 * The cells of a record in the order of the headers; what the record does not name is empty. The record's keys are composed text
 * (NFC); a header may be decomposed, as a few of Shopee's Vietnamese ones are.
 */
export function cellsOf(headers, record) {
  const keys = headers.map((header) => header.normalize('NFC'));
  const unknown = Object.keys(record).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Error(`no column ${unknown}`);
  return keys.map((key) => record[key] ?? '');
}

/** One CSV line; a cell with a comma, quote or line break is quoted. */
export function csvLine(cells) {
  return cells
    .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
    .join(',');
}

/** Number with leading zeros. */
export function padded(number, width) {
  return String(number).padStart(width, '0');
}
