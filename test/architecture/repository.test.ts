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

test('the lock file says where no package came from, so that any registry serves it', () => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
  expect(resolved.map(([name]) => name)).toEqual([]);
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
