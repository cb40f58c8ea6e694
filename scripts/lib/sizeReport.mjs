import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A webpack plugin that prints what must arrive before the pane can be drawn, as it travels: the files of an entry, and
 * those that it loads on demand in any case (`alwaysLoaded`, by the end of what is imported).
 */
export class SizeReport {
  constructor(entry, alwaysLoaded) {
    this.entry = entry;
    this.alwaysLoaded = alwaysLoaded;
  }

  apply(compiler) {
    compiler.hooks.done.tap('SizeReport', ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const sizes = this.findScripts(compilation).map((file) => {
        const bytes = fs.readFileSync(path.join(compilation.outputOptions.path, file));
        return { plain: bytes.length, packed: gzipSync(bytes).length };
      });
      const sum = (key) => Math.round(sizes.reduce((total, size) => total + size[key], 0) / 1024);
      process.stdout.write(
        `First paint of the pane: ${sizes.length} scripts, ${sum('plain')} kB, ${sum('packed')} kB compressed\n`,
      );
    });
  }

  findScripts(compilation) {
    const groups = new Set([compilation.entrypoints.get(this.entry)]);
    for (const group of groups) {
      for (const child of group.getChildren()) if (this.isAlwaysLoaded(child)) groups.add(child);
    }
    const files = [...groups].flatMap((group) => group.getFiles());
    return [...new Set(files)].filter((file) => file.endsWith('.js'));
  }

  isAlwaysLoaded(group) {
    return group.origins.some((origin) => this.alwaysLoaded.some((ending) => origin.request?.endsWith(ending)));
  }
}
