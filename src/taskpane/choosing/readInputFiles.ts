import type { InputFile } from '../../actions/action';

/** Files read into memory; names of those that could not be read stand apart. */
export interface ReadFiles {
  readonly files: readonly InputFile[];
  readonly unread: readonly string[];
}

/** Reads files that the user chose or dropped. Nothing leaves the browser. */
export async function readInputFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const outcomes = await Promise.allSettled(chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  return {
    files: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    unread: outcomes.flatMap((outcome, index) => (outcome.status === 'rejected' ? [chosen[index]?.name ?? ''] : [])),
  };
}
