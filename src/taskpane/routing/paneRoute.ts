import type { PageId } from '../pages';
import type { Route } from './RouteContext';

/** The place of the pane, changed by its own navigation and by the ribbon. */
export class PaneRoute {
  private current: Route = { page: 'home' };
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): Route => this.current;

  goTo = (page: PageId, section?: string): void => {
    this.current = section === undefined ? { page } : { page, section };
    for (const listener of this.listeners) listener();
  };
}
