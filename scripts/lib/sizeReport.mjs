import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

/**
 * A webpack plugin that prints what travels: what must arrive before the pane can be drawn (the scripts of an entry, and those
 * that it loads on demand in any case: `alwaysLoaded`, by the end of what is imported), then what comes only when it is needed,
 * the largest first. The build fails when the former is larger than `most` kB compressed.
 */
export class SizeReport {
  constructor({ entry, alwaysLoaded, most }) {
    Object.assign(this, { entry, alwaysLoaded, most });
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('SizeReport', (compilation) => {
      if (compilation.errors.length > 0) return;
      const sizes = new Sizes(compilation.outputOptions.path);
      const first = this.firstScripts(compilation);
      const { plain, packed } = sizes.sum(first);
      process.stdout.write(`First paint of the pane: ${first.length} scripts, ${plain} kB, ${packed} kB compressed, at most ${this.most} kB\n`);
      process.stdout.write(`Loaded when needed, compressed, beside what is there already:\n${this.laterLines(compilation, new Set(first), sizes).join('\n')}\n`);
      if (packed > this.most) compilation.errors.push(new Error(`The first paint of the pane takes ${packed} kB compressed; at most ${this.most} kB may.`));
    });
  }

  firstScripts(compilation) {
    const groups = new Set([compilation.entrypoints.get(this.entry)]);
    for (const group of groups) {
      for (const child of group.getChildren()) if (this.isAlwaysLoaded(child)) groups.add(child);
    }
    return scriptsOf([...groups]);
  }

  isAlwaysLoaded(group) {
    return group.origins.some((origin) => this.alwaysLoaded.some((ending) => origin.request?.endsWith(ending)));
  }

  /** One line for everything that is imported on demand, a worker with what it needs, and files that scripts fetch. */
  laterLines(compilation, first, sizes) {
    const parts = new Map();
    for (const group of compilation.chunkGroups) {
      const scripts = scriptsOf([group]).filter((file) => !first.has(file));
      for (const { request } of group.origins) if (request && scripts.length > 0) parts.set(nameOf(request), scripts);
    }
    for (const worker of compilation.asyncEntrypoints) parts.set(`${worker.name} (worker)`, scriptsOf([worker]));
    for (const { name } of compilation.getAssets()) if (name.endsWith('.wasm')) parts.set('solver (wasm)', [name]);
    return [...parts].map(([name, files]) => ({ name, ...sizes.sum(files) }))
      .filter(({ packed }) => packed > 0)
      .sort((a, b) => b.packed - a.packed)
      .map(({ name, packed }) => `${String(packed).padStart(6)} kB  ${name}`);
  }
}

/** Sizes of files as they lie in a folder, and as they travel. */
class Sizes {
  constructor(folder) {
    this.folder = folder;
    this.known = new Map();
  }

  of(file) {
    const known = this.known.get(file);
    if (known) return known;
    const bytes = fs.readFileSync(path.join(this.folder, file));
    const size = { plain: bytes.length, packed: gzipSync(bytes).length };
    this.known.set(file, size);
    return size;
  }

  /** In whole kB. */
  sum(files) {
    const total = (key) => Math.round(files.reduce((sum, file) => sum + this.of(file)[key], 0) / KB);
    return { plain: total('plain'), packed: total('packed') };
  }
}

function scriptsOf(groups) {
  return [...new Set(groups.flatMap((group) => group.getFiles()))].filter((file) => file.endsWith('.js'));
}

function nameOf(request) {
  return path.basename(request).replace(/\.(ts|tsx|js|mjs)$/, '');
}
