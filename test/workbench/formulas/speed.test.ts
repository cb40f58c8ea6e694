import { describe, expect, it } from '@jest/globals';
import { createCalculator } from '../../../src/workbench/formulas/calculator';
import { Workbook } from '../../../src/workbench/model/workbook';

/** Times are printed, not judged: machines differ. The tests hold the results alone. */
function timed(what: string, run: () => void): void {
  const start = performance.now();
  run();
  process.stderr.write(`${what}: ${Math.round(performance.now() - start)} ms\n`);
}

describe('large workbooks', () => {
  it('answers 12,000 SUMIFS over 20,000 rows from an index', () => {
    const workbook = new Workbook();
    const facts = workbook.addSheet('Facts');
    const calculator = createCalculator(workbook);
    for (let row = 0; row < 20_000; row += 1) {
      facts.setValue(row, 0, `P${row % 500}`);
      facts.setValue(row, 1, `2025-${String(row % 24).padStart(2, '0')}`);
      facts.setValue(row, 2, row);
    }
    const map = workbook.addSheet('Map');
    for (let row = 0; row < 500; row += 1) {
      for (let month = 0; month < 24; month += 1) {
        map.setFormula(row, month, `=SUMIFS(Facts!$C$1:$C$20000,Facts!$A$1:$A$20000,"P${row}",Facts!$B$1:$B$20000,"2025-${String(month).padStart(2, '0')}")`);
      }
    }
    timed('12,000 SUMIFS over 20,000 rows', () => calculator.recalculate());
    let total = 0;
    for (let row = 0; row < 500; row += 1) for (let month = 0; month < 24; month += 1) total += Number(map.value(row, month));
    expect(total).toBe((20_000 * 19_999) / 2);
    const before = Number(map.value(0, 0));
    facts.setValue(0, 2, 1);
    timed('an edit of one fact', () => calculator.recalculate());
    expect(map.value(0, 0)).toBe(before + 1);
  });

  it('works out 20,000 formulas, and after an edit those alone that depend on it', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Sheet1');
    const calculator = createCalculator(workbook);
    timed('20,000 formulas', () => {
      for (let row = 0; row < 20_000; row += 1) {
        sheet.setValue(row, 0, row);
        sheet.setFormula(row, 1, `=IF(A${row + 1}>10,A${row + 1}*2+1,"x")`);
      }
      calculator.recalculate();
    });
    sheet.setValue(5, 0, 50);
    timed('an edit', () => calculator.recalculate());
    expect(sheet.value(5, 1)).toBe(101);
  });
});
