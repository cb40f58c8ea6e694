import webpack from 'webpack';

const { Compilation, sources } = webpack;
const BEYOND_ASCII = /[\u0080-\uffff]/g;

/**
 * Writes what the scripts of a development build hold beyond ASCII as escapes, as `minimizeOptions` does where scripts are made small.
 * Lines stay where they are, and with them the source maps.
 */
export class EscapedScripts {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('EscapedScripts', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'EscapedScripts', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const name of Object.keys(assets).filter((one) => one.endsWith('.js'))) {
          compilation.updateAsset(name, (source) => new sources.RawSource(escaped(String(source.source()))));
        }
      });
    });
  }
}

function escaped(text) {
  return text.replaceAll(BEYOND_ASCII, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
