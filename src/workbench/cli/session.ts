import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../../actions/action';
import { startEntryWatch } from '../../actions/startEntryWatch';
import { createHost } from '../host/createHost';
import type { Host } from '../host/host';
import type { FunctionMetadata } from '../host/functionMetadata';
import { loadOffice } from '../host/loadOffice';
import { UsageError } from './parseArguments';
import { Workbook } from '../model/workbook';
import { readXlsx } from '../xlsx/readXlsx';
import { writeXlsx } from '../xlsx/writeXlsx';

/** A file that cannot be read; the process ends with status 4. */
export class UnreadableInput extends Error {
  constructor(
    readonly code: 'file/missing' | 'workbook/unreadable',
    readonly file: string,
  ) {
    super(`${code}: ${file}`);
  }
}

type Language = 'zh-CN' | 'en';

/** The workbook under the real client library, with the add-in's runtime started. */
export interface Session {
  readonly host: Host;
  readonly language: Language;
  surroundings(): Surroundings;
  save(out: string): Promise<void>;
  /** Writes a file that an action made. */
  hand(out: string, bytes: Uint8Array): Promise<void>;
}

/** The metadata of the custom functions, read as Excel reads it: from its file. */
const METADATA = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../..', 'functions', 'functions.json'), 'utf8')) as FunctionMetadata;

const FUNCTION_NAMES = new Set(METADATA.functions.map((entry) => entry.name));

/** Reads a file that the user named. */
export async function readInput(file: string): Promise<Uint8Array> {
  return orMissing(file, () => readFile(file));
}

/** Opens a file that the user named, to be read in pieces. */
export async function openInput(file: string): Promise<Blob> {
  return orMissing(file, async () => {
    await access(file, constants.R_OK);
    return openAsBlob(file);
  });
}

async function orMissing<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new UnreadableInput('file/missing', file);
  }
}

function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return workbook;
}

async function openWorkbook(file: string | undefined): Promise<Workbook> {
  if (file === undefined) return newWorkbook();
  const bytes = await readInput(file);
  try {
    return readXlsx(bytes);
  } catch {
    throw new UnreadableInput('workbook/unreadable', file);
  }
}

/** Replaces a file only once its new content is complete. */
async function saveAtomically(out: string, bytes: Uint8Array): Promise<void> {
  const part = `${out}.${process.pid}.part`;
  try {
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    await writeFile(part, bytes);
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new UsageError(`${out} cannot be written (${String((error as { code?: unknown }).code)})`);
  }
}

const clock = {
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
};

/** The language of a workbook that holds a plan; it wins over the command line. */
function languageOf(workbook: Workbook): Language | undefined {
  const stored = workbook.documentSettings.get('threeMaps.language');
  return stored === 'en' || stored === 'zh-CN' ? stored : undefined;
}

/** The language of a plan in a file; undefined where it is none or cannot be read. */
export async function languageOfFile(file: string): Promise<Language | undefined> {
  try {
    return languageOf(await openWorkbook(file));
  } catch (error) {
    if (error instanceof UnreadableInput) return undefined;
    throw error;
  }
}

function hostOf(workbook: Workbook, display: Language): Host {
  return createHost(workbook, { locale: display === 'en' ? 'en-US' : 'zh-CN', functions: [METADATA], blankAs: 'null' });
}

/**
 * Opens a workbook (a new one without a file) and puts it under the client library. The add-in starts over an empty
 * workbook before: a function that is not there yet would leave its error in the cells.
 */
export async function openSession(file: string | undefined, lang: Language | undefined): Promise<Session> {
  const workbook = await openWorkbook(file);
  const display = lang ?? languageOf(workbook) ?? 'zh-CN';
  await loadOffice(hostOf(newWorkbook(), display));
  const { startRuntime, applyFunctionLanguage } = await import('../../main');
  await startRuntime();
  const host = hostOf(workbook, display);
  await loadOffice(host);
  applyFunctionLanguage();
  await startEntryWatch();
  await host.idle();
  host.resetCounters();
  const assets = path.resolve(import.meta.dirname, '../../../assets');
  return {
    host,
    language: display,
    surroundings: () => ({ clock, displayLanguage: display, onLanguage: applyFunctionLanguage, readAsset: (name) => readFile(path.join(assets, name)) }),
    hand: saveAtomically,
    save: (out) => saveAtomically(out, writeXlsx(host.workbook, { customFunctions: FUNCTION_NAMES })),
  };
}
