/** The main job on sample exports or on given files, without Excel: `npm run plan`. */
import { runTypeScript } from './lib/runTypeScript.mjs';

await runTypeScript('src/workbench/plan.ts');
