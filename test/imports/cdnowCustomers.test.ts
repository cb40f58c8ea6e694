import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { customerSummaries } from '../../src/domain/sales/customerSummaries';
import { importSales } from '../../src/imports/importSales';
import { nothingKnown } from '../support/importText';
import { describeWithSharedData, sharedData, sharedSource } from '../support/sharedData';

const MAPPING = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../fixtures/mappings/cdnow-sample.json'), 'utf8')) as unknown;
const TO = toSerial({ year: 1997, month: 9, day: 30 });

const toWeeks = (days: number): number => Number((days / 7).toFixed(2));

/** Repeats, last order and age of each customer as published, without the ids, which an import does not keep. */
function published(): string[] {
  const lines = readFileSync(sharedData('cdnow-sample', 'cdnow_customers_summary.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(',').slice(1).map(Number).join(' '));
}

/** Removes each of `some` once from `all`; what is not there stays over. */
function without(all: readonly string[], some: readonly string[]): { readonly left: string[]; readonly over: string[] } {
  const left = [...all].sort();
  const over = some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { left, over };
}

describeWithSharedData('cdnow-sample', () => {
  it('gives repeats, last order and age in weeks as published, those who never paid anything among them', async () => {
    const { customers } = await importSales([sharedSource('cdnow-sample', 'CDNOW_sample.txt')], { mapping: MAPPING, period: '1997-01..1997-09' }, nothingKnown);
    const ours = customerSummaries(customers, { from: 0, to: TO })
      .map(({ firstDay, lastDay, purchaseDays }) => [purchaseDays - 1, toWeeks(lastDay - firstDay), toWeeks(TO - firstDay)].join(' '));
    const { left, over } = without(published(), ours);
    expect([ours.length, left, over]).toEqual([2357, [], []]);
  });
});
