/** The command line of the workbench: `npm run --silent workbench -- <action> …`. */
import { runTypeScript } from './lib/runTypeScript.mjs';

await runTypeScript('src/workbench/cli.ts');
