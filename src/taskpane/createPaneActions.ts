import { onHandChange } from '../actions/onHandChange';
import type { Language } from '../i18n/language';
import type { PaneActions } from './paneActions';
import { systemClock } from './systemClock';

interface Surrounding {
  sheetLanguage(): Language | undefined;
  /** Told when an action has set or changed the language of the sheets. */
  onLanguage(): void;
}

/** The add-in's own actions, as the pane offers them; each is loaded when it is first asked for, so that the pane is drawn before. */
export function createPaneActions({ sheetLanguage, onLanguage }: Surrounding): PaneActions {
  return {
    onHandChange,
    sheetLanguage,
    prepare: async (request, surroundings) => (await import('../actions/prepareAction')).prepareAction(request, { ...surroundings, clock: systemClock, onLanguage, readAsset }),
    inspectFiles: async (files, said) => (await import('../actions/inspectFiles')).inspectFiles(files, said),
    readPlanPath: async () => (await import('../actions/readPlanPath')).readPlanPath(),
    readPlanStart: async () => (await import('../actions/readPlanStart')).readPlanStart(systemClock),
    readReviewStart: async () => (await import('../actions/readReviewStart')).readReviewStart(),
    readMeeting: async (language) => (await import('../actions/readMeeting')).readMeeting(language),
    readMonthChecklist: async () => (await import('../actions/readMonthChecklist')).readMonthChecklist(),
    readMonthView: async () => (await import('../actions/readMonthView')).readMonthView(),
    readImported: async () => (await import('../actions/readImported')).readImported(),
    readDepartments: async () => (await import('../actions/readDepartments')).readDepartments(),
    readSettingList: async () => (await import('../actions/readSettingList')).readSettingList(),
    readMapPictures: async () => (await import('../actions/readPictures')).readMapPictures(),
    readRoundBridge: async () => (await import('../actions/readPictures')).readRoundBridge(),
    readYearCurve: async () => (await import('../actions/readPictures')).readYearCurve(),
    readTableRows: async (table) => (await import('../actions/readTableRows')).readTableRows(table),
    listRestorePoints: async () => (await import('../actions/listRestorePoints')).listRestorePoints(),
    showReview: async (id) => (await import('../actions/showReview')).showReview(id),
    explainCell: async (cell, language) => (await import('../actions/explainCell')).explainCell(cell, language),
    showCell: async (cell) => (await import('../actions/showCell')).showCell(cell),
    showTable: async (table) => (await import('../actions/showTable')).showTable(table),
  };
}

/** Reads a file that was delivered with the pane, from where the pane itself came. */
async function readAsset(path: string): Promise<Uint8Array> {
  const response = await fetch(`assets/${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
