import type { AstExpression, BinaryExpression, CallExpression, LetExpression, UnaryExpression } from '@borgar/fx';
import type { Value } from '../model/values';
import { isErrorCode } from '../model/values';
import { bounding, intersection } from '../model/area';
import { readA1, resolveA1 } from './a1';
import { toNumber } from './coerce';
import type { Context, Thunk } from './context';
import { NAME, REF, Reference, Union, VALUE, errorOf, isError, isMatrix } from './operand';
import type { Operand } from './operand';
import { BINARY_OPERATORS, broadcast, broadcast2, finite } from './operators';
import { FormulaSyntaxError, parseFormula } from './parseFormula';
import { dereference, implicitIntersection } from './read';
import type { Read } from './reads';
import { FUNCTIONS, plainName } from './registry';
import { readStructured, resolveStructured } from './structuredReference';

/** A formula made ready to run in any cell. */
export interface Compiled {
  readonly run: Thunk;
  /** What it refers to, as written. */
  readonly reads: readonly Read[];
  /** It must be worked out anew in every calculation. */
  readonly isVolatile: boolean;
}

interface Compilation {
  reads: Read[];
  isVolatile: boolean;
  locals: ReadonlySet<string>;
}

const CACHE = new Map<string, Compiled>();
const MAX_CACHED = 300_000;

/** Makes a formula text ready; a text that cannot be read yields `#NAME?`. Equal texts are read once. */
export function compile(formula: string): Compiled {
  let compiled = CACHE.get(formula);
  if (!compiled) {
    compiled = compileText(formula);
    if (CACHE.size >= MAX_CACHED) CACHE.clear();
    CACHE.set(formula, compiled);
  }
  return compiled;
}

function compileText(formula: string): Compiled {
  const compilation: Compilation = { reads: [], isVolatile: false, locals: new Set() };
  try {
    const run = expression(parseFormula(formula), compilation);
    return { run, reads: compilation.reads, isVolatile: compilation.isVolatile };
  } catch (error) {
    // Excel refuses such a formula when it is entered; in a file it can still stand.
    if (error instanceof FormulaSyntaxError) return { run: () => NAME, reads: [], isVolatile: false };
    throw error;
  }
}

function expression(node: AstExpression, into: Compilation): Thunk {
  switch (node.type) {
    case 'Literal': {
      const value: Value = node.value;
      return () => value;
    }
    case 'ErrorLiteral': {
      const error = isErrorCode(node.value) ? errorOf(node.value) : NAME;
      return () => error;
    }
    case 'ReferenceIdentifier':
      return referenceTo(node.value, node.kind, into);
    case 'UnaryExpression':
      return unary(node, into);
    case 'BinaryExpression':
      return binary(node, into);
    case 'CallExpression':
      return functionCall(node, into);
    case 'ArrayExpression':
      return arrayConstant(node.elements as AstExpression[][], into);
    case 'LetExpression':
      return letExpression(node, into);
    default:
      // LAMBDA is not part of this evaluation: no guess.
      return () => NAME;
  }
}

function referenceTo(text: string, kind: string, into: Compilation): Thunk {
  if (kind === 'name') return nameReference(text, into);
  if (kind === 'table') {
    const structured = readStructured(text);
    if (!structured) return () => NAME;
    into.reads.push({ kind: 'structured', structured });
    return (context) => resolveStructured(structured, context);
  }
  const a1 = readA1(text);
  if (!a1) return () => REF;
  into.reads.push({ kind: 'cells', a1 });
  if (a1.sheet === '') return (context) => new Reference(context.sheet, a1.area);
  return (context) => resolveA1(a1, context);
}

const NAME_TEXT = /^(?:'((?:[^']|'')*)'!|([^!]*)!)?([^!]*)$/;

function nameReference(text: string, into: Compilation): Thunk {
  const [, quoted, bare, name = ''] = NAME_TEXT.exec(text) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  const lower = name.toLowerCase();
  if (sheetName === undefined && into.locals.has(lower)) return (context) => context.locals?.get(lower) ?? NAME;
  into.reads.push({ kind: 'name', name, sheet: sheetName });
  return (context) => resolveName(name, sheetName, context);
}

const MAX_NESTING = 50;

