import type { SheetSpec } from '../sheetSpec';
import { ALIGNMENT_CHECKS } from './alignmentChecks';
import { BUSINESS_CHECKS } from './businessChecks';
import type { Check } from './check';
import { CUSTOMER_CHECKS } from './customerChecks';
import { PLAN_CHECKS } from './planChecks';
import { TARGET_CHECKS } from './targetChecks';
import { SALES_CHECKS } from './salesChecks';
import { PRODUCT_CHECKS } from './productChecks';
import { TRACKING_CHECKS } from './trackingChecks';

/** Every check. A part of the plan adds its own as one list. */
const CHECKS: readonly Check[] = [
  ...PLAN_CHECKS,
  { id: 'K01', text: 'checkRates', detail: 'checkRatesDetail', needs: ['FxRates'], figure: 'COUNTBLANK({FxRates.rate})', format: 'integer', verdict: 'IF({@value}=0,1,3)' },
  {
    id: 'K02',
    text: 'checkFacts',
    detail: 'checkFactsDetail',
    needs: ['SalesFacts', 'ProductFacts'],
    figure: 'ROUND(SUM({ProductFacts.netSales})-SUM({SalesFacts.netSales}),2)',
    format: 'amount',
    verdict: 'IF({@value}=0,2,4)',
  },
  ...SALES_CHECKS,
  { id: 'K04', text: 'checkCosts', detail: 'checkCostsDetail', needs: ['Products'], figure: 'Products_costShare', format: 'percent', verdict: 'IF({@value}>=Set_costCoverageMin,1,3)' },
  ...BUSINESS_CHECKS,
  ...CUSTOMER_CHECKS,
  ...PRODUCT_CHECKS,
  ...ALIGNMENT_CHECKS,
  ...TARGET_CHECKS,
  ...TRACKING_CHECKS,
];

function isReady({ needs }: Check, tables: ReadonlySet<string>): boolean {
  return needs.every((table) => tables.has(table));
}

/** The checks whose tables are there, with the keys of their words. */
export function readyChecks(tables: ReadonlySet<string>): readonly Pick<Check, 'id' | 'text' | 'detail' | 'format' | 'needs'>[] {
  return CHECKS.filter((check) => isReady(check, tables));
}

/** LibreOffice chooses among at most 30. */
const MOST_CHOICES = 30;

/** One formula for a whole column: the row's own part is chosen by its id, and only that part is calculated. */
function byRow(part: (check: Check) => string): string {
  const groups = Array.from({ length: Math.ceil(CHECKS.length / MOST_CHOICES) }, (_, at) => CHECKS.slice(at * MOST_CHOICES, (at + 1) * MOST_CHOICES));
  return groups.reduceRight((rest, group) => {
    const position = `MATCH({@rowId},{${group.map(({ id }) => `"${id}"`).join(',')}},0)`;
    const choice = `CHOOSE(${position},${group.map(part).join(',')})`;
    return rest === '' ? choice : `IF(ISNUMBER(${position}),${choice},${rest})`;
  }, '');
}

/** Whether a result asks for something; an error does too. */
const IS_OPEN = '=IF(IFERROR(OR({@result}=INDEX(List_checkResult,3),{@result}=INDEX(List_checkResult,4)),TRUE),1,0)';

/** What does not add up or still waits. Each figure is a defined name; it counts once the tables that it looks at are there. */
export function checksSheet(tables: ReadonlySet<string>): SheetSpec {
  return {
    key: 'checks',
    part: 'plan',
    visibility: 'visible',
    title: 'checksTitle',
    note: { text: 'checksNote' },
    blocks: [],
    table: {
      name: 'Checks',
      rowPrefix: 'K',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 8, isHidden: true },
        { key: 'check', kind: 'value', format: 'text', width: 30 },
        { key: 'value', kind: 'formula', format: 'amount', width: 16, formula: `=${byRow(({ id }) => `Check_${id}`)}` },
        { key: 'result', kind: 'formula', format: 'general', list: 'checkResult', width: 14, formula: `=INDEX(List_checkResult,${byRow(({ verdict }) => verdict)})` },
        { key: 'detail', kind: 'value', format: 'text', width: 88 },
        { key: 'checkSheet', kind: 'code', format: 'text', isHidden: true },
        { key: 'isOpen', kind: 'formula', format: 'integer', isHidden: true, formula: IS_OPEN },
      ],
    },
    names: Object.fromEntries(CHECKS.map((check) => [`Check_${check.id}`, isReady(check, tables) ? `=${check.figure}` : '=0'])),
  };
}
