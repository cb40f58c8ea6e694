import type { Check } from './check';

/** First month that days hold whole: the cut after 800 days may fall into the one before. */
const FIRST_WHOLE = 'EOMONTH(MAX({DailyFacts.date},801)-800,0)+1';

/** Months whose sales only a traffic report tells have no days to compare; of others no days at all are a difference. */
const HAS_DAYS = '({Coverage.dailyNetSales}<>0)+({Coverage.source}<>INDEX(List_reportKind,MATCH("traffic",ListCode_reportKind,0)))>0';
const DAYS_AGAINST_MONTHS = `ROUND(SUMPRODUCT(--({Coverage.month}>=${FIRST_WHOLE}),--(${HAS_DAYS}),ABS({Coverage.netSales}-{Coverage.dailyNetSales})),2)`;

const MOVED_SKUS =
  'SUMPRODUCT(--({SkuMap.importedProduct}<>""),1-({SkuMap.productId}={SkuMap.importedProduct})*({SkuMap.categoryId}={SkuMap.importedCategory})*(({SkuMap.typedScope}="")+({SkuMap.typedScope}={SkuMap.scope})>0))';

/** Checks of what imports left: days against months, and SKUs that were moved since. */
export const SALES_CHECKS: readonly Check[] = [
  { id: 'K03', text: 'checkDaily', detail: 'checkDailyDetail', needs: ['SalesFacts', 'DailyFacts', 'Coverage'], figure: DAYS_AGAINST_MONTHS, format: 'amount', verdict: 'IF({@value}=0,2,4)' },
  { id: 'K05', text: 'checkMoved', detail: 'checkMovedDetail', needs: ['SkuMap'], figure: MOVED_SKUS, format: 'integer', verdict: 'IF({@value}=0,1,3)' },
];
