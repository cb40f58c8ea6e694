import { listRestorePoints } from '../actions/listRestorePoints';
import { prepareAction } from '../actions/prepareAction';
import type { Language } from '../i18n/language';
import type { PaneActions } from './paneActions';
import { systemClock } from './systemClock';

interface Surrounding {
  sheetLanguage(): Language | undefined;
  /** Told after every action that has written. */
  onApplied(): void;
}

/** The add-in's own actions, as the pane offers them. */
export function createPaneActions({ sheetLanguage, onApplied }: Surrounding): PaneActions {
  return {
    listRestorePoints,
    sheetLanguage,
    async prepare(request, surroundings) {
      const prepared = await prepareAction(request, { ...surroundings, clock: systemClock });
      return {
        preview: prepared.preview,
        async apply(decisions) {
          const result = await prepared.apply(decisions);
          onApplied();
          return result;
        },
      };
    },
  };
}
