/**
 * What the pane may load: itself and office.js. Office writes style elements of its own and Fluent does the same,
 * so styles may stand in the page; scripts may not, and nothing may be evaluated from text.
 */
export function contentSecurityPolicy(officeOrigin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${officeOrigin}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
