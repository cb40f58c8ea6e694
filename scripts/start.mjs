/**
 * Serves the page of the workbench on this computer only and rebuilds it when a file changes: `npm start`.
 * With `--https` the same server carries the add-in inside a real Excel; `npm run sideload` says how.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { developmentBase, developmentPort } from './lib/addresses.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { officeJsFolder } from './lib/servePage.mjs';

const isSecure = process.argv.includes('--https');

await ensureInstalled();
const { default: webpack } = await import('webpack');
const { default: DevServer } = await import('webpack-dev-server');
const { default: configure } = await import('../webpack.config.js');

const compiler = webpack({
  ...configure({ workbench: true }, { mode: 'development' }),
  stats: 'errors-warnings',
});
const server = new DevServer(
  {
    host: 'localhost',
    port: developmentPort,
    hot: false,
    server: isSecure ? { type: 'https', options: readCertificate() } : 'http',
    static: { directory: officeJsFolder, publicPath: '/office-js', watch: false },
    client: { logging: 'warn', overlay: false },
    open: isSecure ? false : ['/workbench.html'],
  },
  compiler,
);
await server.start();
process.stdout.write(
  isSecure
    ? `The add-in is served at ${developmentBase}. Leave this running while Excel uses it; Ctrl+C ends it.\n`
    : `Open http://localhost:${developmentPort}/workbench.html. Ctrl+C ends it.\n`,
);

/** Excel loads an add-in over HTTPS alone; the certificate is the one that office-addin-dev-certs makes. */
function readCertificate() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((file) => path.join(folder, file));
  if (![key, cert, ca].every((file) => fs.existsSync(file))) {
    process.stderr.write('There is no certificate for localhost yet. Make one: npx office-addin-dev-certs install\n');
    process.exit(1);
  }
  return { key: fs.readFileSync(key), cert: fs.readFileSync(cert), ca: fs.readFileSync(ca) };
}
