/** Rows of a block, from 0, that hold nothing: below its heading there is room for `room` rows, `used` of them are; one is always to be seen. */
export function unusedRows(used: number, room: number): number[] {
  return Array.from({ length: room }, (_, at) => at + 1).filter((row) => row > Math.max(1, used));
}
