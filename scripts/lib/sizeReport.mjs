import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A webpack plugin that prints what must arrive before the pane can be drawn, as it travels. */
export class SizeReport {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.done.tap('SizeReport', ({ compilation }) => {
      const files = compilation.entrypoints.get(this.entry)?.getFiles() ?? [];
      const scripts = files.filter((file) => file.endsWith('.js'));
      const sizes = scripts.map((file) => {
        const bytes = fs.readFileSync(path.join(compilation.outputOptions.path, file));
        return { file, plain: bytes.length, packed: gzipSync(bytes).length };
      });
      const sum = (key) => Math.round(sizes.reduce((total, size) => total + size[key], 0) / 1024);
      const list = sizes.map((size) => size.file).join(' + ');
      process.stdout.write(`First paint of the pane: ${list}, ${sum('plain')} kB, ${sum('packed')} kB compressed\n`);
    });
  }
}
