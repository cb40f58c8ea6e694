import path from 'node:path';
import type { ActionResult } from '../../actions/action';
import { endWell, say, type Status } from './endings';
import { parseArguments, type CommandLine } from './parseArguments';
import { printResult } from './printResult';
import { runAction } from './runAction';
import { openSession, type Session } from './session';

const OUT = path.join('out', 'plan.xlsx');

function words(language: 'zh-CN' | 'en', sheets: number, read: unknown, used: unknown, products: unknown, out: string): string {
  return language === 'en'
    ? `${out}: ${sheets} sheets, ${String(read)} lines read, ${String(used)} used, ${String(products)} products.`
    : `${out}：${sheets} 张工作表，读取 ${String(read)} 行，入表 ${String(used)} 行，${String(products)} 款产品。`;
}

/** Runs the whole chain that exists: import, then the product map; the bundled sample when no file is named. */
async function runChain(session: Session, line: CommandLine): Promise<ActionResult[]> {
  if (line.files.length === 0) return [await runAction(session, { ...line, command: 'example', set: [{ key: 'name', value: 'sample' }] })];
  const imported = await runAction(session, { ...line, command: 'import-sales' });
  return [imported, await runAction(session, { ...line, command: 'product-map', files: [], set: [] })];
}

/** The main job without Excel: sample or given files in, a finished workbook out, and a short summary. */
export function planCommand(argv: readonly string[]): Promise<Status> {
  return endWell(argv, async () => {
    const line = parseArguments(['plan', ...argv]);
    const session = await openSession(line.in, line.lang);
    const results = await runChain(session, line);
    const out = line.out ?? OUT;
    await session.save(out);
    for (const result of results) printResult(result, session.language, say);
    const counts = Object.assign({}, ...results.map((result) => result.counts)) as Record<string, unknown>;
    const visible = session.host.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible').length;
    process.stdout.write(`${words(session.language, visible, counts['read'], counts['used'], counts['products'], path.resolve(out))}\n`);
    return results.every((result) => result.ok) ? 0 : 3;
  });
}
