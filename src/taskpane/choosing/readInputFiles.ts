import type { InputFile } from '../../actions/action';

/** Files that can be read; names of those that cannot stand apart. */
export interface ReadFiles {
  readonly files: readonly InputFile[];
  readonly unread: readonly string[];
}

/** Takes files that the user chose or dropped, once each has shown that it can be read: a folder cannot. Nothing leaves the browser. */
export async function readInputFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const outcomes = await Promise.allSettled(chosen.map((file) => file.slice(0, 1).arrayBuffer()));
  const isRead = (index: number): boolean => outcomes[index]?.status === 'fulfilled';
  return {
    files: chosen.filter((_, index) => isRead(index)).map((file) => ({ name: file.name, bytes: file })),
    unread: chosen.filter((_, index) => !isRead(index)).map((file) => file.name),
  };
}
