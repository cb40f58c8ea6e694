import { inspectFiles } from '../actions/inspectFiles';
import { listRestorePoints } from '../actions/listRestorePoints';
import { prepareAction } from '../actions/prepareAction';
import { readMonthChecklist } from '../actions/readMonthChecklist';
import { readMeeting } from '../actions/readMeeting';
import { readPlanPath } from '../actions/readPlanPath';
import { readPlanStart } from '../actions/readPlanStart';
import { readTableRows } from '../actions/readTableRows';
import { showTable } from '../actions/showTable';
import type { Language } from '../i18n/language';
import type { PaneActions } from './paneActions';
import { systemClock } from './systemClock';

interface Surrounding {
  sheetLanguage(): Language | undefined;
  /** Told when an action has set or changed the language of the sheets. */
  onLanguage(): void;
}

/** The add-in's own actions, as the pane offers them. */
export function createPaneActions({ sheetLanguage, onLanguage }: Surrounding): PaneActions {
  return {
    inspectFiles,
    listRestorePoints,
    readMeeting,
    readMonthChecklist,
    readPlanPath,
    showTable,
    readTableRows,
    sheetLanguage,
    readPlanStart: () => readPlanStart(systemClock),
    prepare: (request, surroundings) => prepareAction(request, { ...surroundings, clock: systemClock, onLanguage, readAsset }),
  };
}

/** Reads a file that was delivered with the pane, from where the pane itself came. */
async function readAsset(path: string): Promise<Uint8Array> {
  const response = await fetch(`assets/${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