function resolveName(name: string, sheetName: string | undefined, context: Context): Operand {
  const { structure, workbook } = context.services;
  const scope = sheetName === undefined ? context.sheet : structure.sheet(sheetName);
  if (!scope) return REF;
  const defined = structure.name(name, scope);
  if (defined) {
    const nesting = (context.nesting ?? 0) + 1;
    if (nesting > MAX_NESTING) return REF;
    const owner = defined.scope === undefined ? undefined : workbook.sheet(defined.scope);
    return compile(defined.formula).run({ ...context, sheet: owner ?? scope, nesting });
  }
  return structure.table(name) ? resolveStructured({ table: name, columns: [], sections: [] }, context) : NAME;
}

function unary(node: UnaryExpression, into: Compilation): Thunk {
  const operand = expression(node.arguments[0] as AstExpression, into);
  switch (node.operator) {
    case '+':
      return operand;
    case '@':
      return (context) => implicitIntersection(operand(context), context);
    case '#':
      return (context) => spillOf(operand(context), context);
    case '%':
      return (context) => mapNumbers(operand(context), context, (value) => value / 100);
    default:
      return (context) => mapNumbers(operand(context), context, (value) => -value);
  }
}

function mapNumbers(operand: Operand, context: Context, compute: (value: number) => number): Operand {
  return broadcast([dereference(operand, context)], ([value]) => {
    const number = toNumber(value as Value);
    return isError(number) ? number : finite(compute(number));
  });
}

function spillOf(operand: Operand, context: Context): Operand {
  if (!(operand instanceof Reference)) return isError(operand) ? operand : REF;
  context.services.prepare(operand);
  const area = operand.sheet.spills.get(`${operand.area.row},${operand.area.col}`);
  return area ? new Reference(operand.sheet, area) : REF;
}

function binary(node: BinaryExpression, into: Compilation): Thunk {
  const left = expression(node.arguments[0] as AstExpression, into);
  const right = expression(node.arguments[1] as AstExpression, into);
  const apply = BINARY_OPERATORS[node.operator];
  if (!apply) return (context) => combineReferences(node.operator, left(context), right(context));
  return (context) => broadcast2(left(context), right(context), context, apply);
}

function combineReferences(operator: string, left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === ',') return new Union([left, right].flatMap((operand) => (operand instanceof Union ? operand.parts : operand instanceof Reference ? [operand] : [])));
  if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE;
  if (left.sheet !== right.sheet) return VALUE;
  if (operator === ':') return new Reference(left.sheet, bounding(left.area, right.area));
  const common = intersection(left.area, right.area);
  return common ? new Reference(left.sheet, common) : errorOf('#NULL!');
}

/** A worksheet function when there is one of the name, else a custom one; which custom ones exist is asked when it runs. */
function functionCall(node: CallExpression, into: Compilation): Thunk {
  const { name, isCustom } = plainName(node.callee.name ?? '');
  const builtIn = isCustom ? undefined : FUNCTIONS.get(name);
  const written = node.arguments as (AstExpression | null)[];
  const args = written.map((argument): Thunk => (argument === null ? () => null : expression(argument, into)));
  if (!builtIn) {
    return (context) => context.services.callCustom(name, args.map((arg, at) => (written[at] === null ? undefined : arg(context))), context);
  }
  if (builtIn.isVolatile) into.isVolatile = true;
  // Excel does not accept such a formula; the file form can hold it.
  if (args.length < builtIn.min || args.length > builtIn.max) return () => VALUE;
  return (context) => builtIn.call(args, context);
}

function arrayConstant(elements: readonly (readonly AstExpression[])[], into: Compilation): Thunk {
  const rows = elements.map((row) => row.map((element) => expression(element, into)));
  return (context) => rows.map((row) => row.map((thunk) => scalarOf(thunk(context))));
}

function scalarOf(operand: Operand): Value {
  return operand instanceof Reference || operand instanceof Union || isMatrix(operand) ? VALUE : operand;
}

function letExpression(node: LetExpression, into: Compilation): Thunk {
  const outer = into.locals;
  const steps = node.declarations.map(({ id, init }) => {
    const name = id.name.toLowerCase();
    const value = init ? expression(init as AstExpression, into) : (): Operand => null;
    into.locals = new Set([...into.locals, name]);
    return { name, value };
  });
  const body = node.body ? expression(node.body as AstExpression, into) : (): Operand => VALUE;
  into.locals = outer;
  return (context) => {
    let inner = context;
    for (const { name, value } of steps) inner = { ...inner, locals: new Map([...(inner.locals ?? []), [name, value(inner)]]) };
    return body(inner);
  };
}

