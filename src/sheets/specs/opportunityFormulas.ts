import { wordOfCode } from './formulaParts';
import { LACKS_ANY_ROLE, MISSING_ROLES } from './plays';

/** Months within which an investment must come back. */
const PAYBACK_MONTHS = 36;

const IS_KNOCKED_OUT = `{@knockOut}=${wordOfCode('yesNo', 'yes')}`;

/** Decimals of a score: so few that it can be compared as a text in a condition. */
export const SCORE_DIGITS = 4;

/** The scored cells of this row as an array in the order of the criteria, wherever their columns stand; blanks stay blank. */
function scoredCells(keys: readonly string[]): string {
  const places = keys.map((_, index) => index + 1).join(',');
  return `CHOOSE({${places}},${keys.map((key) => `IF({@${key}}="","",{@${key}})`).join(',')})`;
}

/** Attractiveness of a market: a knock-out skips it, and so does a row of which nothing is known. */
export function attractionFormula(keys: readonly string[]): string {
  const known = `COUNT(${keys.map((key) => `{@${key}}`).join(',')})`;
  return `=IF(OR(${IS_KNOCKED_OUT},${known}=0),"",IFERROR(ROUND(INDEX(MARKET_SCORE(${scoredCells(keys)},Market_weights,Market_lows,Market_highs,Market_directions),1,1),${SCORE_DIGITS}),""))`;
}

/** Month from which all open fixes that unlock this row are done; 0 without any. */
const UNLOCKED_FROM = 'IF({@rowId}="",0,SUMPRODUCT(MAX(({Bottlenecks.unlocks}={@rowId})*{Bottlenecks.readyMonth})))';

const MONTHLY = `{@increment}*{@planMargin}/12*{${Array.from({ length: PAYBACK_MONTHS }, () => 1).join(',')}}`;

/** Formulas of the opportunities by column key, in keys. */
export const opportunityFormulas = {
  opportunityName: '={@market}&IF({@channel}="",""," · "&{@channel})&IF({@site}="",""," · "&{@site})',
  increment: '=IF({@target}="","",{@target}-N({@lastYear}))',
  incrementShare: '=IF({@increment}="","",IF(Market_increment<=0,INDEX(List_incrementNote,1),{@increment}/Market_increment))',
  gainShare: '=IF(OR({@increment}="",Market_losses=0,Market_gains=0),"",MAX(0,{@increment})/Market_gains)',
  payback: `=IF(OR(N({@investment})=0,{@planMargin}="",{@increment}=""),"",IFERROR(PAYBACK_MONTHS({@investment},${MONTHLY}),INDEX(List_payback,1)))`,
  sellableFrom: `=IF(MAX(N({@earliestMonth}),${UNLOCKED_FROM})=0,"",MAX(N({@earliestMonth}),${UNLOCKED_FROM}))`,
  incentiveState: '=IF(OR({@incentiveUntil}="",{@sellableFrom}=""),"",INDEX(List_incentiveState,IF({@incentiveUntil}<{@sellableFrom},2,1)))',
  playState: `=IF(OR(N({@target})<=0,{@marketId}="",${IS_KNOCKED_OUT}),"",INDEX(List_playState,IF(${LACKS_ANY_ROLE},2,1)))`,
  missingRoles: `=IF({@playCode}="open",${MISSING_ROLES},"")`,
} as const;
