/** Turns a workbook into pictures of its printed pages, to look at every sheet: `node scripts/pages.mjs FILE.xlsx FOLDER`. */
import { readFile } from 'node:fs/promises';
import { printWorkbook } from './lib/libreOffice.mjs';

const [file, folder, dotsPerInch] = process.argv.slice(2);
if (!file || !folder) {
  process.stderr.write('Usage: node scripts/pages.mjs FILE.xlsx FOLDER [DOTS_PER_INCH]\n');
  process.exit(2);
}
try {
  const pages = await printWorkbook(await readFile(file), folder, dotsPerInch ? Number(dotsPerInch) : undefined);
  process.stdout.write(`${pages.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
