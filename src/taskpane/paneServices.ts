import { createContext, useContext } from 'react';
import type { PaneActions } from './paneActions';
import type { ActionRuns } from './action/actionRuns';

/** What every page may use: the add-in's actions and the runs of the cards. */
export interface PaneServices {
  readonly actions: PaneActions;
  readonly runs: ActionRuns;
  /** What forms hold while their page is not shown, by key. */
  readonly kept: Map<string, unknown>;
}

export const PaneServicesContext = createContext<PaneServices | undefined>(undefined);

/** The services of the pane around. */
export function usePaneServices(): PaneServices {
  const services = useContext(PaneServicesContext);
  if (!services) throw new Error('PaneServicesContext is missing');
  return services;
}
