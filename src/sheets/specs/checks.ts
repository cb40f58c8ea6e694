import type { FixedCell, SheetSpec, TextKey } from '../sheetSpec';

interface CheckRow {
  readonly text: TextKey;
  readonly detail: TextKey;
  /** Tables that must be there for the check to stand. */
  readonly needs: readonly string[];
  readonly figure: string;
  readonly format: 'integer' | 'percent' | 'amount';
  /** Position of the verdict in the list of check results: 1 balanced, 2 to do, 3 differs. */
  readonly verdict: string;
}

const CHECKS: readonly CheckRow[] = [
  { text: 'checkRates', detail: 'checkRatesDetail', needs: ['FxRates'], figure: 'COUNTBLANK({FxRates.rate})', format: 'integer', verdict: 'IF(#=0,1,2)' },
  { text: 'checkFacts', detail: 'checkFactsDetail', needs: ['SalesFacts', 'ProductFacts'], figure: 'ROUND(SUM({ProductFacts.netSales})-SUM({SalesFacts.netSales}),2)', format: 'amount', verdict: 'IF(#=0,1,3)' },
  { text: 'checkDaily', detail: 'checkDailyDetail', needs: ['SalesFacts', 'DailyFacts'], figure: 'ROUND(SUM({DailyFacts.netSales})-SUMIFS({SalesFacts.netSales},{SalesFacts.month},">="&(MIN({DailyFacts.date})-DAY(MIN({DailyFacts.date}))+1)),2)', format: 'amount', verdict: 'IF(#=0,1,3)' },
  { text: 'checkCosts', detail: 'checkCostsDetail', needs: ['Products'], figure: 'Products_costShare', format: 'percent', verdict: 'IF(#>=Set_costCoverageMin,1,2)' },
];

/** What does not add up or still waits; rows appear as the tables that they look at do. */
export function checksSheet(tables: ReadonlySet<string>): SheetSpec {
  const rows = CHECKS.filter((check) => check.needs.every((table) => tables.has(table)));
  return {
    key: 'checks',
    part: 'plan',
    visibility: 'visible',
    title: 'checksTitle',
    note: { text: 'checksNote' },
    widths: [30, 16, 14, 60],
    blocks: [
      {
        name: 'list',
        cells: [
          [{ column: 'check', look: 'heading' }, { column: 'value', look: 'numberHeading' }, { column: 'result', look: 'heading' }, { column: 'detail', look: 'heading' }],
          ...rows.map((check): FixedCell[] => [
            { text: check.text, look: 'label' },
            { formula: `=${check.figure}`, format: check.format, look: 'figure' },
            { formula: `=INDEX(List_checkResult,${check.verdict.replace('#', check.figure)})`, format: 'general', look: 'verdict' },
            { text: check.detail, look: 'note' },
          ]),
        ],
      },
    ],
  };
}
