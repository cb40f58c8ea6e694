import { API_CLASSES } from '../protocol/apiClasses';
import type { ApiClass } from '../protocol/apiClass';
import { lowerFirst } from '../protocol/memberName';

/** What the host has of one class of the client library. */
export interface ClassCoverage {
  readonly className: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Members that the host answers although the library has none of that name: a slip of ours, or a change of theirs. */
  readonly unknown: readonly string[];
}

interface LibraryPrototype {
  readonly _className: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Methods of the library's own machinery, on every class. */
const MACHINERY = new Set(['constructor', 'load', 'set', 'update', 'retrieve', 'track', 'untrack', 'toJSON', 'setMockData', 'ensureUnchanged']);

/** Compares the host with the library as loaded from its debug build, class by class. */
export function hostCoverage(excel: Readonly<Record<string, unknown>>): ClassCoverage[] {
  const classes = API_CLASSES as unknown as Readonly<Record<string, ApiClass<unknown>>>;
  return Object.values(excel).flatMap((value) => {
    const prototype = (value as { prototype?: LibraryPrototype } | null)?.prototype;
    if (!prototype || !Object.hasOwn(prototype, '_className')) return [];
    const className = prototype._className;
    const members = membersOf(prototype);
    const known = Object.hasOwn(classes, className) ? classes[className] : undefined;
    const has = [...members].filter((member) => known && hostHas(known, member));
    const own = known ? [known.scalars, known.objects, known.methods].flatMap((table) => Object.keys(table ?? {})) : [];
    return [{ className, has, lacks: [...members].filter((member) => !has.includes(member)), unknown: own.filter((member) => !members.has(member) && !member.startsWith('_')) }];
  });
}

function membersOf(prototype: LibraryPrototype): Set<string> {
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => {
    const isMethod = typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function';
    return isMethod && !name.startsWith('_') && !MACHINERY.has(name);
  });
  const plain = [...(prototype._scalarPropertyNames ?? []), ...(prototype._navigationPropertyNames ?? [])].filter((name) => !name.startsWith('_'));
  return new Set([...plain, ...methods].map(lowerFirst));
}

/** Members that every collection has by its items. */
const OF_COLLECTIONS = new Set(['count', 'getCount', 'getItemAt']);
const BY_KEY = new Set(['getItem', 'getItemOrNullObject']);

function hostHas({ scalars, objects, methods, items, item }: ApiClass<unknown>, member: string): boolean {
  if ([scalars, objects, methods].some((table) => table && Object.hasOwn(table, member))) return true;
  return (items !== undefined && OF_COLLECTIONS.has(member)) || (item !== undefined && BY_KEY.has(member));
}
