/**
 * Lines per second of the import, bytes to monthly facts with customers, beside two others over the same file, in one run: Papa Parse alone,
 * which only decodes the bytes and splits them into cells (once keeping all rows, as it does unless told otherwise, and once dropping each
 * row at once), and DuckDB, which reads the file itself, on all cores, and groups it to the same facts. Every contender runs in a process of
 * its own, so that peak memory is its own. They take turns, each beginning with the garbage of its last turn collected, and the median turn
 * counts, on the clock and in processor time of all threads, because other programs share the machine.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
const WARM_UPS = 2;
const TURNS = 7;
/** The tiers of a new plan. */
const TIER_PLAN: TierPlan = {
  tiers: [{ id: 'T01', name: 'valuable' }, { id: 'T02', name: 'developing' }, { id: 'T03', name: 'prospects' }],
  options: { rule: 'repeatTop', topShare: 0.2, minOrders: 2, bins: 5 },
};

/** What one run found; net sales where facts were made, so that both ways are seen to agree. */
interface Found {
  readonly lines: number;
  readonly netSales?: number;
}

interface Turn extends Found {
  readonly milliseconds: number;
  /** Of all threads. */
  readonly processorMs: number;
  readonly peakMegabytes: number;
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

/** The process of one contender: takes a turn whenever it is asked. */
async function takeTurns(contender: Contender, file: string): Promise<void> {
  const run = await contender(file);
  process.on('message', () => void takeTurn(run).then((turn) => process.send!(turn)));
  process.send!('ready');
}

async function takeTurn(run: () => Found | Promise<Found>): Promise<Turn> {
  globalThis.gc!();
  const [start, before] = [performance.now(), process.cpuUsage()];
  const found = await run();
  const [milliseconds, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
  return { ...found, milliseconds, processorMs: (user + system) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function ask(child: ChildProcess): Promise<Turn> {
  child.send('turn');
  const [turn] = (await once(child, 'message')) as [Turn];
  return turn;
}

async function report(file: string): Promise<void> {
  const all: { readonly name: string; readonly child: ChildProcess; readonly turns: Turn[] }[] = [];
  for (const name of Object.keys(contenders)) {
    const child = fork(process.argv[1]!, [name, file], { execArgv: ['--expose-gc'] });
    all.push({ name, child, turns: [] });
    await once(child, 'message');
  }
  for (let turn = -WARM_UPS; turn < TURNS; turn++) {
    for (const { child, turns } of all) {
      const taken = await ask(child);
      if (turn >= 0) turns.push(taken);
    }
  }
  all.forEach(({ child }) => child.disconnect());
  const results = all.map(({ name, turns }) => ({
    name, lines: turns[0]!.lines, netSales: turns[0]!.netSales, peakMegabytes: turns.at(-1)!.peakMegabytes,
    milliseconds: median(turns.map((turn) => turn.milliseconds)), processorMs: median(turns.map((turn) => turn.processorMs)),
  }));
  for (const { name, lines, netSales, milliseconds, processorMs, peakMegabytes } of results) {
    const speed = Math.round(lines / (milliseconds / 1000)).toLocaleString('en');
    const facts = netSales === undefined ? '' : `  net sales ${netSales.toFixed(2)}`;
    console.log(`${name.padEnd(31)} ${lines.toLocaleString('en')} lines ${milliseconds.toFixed(0).padStart(6)} ms (processor ${processorMs.toFixed(0).padStart(5)} ms) ${speed.padStart(10)} lines/s  peak ${peakMegabytes.toFixed(0)} MB${facts}`);
  }
  const [ours, ...others] = results;
  for (const { name, milliseconds, processorMs } of others) {
    console.log(`ratio to ${name}: ${(ours!.milliseconds / milliseconds).toFixed(2)} on the clock, ${(ours!.processorMs / processorMs).toFixed(2)} of processor time`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Every contender reads the same plain file. */
async function reportOnce(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'online-retail.csv');
    writeFileSync(file, gunzipSync(readFileSync(DATA)));
    await report(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , name, file] = process.argv;
const contender = contenders[name ?? ''];
if (contender && file !== undefined) await takeTurns(contender, file);
else if (existsSync(DATA)) await reportOnce();
else console.log(`left out: ${DATA} is absent`);
