import fs from 'node:fs';
import path from 'node:path';

/** Programs that the tests need and npm cannot install. `debian` are the packages that bring them. */
export const tools = [
  {
    name: 'Chromium, Chrome or Edge',
    variable: 'CHROMIUM_PATH',
    needed: 'the browser tests',
    debian: ['chromium', 'fonts-noto-cjk'],
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: inProgramFolders(['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']),
    },
  },
  {
    name: 'LibreOffice Calc',
    variable: 'SOFFICE_PATH',
    needed: 'recalculating exported workbooks with a second program',
    debian: ['libreoffice-calc', 'poppler-utils'],
    commands: ['soffice', 'libreoffice'],
    places: {
      darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
      win32: inProgramFolders(['LibreOffice/program/soffice.com', 'LibreOffice/program/soffice.exe']),
    },
  },
];

/** Returns the path of a tool: the one its variable names, else one on the PATH, else one at a usual place. */
export function findTool(tool) {
  const named = process.env[tool.variable];
  if (named) return fs.existsSync(named) ? named : undefined;
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => tool.commands.map((command) => path.join(folder, command + extension)));
  return [...onPath, ...(tool.places[process.platform] ?? [])].find((file) => fs.existsSync(file));
}

function inProgramFolders(files) {
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  return folders.filter(Boolean).flatMap((folder) => files.map((file) => path.join(folder, file)));
}
