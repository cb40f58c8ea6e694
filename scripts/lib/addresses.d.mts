export const developmentPort: number;
export const developmentBase: string;

type Variables = Readonly<Record<string, string | undefined>>;

export function readBaseAddress(variables?: Variables): string;
export function readOfficeHost(variables?: Variables): { readonly origin: string; readonly script: string };
export function withBaseAddress(text: string, base: string): string;
export function functionHelpAddress(name: string): string;
