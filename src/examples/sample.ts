import sample from '../../assets/sample/sample.json';
import { toSerial } from '../core/calendar';
import type { Example } from './example';

function serialOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return toSerial({ year, month, day });
}

/** The bundled sample exports of an invented seller: two years, four sites, three currencies, sixty products. */
export const sampleExample: Example = {
  name: 'sample',
  files: sample.files.map(({ file, options }) => ({
    path: `sample/${file}`,
    options: Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  })),
  preset: {
    settings: { currency: sample.plan.currency, planYear: sample.plan.year, annualTarget: sample.plan.annualTarget },
    rates: sample.plan.rates.map(({ currency, rate, date, source }) => ({ currency, rate, date: serialOf(date), source })),
  },
  steps: ['import-sales', 'product-map'],
  checks: [],
};
