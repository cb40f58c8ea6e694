import type { Session } from './session';
import type { ApiObject, ClassName, Targets } from './targets';

/** A plain property: read by load, written by assignment. */
export interface Scalar<T> {
  get?(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
}

export type Arguments = readonly unknown[];

/**
 * A class of the client library as a table of members → handlers. Member names are those of the library in JavaScript;
 * a handler that yields an object is followed by paths, null is the null object, anything else is plain data.
 */
export interface ApiClass<T> {
  /** What an instance carries without being loaded: `Id`, `_Id`, `_ReferenceId`. */
  identity?(target: T): Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, session: Session) => unknown>>;
  /** Of collections: the item of a key (name or id), which must exist. */
  item?(target: T, key: unknown, session: Session): ApiObject;
  /** Of collections: all items. */
  items?(target: T, session: Session): readonly ApiObject[];
  /** Of collections: their only plain property apart from items. */
  readonly hasCount?: boolean;
}

export type ApiClasses = { readonly [K in ClassName]: ApiClass<Targets[K]> };
