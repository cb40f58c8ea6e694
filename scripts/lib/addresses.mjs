/**
 * Every address of the product. The manifest in the repository holds those of the development server; a production
 * build replaces them by THREE_MAPS_BASE_URL and, for Office operated by 21Vianet, takes office.js from its network.
 */
export const developmentPort = 3000;
export const developmentBase = `https://localhost:${developmentPort}`;

const officeHosts = {
  worldwide: { origin: 'https://appsforoffice.microsoft.com', path: '/lib/1/hosted/office.js' },
  '21vianet': {
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
    path: '/appsforoffice/lib/1/hosted/office.js',
  },
};

/** Where the add-in will be served from, without a slash at the end. */
export function readBaseAddress(variables = process.env) {
  const address = variables.THREE_MAPS_BASE_URL;
  if (!address) return developmentBase;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.search || url.hash || address.endsWith('/')) {
    throw new Error(`THREE_MAPS_BASE_URL is ${address}; it must begin with https:// and end without a slash.`);
  }
  return address;
}

/** Where Office serves its library: OFFICE_CLOUD is worldwide (default) or 21vianet. */
export function readOfficeHost(variables = process.env) {
  const cloud = variables.OFFICE_CLOUD || 'worldwide';
  const host = officeHosts[cloud];
  if (!host) throw new Error(`OFFICE_CLOUD is ${cloud}; it must be one of ${Object.keys(officeHosts).join(', ')}.`);
  return { origin: host.origin, script: host.origin + host.path };
}

/** Where the reference of a custom function is served from; a production build replaces the beginning. */
export function functionHelpAddress(name) {
  return `${developmentBase}/functions/${name}.html`;
}

/** Rewrites the development addresses in a manifest or in the metadata of custom functions. */
export function withBaseAddress(text, base) {
  return text
    .replaceAll(`<AppDomain>${developmentBase}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(developmentBase, base);
}
