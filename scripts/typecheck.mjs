/** Type checks the whole project, then every folder of src that has a tsconfig.json of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { inProject, root } from './lib/paths.mjs';
import { runQuietly } from './lib/run.mjs';

await ensureInstalled();
const projects = ['tsconfig.json', ...findProjects('src')];
const failed = [];
const workers = Math.max(1, Math.min(os.availableParallelism(), 4));
const queue = [...projects];
await Promise.all(Array.from({ length: workers }, checkQueue));
for (const { project, output } of failed) process.stdout.write(`${project}\n${output}\n`);
process.stdout.write(`${projects.length - failed.length} of ${projects.length} projects type check.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function checkQueue() {
  for (let project = queue.shift(); project; project = queue.shift()) {
    const { status, output } = await runQuietly(process.execPath, tscArguments(project));
    if (status !== 0) failed.push({ project, output });
  }
}

function tscArguments(project) {
  const memory = inProject('.cache', 'tsc', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return [
    inProject('node_modules', 'typescript', 'bin', 'tsc'),
    ...['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', memory],
  ];
}

function findProjects(folder) {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return findProjects(place);
      return entry.name === 'tsconfig.json' ? [place] : [];
    })
    .sort();
}
