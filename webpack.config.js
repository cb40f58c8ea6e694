import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { developmentBase, readBaseAddress, readOfficeHost, withBaseAddress } from './scripts/lib/addresses.mjs';
import { contentSecurityPolicy } from './scripts/lib/contentSecurityPolicy.mjs';
import { EscapedScripts } from './scripts/lib/escapedScripts.mjs';
import { minimizeOptions } from './scripts/lib/minimizeOptions.mjs';
import { inProject } from './scripts/lib/paths.mjs';
import { toReferencePage } from './scripts/lib/referencePage.mjs';
import { SizeReport } from './scripts/lib/sizeReport.mjs';
import { typeScript } from './scripts/lib/typeScriptRule.mjs';

/**
 * Two builds. The add-in alone goes to dist: `webpack --mode production`. With `--env workbench` the page with the grid
 * is built beside it, into .cache/page, for `npm start` and the browser tests; it is never part of a production build.
 */
export default function configure(env, { mode = 'production' }) {
  if (mode === 'production' && env.workbench) throw new Error('The workbench page is not for production.');
  return env.workbench ? workbenchBuild(mode) : addInBuild(mode);
}

/** What main.ts imports on demand, but always, up to the first page; of the languages, the one that is longer to load. */
const loadedByMain = ['/renderTaskpane', '/createPaneActions', '/hostTheme', '/zh-CN/taskpane', '/HomePage'];

/** Compressed size that the pane may have before it is drawn; office.js comes on top, from Microsoft and for all add-ins. */
const MOST_FIRST_KB = 300;

function addInBuild(mode) {
  return {
    mode,
    context: inProject(),
    entry: { main: './src/main.ts' },
    output: {
      path: inProject('dist'),
      clean: true,
      // The manifest names main.js, so it keeps its name; what is loaded later is named by its content.
      filename: '[name].js',
      chunkFilename: '[name].[contenthash].js',
    },
    devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typeScript] },
    optimization: { minimizeOptions },
    plugins: [
      addInPage('taskpane.html', [readOfficeHost().script]),
      copyOfFiles(mode),
      // The solver asks for it under Node alone.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:module$/, contextRegExp: /highs/ }),
      ...(mode === 'production' ? [new SizeReport({ entry: 'main', alwaysLoaded: loadedByMain, most: MOST_FIRST_KB })] : []),
    ],
    performance: false,
  };
}

/** The same add-in, a second pane page over the in-memory workbook, and the page with the grid around it. */
function workbenchBuild(mode) {
  const build = addInBuild(mode);
  return {
    ...build,
    entry: {
      ...build.entry,
      page: './src/workbench/page/page.ts',
      paneHost: './src/workbench/page/paneHost.ts',
    },
    output: { ...build.output, path: inProject('.cache', 'page') },
    cache: { type: 'filesystem', cacheDirectory: inProject('.cache', 'webpack') },
    experiments: { css: true },
    plugins: [
      ...build.plugins,
      new EscapedScripts(),
      // The host takes its place in the window before office.js looks for it; office.js comes from node_modules.
      addInPage('pane.html', ['paneHost.js', 'office-js/office.js']),
      new HtmlPlugin({ template: './src/workbench/page/workbench.html', filename: 'workbench.html', chunks: ['page'] }),
    ],
  };
}

/** The page of the shared runtime: it names its scripts itself, because office.js must be there before main.js runs. */
function addInPage(filename, scriptsBefore) {
  return new HtmlPlugin({
    template: './src/taskpane/taskpane.html',
    filename,
    inject: false,
    templateParameters: { policy: contentSecurityPolicy(readOfficeHost().origin), scriptsBefore },
  });
}

function copyOfFiles(mode) {
  const base = readBaseAddress();
  if (mode === 'production' && base === developmentBase) {
    process.stderr.write(`THREE_MAPS_BASE_URL is not set: the built manifest names ${developmentBase}.\n`);
  }
  const transform = (content) => withBaseAddress(content.toString('utf8'), base);
  return new CopyPlugin({
    patterns: [
      { from: 'manifest.xml', transform },
      { from: 'src/functions/functions*.json', to: '[name][ext]', transform },
      { from: 'docs/functions/*.md', to: 'functions/[name].html', transform: (content) => toReferencePage(content.toString('utf8')) },
      { from: 'assets/*.{html,css}', to: '[name][ext]' },
      // Icons, and the files of the examples by folder.
      { from: 'assets/*/*' },
    ],
  });
}
