import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceImport {
  /** As written: `../core/month` or `react`. */
  readonly specifier: string;
  /** The imported file below src without extension, such as `core/month`; undefined for a package. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** Below src, with extension: `core/month.ts`. */
  readonly file: string;
  /** Without extension: `core/month`. */
  readonly module: string;
  readonly imports: readonly SourceImport[];
}

const source = path.resolve(import.meta.dirname, '../../src');

/** Reads every TypeScript file of src with what it imports, re-exports and imports on demand. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => ({ file, module: withoutExtension(file), imports: readImports(file) }));
}

function readImports(file: string): SourceImport[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: { specifier: string; isTypeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    const entry = readImport(node);
    if (entry) found.push(entry);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found.map((entry) => ({ ...entry, target: resolveTarget(file, entry.specifier) }));
}

function readImport(node: ts.Node): { specifier: string; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyImport(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, isTypeOnly: true };
  }
  return readRuntimeImport(node);
}

/** `import('…')`, and `new URL('…', import.meta.url)` by which workers are named. */
function readRuntimeImport(node: ts.Node): { specifier: string; isTypeOnly: boolean } | undefined {
  const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2;
  const first = isImportCall || isUrl ? node.arguments?.[0] : undefined;
  return first && ts.isStringLiteral(first) ? { specifier: first.text, isTypeOnly: false } : undefined;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function resolveTarget(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const place = path.posix.join(path.posix.dirname(file), specifier);
  const candidates = [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`];
  const found = candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(path.join(source, candidate)));
  return withoutExtension(found ?? place);
}

function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, '');
}
