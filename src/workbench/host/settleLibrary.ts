import type { Host } from './host';

interface Library {
  readonly Office: typeof Office;
  readonly OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

interface Requirements {
  _setMap: { _sets: Record<string, string> };
}

/**
 * Brings the loaded library in line with its host: the library itself refuses members above the host's requirement
 * sets, and what it read when it started (sets, settings) is that of this host. Uses names that the library keeps to
 * itself; when a new version drops them the tests of the matrix and of settings fail.
 */
export async function settleLibrary(host: Host): Promise<void> {
  const library = globalThis as unknown as Library;
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const requirements = library.Office.context.requirements as unknown as Requirements;
  requirements._setMap._sets = Object.fromEntries(Object.entries(host.matrix).map(([name, version]) => [name.toLowerCase(), version]));
  const settings = library.Office.context.document.settings;
  await new Promise<void>((resolve) => {
    if (typeof settings.refreshAsync === 'function') settings.refreshAsync(() => resolve());
    else resolve();
  });
}
