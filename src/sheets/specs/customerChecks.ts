import type { Check } from './check';

/** Checks of the customer map. */
export const CUSTOMER_CHECKS: readonly Check[] = [
  { id: 'K41', text: 'checkCustomerMap', detail: 'checkCustomerMapDetail', needs: ['CustomerTiers', 'ChurnReasons'], figure: 'CustomerTiers_difference', format: 'amount', verdict: 'IF({@value}=0,2,4)' },
  { id: 'K42', text: 'checkReasonWeights', detail: 'checkReasonWeightsDetail', needs: ['Profiles', 'BuyReasons'], figure: 'BuyReasons_unbalanced', format: 'integer', verdict: 'IF({@value}=0,1,3)' },
];
