import { useEffect } from 'react';
import type { InputFile } from '../../actions/action';
import type { FileInspection } from '../../actions/inspectFiles';
import { usePaneServices } from '../paneServices';
import { useKeptState } from '../useKeptState';
import type { FileDetails, ImportDraft } from './importDraft';

/** What looking at a file gave; `failed` when it could not be looked at. */
export interface SeenFile {
  readonly bytes: InputFile['bytes'];
  readonly details: FileDetails | undefined;
  readonly inspection: FileInspection | 'failed';
}

export type SeenFiles = Readonly<Record<string, SeenFile>>;

const NONE: SeenFiles = {};
/** Time for which typing has to rest before a file is looked at again. */
const REST_MS = 300;

/** Looks at chosen files and again at one of which something else was said; returns what is known so far, by name. */
export function useInspections(draft: ImportDraft): SeenFiles {
  const { actions } = usePaneServices();
  const [seen, changeSeen] = useKeptState('file inspections', NONE);
  useEffect(() => {
    const unseen = draft.files.filter((file) => !isSeen(seen[file.name], file, draft.details[file.name]));
    if (unseen.length === 0) return undefined;
    let isLeft = false;
    const timer = setTimeout(() => {
      const keep = (inspectionOf: (file: InputFile) => FileInspection | 'failed') => {
        if (isLeft) return;
        const found = unseen.map((file) => [file.name, { bytes: file.bytes, details: draft.details[file.name], inspection: inspectionOf(file) }] as const);
        changeSeen((before) => ({ ...before, ...Object.fromEntries(found) }));
      };
      actions.inspectFiles(unseen, draft.details).then(
        (inspections) => keep(({ name }) => inspections.find(({ file }) => file === name) ?? 'failed'),
        () => keep(() => 'failed'),
      );
    }, unseen.some(({ name }) => seen[name]) ? REST_MS : 0);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [actions, changeSeen, draft, seen]);
  return seen;
}

function isSeen(seen: SeenFile | undefined, file: InputFile, details: FileDetails | undefined): boolean {
  return seen !== undefined && seen.bytes === file.bytes && JSON.stringify(seen.details ?? {}) === JSON.stringify(details ?? {});
}
