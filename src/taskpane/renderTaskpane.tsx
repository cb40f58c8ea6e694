import { createRoot } from 'react-dom/client';
import type { Language } from '../i18n/language';
import type { PaneMessages } from '../i18n/paneMessages';
import { ActionRuns } from './action/actionRuns';
import type { PageId } from './pages';
import type { PaneActions } from './paneActions';
import { PaneRoute } from './routing/paneRoute';
import { TaskpaneApp } from './TaskpaneApp';
import type { ThemeSource } from './theme/usePaneTheme';

export interface TaskpaneOptions {
  readonly language: Language;
  readonly messages: PaneMessages;
  readonly theme: ThemeSource;
  readonly actions: PaneActions;
}

/** The drawn pane, as the ribbon reaches it. */
export interface Taskpane {
  /** Opens a page and, where named, brings one of its cards into view. */
  goTo(page: PageId, section?: string): void;
  /** Begins an action up to its preview, as its card would. */
  preview(action: string): void;
  /** Begins an action that writes at once what needs no answer. */
  run(action: string): void;
}

/** Draws the pane into an element. */
export function renderTaskpane(root: HTMLElement, { language, messages, theme, actions }: TaskpaneOptions): Taskpane {
  const route = new PaneRoute();
  const services = { actions, runs: new ActionRuns(actions, () => language), kept: new Map<string, unknown>() };
  createRoot(root).render(<TaskpaneApp language={language} messages={messages} theme={theme} services={services} route={route} />);
  const { runs } = services;
  const requestOf = (action: string) => ({ action, parameters: {}, files: [] });
  return { goTo: route.goTo, preview: (action) => void runs.prepare(action, requestOf(action)), run: (action) => void runs.run(action, requestOf(action)) };
}
