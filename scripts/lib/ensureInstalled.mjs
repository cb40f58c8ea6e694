import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inProject } from './paths.mjs';
import { runNpm } from './run.mjs';

const lockFile = inProject('package-lock.json');
const installedLockFile = inProject('node_modules', '.package-lock.json');
const stampFile = inProject('node_modules', '.three-maps-installed');

/**
 * Installs what package-lock.json names unless it is there already. All that npm prints goes to standard error,
 * because standard output belongs to the command that asked.
 */
export async function ensureInstalled() {
  const lockText = fs.readFileSync(lockFile, 'utf8');
  const stamp = createHash('sha256').update(lockText).digest('hex');
  if (readIfThere(stampFile) === stamp) return;
  if (!isInstalledByHand(lockText)) await install();
  fs.writeFileSync(stampFile, stamp);
}

async function install() {
  process.stderr.write('Installing the packages of package-lock.json (first run, or the lock file has changed) …\n');
  const status = await runNpm(['ci', '--include=dev', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(
      'npm ci failed. Check that the package registry can be reached, then run the command again.\n',
    );
    process.exit(1);
  }
}

/** A plain `npm install` leaves no stamp, but npm keeps a copy of what it put there: the same versions are enough. */
function isInstalledByHand(lockText) {
  const installedText = readIfThere(installedLockFile);
  if (installedText === undefined) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || (entry.optional && !installed[place]) || installed[place]?.version === entry.version,
  );
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
