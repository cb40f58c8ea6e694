import { fill } from '../../i18n/fill';
import type { PaneWords } from '../words/PaneWords';
import type { ImportDraft } from './importDraft';
import type { SeenFiles } from './useInspections';

/** What the user has to answer before the files can be imported, in a sentence; undefined when nothing is open. */
export function openQuestion({ files }: ImportDraft, seen: SeenFiles, { text }: PaneWords): string | undefined {
  for (const { name } of files) {
    const inspection = seen[name]?.inspection;
    if (inspection === undefined || inspection === 'failed') continue;
    for (const table of inspection.tables) {
      if (table.is === 'choice') return fill(text.import.chooseMissing, { name });
      if (table.is === 'mapping') return fill(text.import.mapMissing, { name });
    }
  }
  return undefined;
}
