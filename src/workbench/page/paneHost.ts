import type { Host } from '../host/host';
import { installHost } from '../host/installHost';

declare global {
  interface Window {
    /** The host of the page, under which the pane's frame finds it. */
    threeMapsHost?: Host;
  }
}

/**
 * The first script of the pane's frame: puts the page's host in the place where the client library looks for Excel.
 * The library and the add-in come after it, unmodified.
 */
const host = (window.parent as Window).threeMapsHost;
if (!host) throw new Error('Open workbench.html: this page is its task pane.');
installHost(window, host);
