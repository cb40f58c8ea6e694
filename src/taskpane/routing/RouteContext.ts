import { createContext, useContext } from 'react';
import type { PageId } from '../pages';

/** Where the pane is. The client library takes the history of the window away, so the place is kept in memory alone. */
export interface Route {
  readonly page: PageId;
  /** A card of the page to bring into view. */
  readonly section?: string;
}

export interface Router {
  readonly route: Route;
  goTo(page: PageId, section?: string): void;
}

export const RouteContext = createContext<Router | undefined>(undefined);

/** The place of the pane and the way to another. */
export function useRoute(): Router {
  const router = useContext(RouteContext);
  if (!router) throw new Error('RouteContext is missing');
  return router;
}
