import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const notOurs = new Set(['.cache', '.git', 'coverage', 'dist', 'node_modules', 'out']);
const binary = /\.(gz|png|xlsx|zip)$/;

/** Put together here, so that this file does not name them either. */
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('.'));

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked = (
  JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> }
).packages;

test('the lock file says where no package came from, so that any registry serves it', () => {
  const resolved = Object.entries(locked).filter(([, entry]) => entry.resolved !== undefined);
  expect(resolved.map(([name]) => name)).toEqual([]);
});

// npm leaves out what a registry did not offer at the time, and `npm ci` then refuses the lock file everywhere.
test('the lock file holds the binaries of every system, so that one clone installs on all of them', () => {
  const wanted = Object.values(locked).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const names = new Set(Object.keys(locked).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test('no file names the host of a package registry', () => {
  const naming = ownFiles('').filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return registryHosts.some((host) => text.includes(host));
  });
  expect(naming).toEqual([]);
});

function ownFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : ownFiles(place);
    return entry.isFile() && !binary.test(entry.name) ? [place] : [];
  });
}
