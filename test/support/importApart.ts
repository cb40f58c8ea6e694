/** Imports one file in a process of its own and prints what it found and how much memory that took, as JSON. */
import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import { importSales } from '../../src/imports/importSales';
import { nothingKnown } from './importText';

const [file = ''] = process.argv.slice(2);
const { log, salesFacts } = await importSales([{ name: path.basename(file), bytes: await openAsBlob(file) }], {}, nothingKnown);
const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.stdout.write(JSON.stringify({ log, salesFacts, peakBytes: Number(peak) * 1024 }));
