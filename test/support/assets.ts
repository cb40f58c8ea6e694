import { readFile } from 'node:fs/promises';

/** A file that comes with the add-in, as examples read it. */
export async function readAsset(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`${process.cwd()}/assets/${name}`));
}
