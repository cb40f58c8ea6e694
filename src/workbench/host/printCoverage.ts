import { Workbook } from '../model/workbook';
import { hostCoverage } from './coverage';
import { createHost } from './createHost';
import { loadOffice } from './loadOffice';

/** Prints which members of the client library the host has: `node scripts/host-coverage.mjs [Class…]`. */
const workbook = new Workbook();
workbook.addSheet('Sheet1');
await loadOffice(createHost(workbook), 'office.debug.js');
const coverage = hostCoverage(Excel as unknown as Record<string, unknown>);
const asked = process.argv.slice(2);
for (const { className, has, lacks, unknown } of coverage) {
  if (asked.length === 0 ? has.length === 0 : !asked.includes(className)) continue;
  process.stdout.write(`${className}: ${has.length} of ${has.length + lacks.length}\n`);
  if (lacks.length > 0) process.stdout.write(`  lacks ${lacks.join(', ')}\n`);
  if (unknown.length > 0) process.stdout.write(`  not in the library: ${unknown.join(', ')}\n`);
}
const sum = (part: 'has' | 'lacks') => coverage.reduce((count, entry) => count + entry[part].length, 0);
const classes = coverage.filter(({ has }) => has.length > 0).length;
process.stdout.write(`${classes} of ${coverage.length} classes, ${sum('has')} of ${sum('has') + sum('lacks')} members.\n`);
