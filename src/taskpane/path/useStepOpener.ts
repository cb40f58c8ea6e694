import type { PathStep } from '../../actions/readPlanPath';
import type { PageId } from '../pages';
import { usePaneServices } from '../paneServices';
import { useRoute } from '../routing/RouteContext';

/** Where each step is worked on: a page of the pane with its card, or the sheet of a table. */
const PLACES: Readonly<Record<PathStep, readonly [page: PageId, section?: string] | { readonly table: string }>> = {
  plan: ['setup'],
  sales: ['import'],
  questions: { table: 'ThreeQuestions' },
  business: ['maps', 'business-map'],
  customer: ['maps', 'customer-map'],
  product: ['maps', 'product-map'],
  departments: ['departments'],
  alignment: ['alignment'],
  targets: ['targets', 'split-targets'],
  pdca: ['pdca'],
  review: ['review'],
};

/** Brings the user to where a step is worked on. */
export function useStepOpener(): (step: PathStep) => void {
  const { actions } = usePaneServices();
  const { goTo } = useRoute();
  return (step) => {
    const place = PLACES[step];
    // Where the host refuses to show a sheet, the user still has its tab.
    if ('table' in place) void actions.showTable(place.table).catch(() => undefined);
    else goTo(...place);
  };
}
