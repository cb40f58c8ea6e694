/**
 * Lines per second of the import, bytes to monthly facts with customers, beside Papa Parse alone, which only splits the same bytes into
 * cells: once keeping all rows, as it does unless told otherwise, and once dropping each row at once. Every contender runs in a process of
 * its own, so that peak memory is its own; the fastest of five runs after a warm-up counts, because other programs share the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { importSales } from '../../src/imports/importSales';

const DATA = path.resolve(import.meta.dirname, '../../../shared/data/uci-online-retail/online-retail-concat.csv.gz');
const RUNS = 5;
const MEGABYTE = 2 ** 20;

interface Measured {
  readonly lines: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly restingMegabytes: number;
}

const contenders = {
  'import, bytes to facts': async (bytes: Uint8Array): Promise<number> => {
    const { log } = await importSales([{ name: 'online-retail.csv', bytes }], {}, { sites: [], categories: [], skus: [], log: [], salt: 'bench' });
    return log[0]?.read ?? 0;
  },
  'Papa Parse alone, rows kept': (bytes: Uint8Array): number => Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data.length - 1,
  'Papa Parse alone, rows dropped': (bytes: Uint8Array): number => {
    let rows = 0;
    Papa.parse(new TextDecoder().decode(bytes), { step: () => void rows++, skipEmptyLines: true });
    return rows - 1;
  },
} satisfies Record<string, (bytes: Uint8Array) => number | Promise<number>>;
type Contender = keyof typeof contenders;

async function measure(name: Contender): Promise<Measured> {
  const bytes = new Uint8Array(gunzipSync(readFileSync(DATA)));
  const restingMegabytes = process.memoryUsage.rss() / MEGABYTE;
  const times: number[] = [];
  let lines = await contenders[name](bytes);
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    lines = await contenders[name](bytes);
    times.push(performance.now() - start);
  }
  const milliseconds = Math.min(...times);
  return { lines, milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, restingMegabytes };
}

function measureApart(name: Contender): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, 'import', name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function report(): void {
  const results = (Object.keys(contenders) as Contender[]).map((name) => ({ name, ...measureApart(name) }));
  for (const { name, lines, milliseconds, peakMegabytes, restingMegabytes } of results) {
    const speed = Math.round(lines / (milliseconds / 1000)).toLocaleString('en');
    console.log(`${name.padEnd(34)} ${lines.toLocaleString('en')} lines  ${milliseconds.toFixed(0).padStart(6)} ms  ${speed.padStart(10)} lines/s  peak ${peakMegabytes.toFixed(0)} MB (${restingMegabytes.toFixed(0)} MB before)`);
  }
  const [ours, ...papa] = results;
  for (const { name, milliseconds } of papa) console.log(`ratio to ${name}: ${(ours!.milliseconds / milliseconds).toFixed(2)}`);
}

const contender = process.argv[3] as Contender | undefined;
if (!existsSync(DATA)) console.log(`left out: ${DATA} is absent`);
else if (contender) console.log(JSON.stringify(await measure(contender)));
else report();
