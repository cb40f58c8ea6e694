import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findTool, tools } from './tools.mjs';

const runProgram = promisify(execFile);
const LONGEST_RUN_MS = 240_000;
const LOCK = path.join(tmpdir(), 'three-maps-libreoffice.lock');

/**
 * Left alone, LibreOffice shows the results that a file carries, and a comparison with them could not fail:
 * 0 is "always recalculate" when a file of Excel's form is loaded.
 */
const RECALCULATE_ALWAYS = 0;
/** For looking: cells of custom functions, which LibreOffice does not know, keep the results that the file carries. */
const RECALCULATE_NEVER = 1;

function profileSettings(recalculation) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculation}</value></prop></item>
</oor:items>
`;
}

/** One LibreOffice at a time on this machine, whichever process starts it: side by side they are slower and may collide. */
async function inTurn(task) {
  for (;;) {
    try {
      await mkdir(LOCK);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      await removeAbandonedLock();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await task();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function removeAbandonedLock() {
  const lock = await stat(LOCK).catch(() => undefined);
  if (lock && Date.now() - lock.mtimeMs > LONGEST_RUN_MS + 10_000) await rm(LOCK, { recursive: true, force: true });
}

async function inFolder(task) {
  const folder = await mkdtemp(path.join(tmpdir(), 'three-maps-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function libreOfficePath() {
  const tool = tools.find(({ variable }) => variable === 'SOFFICE_PATH');
  const found = findTool(tool);
  if (found) return found;
  throw new Error(
    `LibreOffice was not found. Install it (Debian and Ubuntu: sudo apt-get install ${tool.debian.join(' ')}), or set SOFFICE_PATH to its program file.`,
  );
}

/** Converts an .xlsx file to another format (xlsx, pdf, ods), all formulas recalculated; takes and gives bytes. */
export async function convertWorkbook(bytes, format, recalculation = RECALCULATE_ALWAYS) {
  const program = libreOfficePath();
  return inTurn(() =>
    inFolder(async (folder) => {
      const profile = path.join(folder, 'profile');
      await mkdir(path.join(profile, 'user'), { recursive: true });
      await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), profileSettings(recalculation));
      const input = path.join(folder, 'book.xlsx');
      await writeFile(input, bytes);
      const filter = format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format;
      const out = path.join(folder, 'out');
      const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
      await runProgram(program, [...options, '--convert-to', filter, '--outdir', out, input], { timeout: LONGEST_RUN_MS });
      const result = await readFile(path.join(out, `book.${format}`)).catch(() => undefined);
      if (!result) throw new Error('LibreOffice could not open the workbook.');
      return new Uint8Array(result);
    }),
  );
}

/** Prints a workbook into a folder: book.pdf and one PNG for each page. Returns the pages' paths in order. */
export async function printWorkbook(bytes, folder, dotsPerInch = 80) {
  await mkdir(folder, { recursive: true });
  const pdf = path.join(folder, 'book.pdf');
  await writeFile(pdf, await convertWorkbook(bytes, 'pdf', RECALCULATE_NEVER));
  for (const file of await pagesIn(folder)) await rm(file);
  try {
    await runProgram('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, path.join(folder, 'page')], { timeout: LONGEST_RUN_MS });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('pdftoppm was not found. Install it (Debian and Ubuntu: sudo apt-get install poppler-utils; Homebrew: brew install poppler).', { cause: error });
  }
  return pagesIn(folder);
}

async function pagesIn(folder) {
  const files = await readdir(folder);
  return files.filter((file) => /^page-\d+\.png$/.test(file)).sort().map((file) => path.join(folder, file));
}
