import type { ApiClass, ApiClasses, Scalar } from './apiClass';
import { invalidArgument, notImplemented } from './apiError';
import { lowerFirst, upperFirst } from './memberName';
import type { Session } from './session';
import type { ApiObject } from './targets';
import type { QueryInfo } from './wire';

/** The members asked for, as a tree; a member without children means the object's plain properties. */
type Selection = Map<string, Selection>;

interface Reader {
  readonly classes: ApiClasses;
  readonly session: Session;
  /** How members are named in the answer: `Values` for queries, `values` for JSON. */
  readonly naming: 'wire' | 'json';
}

/** Reads the asked members of an object in the shape the client library takes. */
export function readQuery(target: ApiObject, query: QueryInfo | undefined, reader: Reader): Record<string, unknown> {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  return readObject(target, selectionOf(paths), reader, query);
}

function selectionOf(paths: readonly string[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    let level = selection;
    for (const part of path.split('/').map((name) => name.trim()).filter((name) => name !== '')) {
      const name = lowerFirst(part);
      const next: Selection = level.get(name) ?? new Map();
      level.set(name, next);
      level = next;
    }
  }
  return selection;
}

function readObject(object: ApiObject, selection: Selection, reader: Reader, page?: QueryInfo): Record<string, unknown> {
  const apiClass = reader.classes[object.type] as ApiClass<unknown>;
  if (apiClass.items) return readCollection(object, apiClass, selection, reader, page);
  const answer: Record<string, unknown> = { ...identityOf(object, apiClass, reader) };
  for (const [member, nested] of expand(selection, apiClass)) {
    const scalar = memberOf(apiClass.scalars, member);
    const navigation = memberOf(apiClass.objects, member);
    const name = nameIn(reader, member);
    if (scalar?.get) {
      answer[name] = readScalar(object, member, scalar, reader);
    } else if (navigation) {
      const next = navigation(object.target, reader.session);
      answer[name] = next ? readObject(next, nested, reader) : null;
    } else {
      throw notImplemented(object.type, member);
    }
  }
  return answer;
}

function readScalar(object: ApiObject, member: string, scalar: Scalar<unknown>, reader: Reader): unknown {
  reader.session.beforeMember(`${object.type}.${member}`);
  return scalar.get?.(object.target, reader.session) ?? null;
}

/** `*` and nothing at all mean every plain property. */
function expand(selection: Selection, apiClass: ApiClass<unknown>): Selection {
  if (selection.size > 0 && !selection.has('*')) return selection;
  const all: Selection = new Map(selection);
  all.delete('*');
  for (const [name, scalar] of Object.entries(apiClass.scalars ?? {})) {
    if (scalar.get) all.set(name, new Map());
  }
  return all;
}

function readCollection(object: ApiObject, apiClass: ApiClass<unknown>, selection: Selection, reader: Reader, page?: QueryInfo): Record<string, unknown> {
  const items = apiClass.items?.(object.target, reader.session) ?? [];
  const { own, ofItems } = divide(selection, apiClass);
  const answer = Object.fromEntries(own.map((name) => [nameIn(reader, name), readOwn(object, apiClass, name, items.length, reader)]));
  if (selection.size > 0 && ofItems.size === 0) return answer;
  const from = page?.Skip ?? 0;
  const some = items.slice(from, page?.Top === undefined ? undefined : from + page.Top);
  answer[reader.naming === 'wire' ? '_Items' : 'items'] = some.map((item) => readObject(item, ofItems, reader));
  return answer;
}

/** What is asked of a collection itself, and what of its items; the latter may stand below `items`. */
function divide(selection: Selection, apiClass: ApiClass<unknown>): { readonly own: string[]; readonly ofItems: Selection } {
  const own = selection.size === 0 ? ['count'] : [];
  const ofItems: Selection = new Map();
  for (const [name, nested] of selection) {
    if (name === 'count' || memberOf(apiClass.scalars, name)?.get) own.push(name);
    else if (name !== 'items') ofItems.set(name, nested);
    else if (nested.size === 0) ofItems.set('*', new Map());
    else for (const [member, children] of nested) ofItems.set(member, children);
  }
  return { own, ofItems };
}

function readOwn(object: ApiObject, apiClass: ApiClass<unknown>, name: string, count: number, reader: Reader): unknown {
  const scalar = memberOf(apiClass.scalars, name);
  return scalar ? readScalar(object, name, scalar, reader) : count;
}

function nameIn({ naming }: Pick<Reader, 'naming'>, member: string): string {
  return naming === 'wire' ? upperFirst(member) : member;
}

/** What an object carries without being loaded. */
export function identityOf(object: ApiObject, apiClass: ApiClass<unknown>, reader: Pick<Reader, 'naming'>): Record<string, unknown> {
  const identity = apiClass.identity?.(object.target) ?? {};
  if (reader.naming === 'wire') return identity;
  return Object.fromEntries(Object.entries(identity).map(([name, value]) => [lowerFirst(name), value]));
}

/** An own member of a table of members; names such as `constructor` are no members. */
export function memberOf<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Assigns properties by name, nested objects included, as `set({...})` does. */
export function writeState(object: ApiObject, state: Readonly<Record<string, unknown>>, reader: Pick<Reader, 'classes' | 'session'>): void {
  const apiClass = reader.classes[object.type] as ApiClass<unknown>;
  for (const [name, value] of Object.entries(state)) {
    const member = lowerFirst(name);
    const navigation = memberOf(apiClass.objects, member);
    const next = navigation?.(object.target, reader.session);
    if (next) {
      if (typeof value !== 'object' || value === null) throw invalidArgument();
      writeState(next, value as Record<string, unknown>, reader);
    } else {
      writeScalar(object, member, value, reader);
    }
  }
}

/** Assigns one plain property. */
export function writeScalar(object: ApiObject, member: string, value: unknown, { classes, session }: Pick<Reader, 'classes' | 'session'>): void {
  const scalar = memberOf((classes[object.type] as ApiClass<unknown>).scalars, member);
  if (!scalar?.set) throw notImplemented(object.type, member);
  session.beforeMember(`${object.type}.${member}`);
  scalar.set(object.target, value, session);
  session.noteWrite();
}
