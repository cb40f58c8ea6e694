import type { ActionRequest, Prepared, Surroundings } from '../actions/action';
import type { ListedPoint } from '../actions/listRestorePoints';
import type { Language } from '../i18n/language';

/** What the pane asks of the add-in; handed in, so that the pane can be shown and tested alone. */
export interface PaneActions {
  prepare(request: ActionRequest, surroundings: Omit<Surroundings, 'clock' | 'onLanguage' | 'readAsset'>): Promise<Prepared>;
  /** Latest first. */
  listRestorePoints(): Promise<readonly ListedPoint[]>;
  /** The language of the sheets; undefined when the workbook holds no plan yet. */
  sheetLanguage(): Language | undefined;
}
