import { CARDS_SUM } from '../cardSums';
import type { Check } from './check';

/** How far a sum of the product list is from the facts of its months. */
function gap(measure: string): string {
  return `ABS(SUM({Products.${measure}})-SUMPRODUCT({SalesFacts.${measure}},{SalesFacts.planRate},--({SalesFacts.month}>=Products_first),--({SalesFacts.month}<=Products_last)))`;
}

/** Checks of the product map. */
export const PRODUCT_CHECKS: readonly Check[] = [
  { id: 'K61', text: 'checkStale', detail: 'checkStaleDetail', needs: ['Products', 'FeeCards', 'CostCards', 'Sites', 'FxRates'], figure: `MAX(SUM({Products.isStale}),Products_rulesChanged,--(ABS(${CARDS_SUM}-Products_cards)>1E-5))`, format: 'integer', verdict: 'IF({@value}=0,1,3)' },
  { id: 'K62', text: 'checkDecisions', detail: 'checkDecisionsDetail', needs: ['Products'], figure: 'SUMPRODUCT(--({Products.decisionCheck}<>""))', format: 'integer', verdict: 'IF({@value}=0,1,3)' },
  { id: 'K63', text: 'checkFees', detail: 'checkFeesDetail', needs: ['FeeCards'], figure: 'SUMPRODUCT(--({FeeCards.cardAge}<>""))', format: 'integer', verdict: 'IF({@value}=0,1,3)' },
  { id: 'K64', text: 'checkMix', detail: 'checkMixDetail', needs: ['MixSimulator'], figure: 'ROUND(SUM({MixSimulator.shareNow})-1,6)', format: 'percent', verdict: 'IF({@value}=0,2,4)' },
  {
    id: 'K65',
    text: 'checkMap',
    detail: 'checkMapDetail',
    needs: ['Products', 'SalesFacts'],
    figure: `ROUND(${['netSales', 'refunds', 'fees', 'adSpend'].map(gap).join('+')},2)`,
    format: 'amount',
    verdict: 'IF(ABS({@value})<0.05,2,4)',
  },
];
