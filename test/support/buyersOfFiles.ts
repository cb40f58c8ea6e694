import { readTables } from '../../src/files/readTables';
import type { RawSource } from '../../src/files/rawTable';

/** Headers of columns that name a buyer, in the exports of our examples. */
const BUYER = /e-?mail|phone|buyer|customer|receiver|recipient|address|street|^(billing|shipping) (name|company)|买家|收货|收件|người|điện thoại|địa chỉ/i;
/** Shorter ones are found by chance, as are amounts in columns of what buyers paid. */
const LONG_ENOUGH = /^(?!\d+\.\d\d$).{6,}$/;

/** Every value that names a buyer in these files: what stands in columns of names, addresses and telephones, once each. */
export async function buyersOfFiles(sources: readonly RawSource[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const source of sources) {
    for (const table of await readTables(source)) {
      let columns: number[] | undefined;
      for await (const { rows } of table.blocks()) {
        for (const row of rows) {
          columns ??= row.flatMap((header, at) => (typeof header === 'string' && BUYER.test(header) ? [at] : []));
          for (const at of columns) {
            const value = String(row[at] ?? '').trim();
            if (LONG_ENOUGH.test(value) && !BUYER.test(value)) found.add(value.toLowerCase());
          }
        }
      }
    }
  }
  return found;
}
