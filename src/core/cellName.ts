/** Returns the letters of a column counted from 0: A, …, Z, AA. */
export function columnName(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Returns the name of a cell by row and column counted from 0, such as B3; with `rows` below each other, B3:B9. */
export function cellName(row: number, col: number, rows = 1): string {
  const letters = columnName(col);
  return rows === 1 ? `${letters}${row + 1}` : `${letters}${row + 1}:${letters}${row + rows}`;
}
