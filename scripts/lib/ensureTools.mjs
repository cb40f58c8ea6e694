import fs from 'node:fs';
import { run } from './run.mjs';
import { findTool, tools } from './tools.mjs';

/**
 * Makes sure that the programs the tests need are there and returns the variables that name them. On Debian as root
 * what is missing is installed; elsewhere the run ends and says what to install.
 */
export async function ensureTools() {
  const installable = missingTools().filter((tool) => !process.env[tool.variable]);
  if (installable.length > 0 && canInstall()) await installOnDebian(installable);
  const missing = missingTools();
  if (missing.length > 0) {
    for (const tool of missing) process.stderr.write(`${explain(tool)}\n`);
    process.exit(1);
  }
  return Object.fromEntries(tools.map((tool) => [tool.variable, findTool(tool)]));
}

function missingTools() {
  return tools.filter((tool) => findTool(tool) === undefined);
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
}

async function installOnDebian(missing) {
  const packages = missing.flatMap((tool) => tool.debian);
  process.stderr.write(`Installing ${packages.join(', ')} …\n`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

function explain(tool) {
  const named = process.env[tool.variable];
  if (named)
    return `${tool.variable} names ${named}, which is not there. Correct it, or clear it to search the usual places.`;
  const how = {
    linux: `install it (Debian and Ubuntu: sudo apt-get install ${tool.debian.join(' ')})`,
    darwin: `install it (Homebrew: brew install --cask ${tool.variable === 'CHROMIUM_PATH' ? 'google-chrome' : 'libreoffice'})`,
    win32: `install it (winget install ${tool.variable === 'CHROMIUM_PATH' ? 'Google.Chrome' : 'TheDocumentFoundation.LibreOffice'})`,
  };
  return `${tool.name} is missing; ${tool.needed} need it. Please ${how[process.platform] ?? 'install it'}, or set ${tool.variable} to its program file.`;
}
