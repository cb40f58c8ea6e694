import sample from '../../assets/sample/sample.json' with { type: 'json' };
import { toSerial } from '../core/calendar';
import type { Example, ExampleCheck, ExampleFile } from './example';

const FILES: readonly ExampleFile[] = sample.files.map(({ file, options }) => ({
  path: `sample/${file}`,
  options: Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
}));

const CHARGER = '无线充电款 15W磁吸';

function serialOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return toSerial({ year, month, day });
}

function product(name: string, column: string, expected: string): ExampleCheck {
  return { table: 'Products', find: { key: 'product', value: name }, column, expected, tolerance: 0 };
}

function lastMonth(site: string, expected: number): ExampleCheck {
  return { table: 'Coverage', find: { id: `${site}.2025-12` }, column: 'netSales', expected, tolerance: 0.005 };
}

/** The bundled sample exports of an invented seller: two years, four sites, three currencies, sixty products. */
export const sampleExample: Example = {
  name: 'sample',
  preset: {
    settings: { currency: sample.plan.currency, planYear: sample.plan.year, annualTarget: sample.plan.annualTarget },
    rates: sample.plan.rates.map(({ currency, rate, date, source }) => ({ currency, rate, date: serialOf(date), source })),
  },
  steps: [
    { action: 'import-sales', files: FILES },
    { action: 'product-map' },
    { rows: { Products: [{ row: { key: 'product', value: CHARGER }, values: { decision: 'invest', decisionReason: { word: 'sampleInvest' } } }] } },
  ],
  checks: [
    product(CHARGER, 'stageCode', 'growth'),
    product(CHARGER, 'quadrantCode', 'star'),
    product(CHARGER, 'decision', 'invest'),
    product('白牌手机壳 透明', 'stageCode', 'mature'),
    product('白牌手机壳 透明', 'quadrantCode', 'cow'),
    product('降噪蓝牙耳机', 'quadrantCode', 'question'),
    // Known from the making of the files: what each site sold in the last month, in its own currency.
    lastMonth('S01', 53748000),
    lastMonth('S02', 4667.43),
    lastMonth('S03', 14552.38),
    lastMonth('S04', 5854.61),
  ],
};
