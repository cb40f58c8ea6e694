import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** Runs a program to its end and returns its exit status; a program ended by a signal counts as 1. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Runs a program, keeps what it prints and returns it with its exit status. */
export async function runQuietly(program, args, options = {}) {
  const chunks = [];
  const status = await new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.on('error', reject);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => resolve(code ?? 1));
  });
  return { status, output: Buffer.concat(chunks).toString('utf8') };
}

/** Runs JavaScript with the Node that runs this script. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm. Windows starts npm.cmd only through a shell, whose quoting differs from everywhere else, so npm's own
 * JavaScript is run where it can be found.
 */
export function runNpm(args, options = {}) {
  const script = npmScript();
  if (script) return runNode([script, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

function npmScript() {
  const nodeFolder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((file) => path.basename(file) === 'npm-cli.js' && fs.existsSync(file));
}
