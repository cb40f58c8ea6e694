import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { inProject } from './paths.mjs';

const types = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The library stays in node_modules: its licence is for development, so it is never copied into a build. */
export const officeJsFolder = inProject('node_modules', '@microsoft', 'office-js', 'dist');
export const pageFolder = inProject('.cache', 'page');

/**
 * Serves the built page of the workbench on this computer only, at a free port unless one is given.
 * Returns its address, without a slash at the end, and how to stop it.
 */
export async function servePage(port = 0) {
  const server = http.createServer((request, response) => answer(request.url ?? '/', response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function answer(url, response) {
  const file = findFile(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (!file) {
    response.writeHead(404).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  fs.createReadStream(file).pipe(response);
}

/** Finds a file below one of the two folders and nothing outside them. */
function findFile(place) {
  const isLibrary = place.startsWith('/office-js/');
  const folder = isLibrary ? officeJsFolder : pageFolder;
  const file = path.join(folder, isLibrary ? place.slice('/office-js'.length) : place);
  if (!file.startsWith(folder + path.sep)) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
