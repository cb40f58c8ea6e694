import type { Check } from './check';
import { wordOfCode } from './formulaParts';

const ALL_DONE = 'IF({@value}=0,1,3)';
const BALANCES = 'IF({@value}=0,2,4)';

/** Markets that have an open play, each once. */
const OPEN_PLAYS = 'SUMPRODUCT(({Opportunities.playCode}="open")/(COUNTIFS({Opportunities.marketId},{Opportunities.marketId},{Opportunities.playCode},"open")+({Opportunities.playCode}<>"open")))';

const STALE_RANKS =
  'SUMPRODUCT(ISNUMBER({Opportunities.attraction})*({Opportunities.marketRank}<>COUNTIF({Opportunities.attraction},">"&{Opportunities.attraction})+1))' +
  '+SUMPRODUCT((1-ISNUMBER({Opportunities.attraction}))*ISNUMBER({Opportunities.marketRank}))';

/** Each market and site once: base × (product of uplifts − 1), from the logs of the uplifts. */
const RELEASED = 'SUMPRODUCT({Bottlenecks.fixBase},(EXP(SUMIF({Bottlenecks.fixKey},{Bottlenecks.fixKey},{Bottlenecks.logUplift}))-1)/COUNTIF({Bottlenecks.fixKey},{Bottlenecks.fixKey}))';

/** Checks of the business map. */
export const BUSINESS_CHECKS: readonly Check[] = [
  { id: 'K21', text: 'checkSignals', detail: 'checkSignalsDetail', needs: ['Signals'], figure: 'COUNTIFS({Signals.signalCode},"waiting")', format: 'integer', verdict: ALL_DONE },
  { id: 'K22', text: 'checkPlays', detail: 'checkPlaysDetail', needs: ['Opportunities', 'Plays'], figure: OPEN_PLAYS, format: 'integer', verdict: ALL_DONE },
  { id: 'K23', text: 'checkLedger', detail: 'checkLedgerDetail', needs: ['GrowthLedger'], figure: 'ROUND(Ledger_total-Ledger_maps,2)', format: 'amount', verdict: BALANCES },
  { id: 'K24', text: 'checkShares', detail: 'checkSharesDetail', needs: ['Opportunities'], figure: 'IF(Market_increment<=0,0,ROUND(SUM({Opportunities.incrementShare})-1,6))', format: 'percent', verdict: BALANCES },
  { id: 'K25', text: 'checkRank', detail: 'checkRankDetail', needs: ['Opportunities'], figure: STALE_RANKS, format: 'integer', verdict: ALL_DONE },
  { id: 'K26', text: 'checkKnockOut', detail: 'checkKnockOutDetail', needs: ['Opportunities'], figure: `SUMPRODUCT(({Opportunities.knockOut}=${wordOfCode('yesNo', 'yes')})*({Opportunities.knockReason}=""))`, format: 'integer', verdict: ALL_DONE },
  {
    id: 'K27',
    text: 'checkMarkets',
    detail: 'checkMarketsDetail',
    needs: ['Opportunities', 'Bottlenecks'],
    figure: 'SUMPRODUCT(({Opportunities.market}<>"")*({Opportunities.marketId}=""))+SUMPRODUCT(({Bottlenecks.market}<>"")*({Bottlenecks.marketId}=""))',
    format: 'integer',
    verdict: ALL_DONE,
  },
  { id: 'K28', text: 'checkRelease', detail: 'checkReleaseDetail', needs: ['Bottlenecks'], figure: `ROUND(SUM({Bottlenecks.releasable})-${RELEASED},2)`, format: 'amount', verdict: BALANCES },
  { id: 'K29', text: 'checkLastYear', detail: 'checkLastYearDetail', needs: ['Opportunities', 'SalesFacts'], figure: 'ROUND(SUMIFS({Opportunities.lastYear},{Opportunities.factsSite},"?*")-Market_baseSales,2)', format: 'amount', verdict: BALANCES },
  { id: 'K30', text: 'checkWeights', detail: 'checkWeightsDetail', needs: ['Criteria'], figure: 'ROUND(Criteria_total-1,6)', format: 'percent', verdict: ALL_DONE },
];
