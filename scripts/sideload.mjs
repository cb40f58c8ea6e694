/** Puts the add-in of this folder into an Excel on this computer, or takes it out again with `--remove`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { developmentBase } from './lib/addresses.mjs';
import { inProject } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const manifest = inProject('manifest.xml');
const id = /<Id>(.+?)<\/Id>/.exec(fs.readFileSync(manifest, 'utf8'))[1];
const isRemoval = process.argv.includes('--remove');
const serverSteps = [
  'Make a certificate for localhost once: npx office-addin-dev-certs install',
  'Serve the add-in and leave it running: npm start -- --https',
];
const removal = 'To take it out again: npm run sideload -- --remove';
const sideload = { darwin: sideloadOnMac, win32: sideloadOnWindows }[process.platform] ?? explainWeb;

process.exitCode = await sideload();

/** Excel for Mac reads manifests from this folder of its own. */
async function sideloadOnMac() {
  const folder = path.join(os.homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
  const copy = path.join(folder, `${id}.manifest.xml`);
  if (isRemoval) {
    fs.rmSync(copy, { force: true });
    return say('Removed. Restart Excel.');
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(manifest, copy);
  return say(...serverSteps, 'Restart Excel, then Home > Add-ins > Developer Add-ins > Three Maps.', removal);
}

/** Excel for Windows reads the manifests that this key of the developer names. */
async function sideloadOnWindows() {
  const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
  const change = isRemoval
    ? ['delete', key, '/v', id, '/f']
    : ['add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'];
  const status = await run('reg.exe', change);
  if (status !== 0) return status;
  if (isRemoval) return say('Removed. Restart Excel.');
  return say(
    ...serverSteps,
    'Restart Excel, then Home > Add-ins > More Add-ins > Developer Add-ins > Three Maps.',
    removal,
  );
}

/** Excel on the web keeps an uploaded manifest in the browser; no script can put it there. */
async function explainWeb() {
  return say(
    'There is no Excel for this system; use Excel on the web:',
    ...serverSteps,
    `Open a workbook, then Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose ${manifest}.`,
    `The browser must trust ${developmentBase}: open it once and look for the closed lock.`,
  );
}

function say(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
