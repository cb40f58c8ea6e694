import { onHandChange as listen } from '../excel/watchEntries';

/** Calls `look` whenever somebody has changed cells by hand; returns how to end that. */
export function onHandChange(look: () => void): () => void {
  return listen(look);
}
