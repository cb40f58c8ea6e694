/**
 * Turns a page of the reference, as scripts/functions-reference.mjs writes it, into a page that stands alone. It knows
 * what that script writes and no other Markdown: headings, paragraphs, lists, tables, fenced blocks, `code`, links.
 */
const STYLE = `
      body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif; color: #242424; background: #fff; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
      a { color: #0f548c; } code, pre { font-family: Consolas, Menlo, monospace; font-size: .9em; }
      pre { padding: .75rem; border-radius: 6px; background: #f3f3f3; white-space: pre-wrap; }
      table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #d1d1d1; }
      @media (min-width: 40rem) { th, td:first-child code { white-space: nowrap; } }
      @media (prefers-color-scheme: dark) { body { color: #f0f0f0; background: #1f1f1f; } a { color: #8ec7ff; } pre { background: #2d2d2d; } th, td { border-color: #525252; } }`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Everything that stands in a tag's text is written as text. */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `code` and [links](page.md), which lead to pages of the same kind; a bar that was escaped for a table is one again. */
function inline(text) {
  return escapeText(text.replaceAll('\\|', '|'))
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\(([\w.#-]+)\)/g, (_whole, label, target) => `<a href="${target.replace(/\.md(?=#|$)/, '.html')}">${label}</a>`);
}

function cellsOf(row) {
  return row.slice(2, -2).split(/(?<!\\) \| /);
}

function tableOf(lines) {
  const [head, , ...rows] = lines;
  const line = (row, tag) => `<tr>${cellsOf(row).map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

function blockOf(block) {
  const lines = block.split('\n');
  const [, marks, heading] = /^(#{1,3}) (.+)$/.exec(block) ?? [];
  if (marks) return `<h${marks.length}>${inline(heading)}</h${marks.length}>`;
  if (block.startsWith('```')) return `<pre><code>${escapeText(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (block.startsWith('| ')) return tableOf(lines);
  if (block.startsWith('- ')) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  return `<p>${inline(block)}</p>`;
}

/** The English half follows a line of its own, which carries the anchor. */
const ENGLISH = '<a id="en"></a>';

/** Returns the whole page; the first heading is its title. */
export function toReferencePage(markdown) {
  const [chinese, english = ''] = markdown.replaceAll('\r\n', '\n').split(`${ENGLISH}\n`);
  const body = (half) => (half.match(/```[\s\S]*?```|(?:(?!```)[^\n]+\n?)+/g) ?? []).map((block) => blockOf(block.trim())).join('\n    ');
  const title = /^# (.+)$/m.exec(chinese)?.[1] ?? '';
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeText(title)}</title>
    <style>${STYLE}
    </style>
  </head>
  <body>
    <main>
    ${body(chinese)}
    <section id="en" lang="en">
    ${body(english)}
    </section>
    </main>
  </body>
</html>
`;
}
