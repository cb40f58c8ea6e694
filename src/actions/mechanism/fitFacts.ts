import type { Problem } from '../../core/problem';
import { limitDailyFacts, limitProductFacts, type EventWindow } from '../../domain/sales/limitFacts';
import type { HeldFacts } from '../../imports/mergeOutcome';
import type { PlanSettings } from '../../sheets/planSettings';
import { numberIn } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import type { WorkbookState } from '../../sheets/workbookState';

/** Rows that a table of facts may have where the plan says nothing else. */
const USUAL_ROWS = 200_000;

/** Fits product and daily facts into the rows that the plan allows; says which share of net sales stands alone where products had to join. */
export function fitFacts(facts: HeldFacts, state: WorkbookState, settings: PlanSettings): { readonly facts: HeldFacts; readonly problems: readonly Problem[] } {
  const most = settings.number('factRowsMax') ?? USUAL_ROWS;
  const products = limitProductFacts(facts.productFacts, most);
  const share = `${(products.aloneShare * 100).toFixed(1)}%`;
  return {
    facts: { ...facts, productFacts: products.facts, dailyFacts: limitDailyFacts(facts.dailyFacts, most, eventWindows(state)) },
    problems: products.joined === 0 ? [] : [{ code: 'import/products-joined', severity: 'info', where: { table: 'ProductFacts' }, params: { joined: products.joined, standsAlone: share, most } }],
  };
}

function eventWindows(state: WorkbookState): EventWindow[] {
  return tableRows('Events', state).flatMap((row) => {
    const [from, to] = [numberIn(row, 'windowStart'), numberIn(row, 'windowEnd')];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
