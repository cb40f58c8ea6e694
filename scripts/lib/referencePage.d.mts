/** Turns a page of the reference into a page that stands alone. */
export function toReferencePage(markdown: string): string;
