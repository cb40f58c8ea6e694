import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import type { WholeFile } from './textFile';

const folder = path.resolve(import.meta.dirname, '../../../shared/data');

/** The path of a file of the shared real data, which lie beside the repository and are never part of it. */
export function sharedData(...parts: string[]): string {
  return path.join(folder, ...parts);
}

/** Reads a shared file as an import takes it. */
export function sharedSource(...parts: string[]): WholeFile {
  return { name: parts[parts.length - 1] ?? '', bytes: new Uint8Array(readFileSync(sharedData(...parts))) };
}

/** Describes tests that need the shared data: where they are absent the tests are left out and say so, except in CI. */
export const describeWithSharedData: typeof describe | typeof describe.skip = existsSync(folder) || process.env['CI'] ? describe : describe.skip;
