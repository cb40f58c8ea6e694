/** Says which members of Excel's client library the workbench has; run it when the library is raised. */
import { runTypeScript } from './lib/runTypeScript.mjs';

await runTypeScript('src/workbench/host/printCoverage.ts');
