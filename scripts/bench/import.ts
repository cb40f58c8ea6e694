/**
 * Lines per second of the import, bytes to monthly facts with customers, beside two others over the same file, in one run: Papa Parse alone,
 * which only splits the bytes into cells (once keeping all rows, as it does unless told otherwise, and once dropping each row at once), and
 * DuckDB, which reads the file itself, on all cores, and groups it to the same facts. Every contender runs in a process of its own, so that
 * peak memory is its own; the fastest of five runs after a warm-up counts, on the clock and in processor time, because other programs
 * share the machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { judgeTiers, type TierPlan } from '../../src/domain/customer-map/judgeTiers';
import { importSales } from '../../src/imports/importSales';
import { retailFacts } from './support/retailFacts';

/** The benchmark runs in the project's folder. */
const DATA = path.resolve('../shared/data/uci-online-retail/online-retail-concat.csv.gz');
const RUNS = 5;
/** The tiers of a new plan. */
const TIER_PLAN: TierPlan = {
  tiers: [{ id: 'T01', name: 'valuable' }, { id: 'T02', name: 'developing' }, { id: 'T03', name: 'prospects' }],
  options: { rule: 'repeatTop', topShare: 0.2, minOrders: 2, bins: 5 },
};
const MEGABYTE = 2 ** 20;

/** What one run found; net sales where facts were made, so that both ways are seen to agree. */
interface Found {
  readonly lines: number;
  readonly netSales?: number;
}

interface Measured extends Found {
  readonly milliseconds: number;
  /** Of all processors. */
  readonly processorMs: number;
  readonly peakMegabytes: number;
  readonly restingMegabytes: number;
}

/** Readies a contender for the file and returns what is measured. */
type Contender = (file: string) => Promise<() => Found | Promise<Found>> | (() => Found | Promise<Found>);

const contenders: Readonly<Record<string, Contender>> = {
  'import, bytes to facts': (file) => {
    const bytes = bytesOf(file);
    return async () => {
      const known = { sites: [], categories: [], skus: [], log: [], salt: 'bench' };
      const { log, salesFacts } = await importSales([{ name: 'online-retail.csv', bytes }], {}, known, undefined, undefined, (history, end, rateOf) => judgeTiers(history, end, rateOf, TIER_PLAN));
      return { lines: log[0]?.read ?? 0, netSales: salesFacts.reduce((sum, fact) => sum + fact.netSales, 0) };
    };
  },
  'Papa Parse alone, rows kept': (file) => {
    const bytes = bytesOf(file);
    return () => ({ lines: Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data.length - 1 });
  },
  'Papa Parse alone, rows dropped': (file) => {
    const bytes = bytesOf(file);
    return () => {
      let rows = 0;
      Papa.parse(new TextDecoder().decode(bytes), { step: () => void rows++, skipEmptyLines: true });
      return { lines: rows - 1 };
    };
  },
  'DuckDB, file to facts': async (file) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return () => retailFacts(connection, file);
  },
};

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

async function measure(contender: Contender, file: string): Promise<Measured> {
  const run = await contender(file);
  const restingMegabytes = process.memoryUsage.rss() / MEGABYTE;
  const times: number[] = [];
  const processorTimes: number[] = [];
  let found = await run();
  for (let turn = 0; turn < RUNS; turn++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    found = await run();
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - start);
    processorTimes.push((user + system) / 1000);
  }
  return { ...found, milliseconds: Math.min(...times), processorMs: Math.min(...processorTimes), peakMegabytes: process.resourceUsage().maxRSS / 1024, restingMegabytes };
}

function measureApart(name: string, file: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1]!, name, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function report(file: string): void {
  const results = Object.keys(contenders).map((name) => ({ name, ...measureApart(name, file) }));
  for (const { name, lines, netSales, milliseconds, processorMs, peakMegabytes, restingMegabytes } of results) {
    const speed = Math.round(lines / (milliseconds / 1000)).toLocaleString('en');
    const facts = netSales === undefined ? '' : `  net sales ${netSales.toFixed(2)}`;
    console.log(`${name.padEnd(31)} ${lines.toLocaleString('en')} lines ${milliseconds.toFixed(0).padStart(6)} ms (processor ${processorMs.toFixed(0).padStart(5)} ms) ${speed.padStart(10)} lines/s  peak ${peakMegabytes.toFixed(0)} MB (${restingMegabytes.toFixed(0)} MB before)${facts}`);
  }
  const [ours, ...others] = results;
  for (const { name, milliseconds, processorMs } of others) {
    console.log(`ratio to ${name}: ${(ours!.milliseconds / milliseconds).toFixed(2)} on the clock, ${(ours!.processorMs / processorMs).toFixed(2)} of processor time`);
  }
}

/** Every contender reads the same plain file. */
function reportOnce(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'online-retail.csv');
    writeFileSync(file, gunzipSync(readFileSync(DATA)));
    report(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , name, file] = process.argv;
const contender = contenders[name ?? ''];
if (contender && file !== undefined) console.log(JSON.stringify(await measure(contender, file)));
else if (existsSync(DATA)) reportOnce();
else console.log(`left out: ${DATA} is absent`);
