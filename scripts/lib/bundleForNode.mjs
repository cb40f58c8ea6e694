import path from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import { minimizeOptions } from './minimizeOptions.mjs';
import { inProject } from './paths.mjs';
import { typeScript } from './typeScriptRule.mjs';

/** Builds a TypeScript entry as the add-in is built for its users, but for Node, and returns the script; packages with native code stay outside. */
export async function bundleForNode(entry, native) {
  const folder = inProject('.cache', 'bench');
  const name = path.basename(entry, '.ts');
  const build = webpack({
    mode: 'production',
    target: 'node20',
    context: inProject(),
    entry: { [name]: inProject(entry) },
    output: { path: folder, filename: '[name].mjs', chunkFilename: '[name].[contenthash].mjs', module: true },
    experiments: { outputModule: true },
    optimization: { minimizeOptions },
    externals: Object.fromEntries(native.map((one) => [one, `module ${one}`])),
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typeScript] },
  });
  const stats = await promisify(build.run.bind(build))();
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return path.join(folder, `${name}.mjs`);
}
