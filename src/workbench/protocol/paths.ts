import { EditRefused } from '../model/editRefused';
import type { ApiClass, ApiClasses } from './apiClass';
import { ApiError, invalidArgument, itemNotFound, notImplemented } from './apiError';
import { lowerFirst } from './memberName';
import { memberOf } from './query';
import type { Session } from './session';
import type { ApiObject } from './targets';
import { object } from './targets';
import type { ArgumentInfo, ObjectPath } from './wire';
import { PATH } from './wire';

/** Members that never change anything; the others count as a step of the undo list. */
const READS = /^(get|_|is[A-Z]|find|calculate|activate|select|suspend)/;

/** Follows the object paths of one request, in the order in which actions need them, each once. */
export class Paths {
  private readonly known = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly classes: ApiClasses,
    private readonly session: Session,
  ) {}

  /** The object of a path; null is a null object. */
  resolve(id: number): ApiObject | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw invalidArgument(`Unknown object path ${id}.`);
    const found = this.follow(path);
    this.known.set(id, found);
    return found;
  }

  /** Calls a method and yields what it answers: an object, null, or plain data. */
  call(target: ApiObject, wireName: string, info: ArgumentInfo | undefined): unknown {
    const member = lowerFirst(wireName);
    const args = this.arguments(info);
    const apiClass = this.classes[target.type] as ApiClass<unknown>;
    const { session } = this;
    return located(target, member, () => {
      session.beforeMember(`${target.type}.${member}`);
      if (/^_(Unr|R)egister/.test(member)) return this.listen(target, apiClass, member);
      const method = memberOf(apiClass.methods, member);
      if (!READS.test(member)) session.noteWrite();
      if (method) return method(target.target, args, session);
      if (apiClass.items) return this.callCollection(target, apiClass, member, args);
      throw notImplemented(target.type, member);
    });
  }

  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference) && !value.some((item) => typeof item === 'object' && item !== null)) return value;
      return value.map((item, index) => this.argument(item, Array.isArray(reference) ? reference[index] : undefined));
    }
    if (typeof value !== 'object' || value === null) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === 'number') return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.argument(item, undefined)]));
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return object('Workbook', this.session.workbook);
      case PATH.newObject:
        return object('Service', { name: path.Name });
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.reference(path.Name);
      default:
        return this.fromParent(path);
    }
  }

  private fromParent(path: ObjectPath): ApiObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) return this.property(parent, path.Name);
    const found = path.ObjectPathType === PATH.indexer ? this.call(parent, 'GetItem', path.ArgumentInfo) : this.call(parent, path.Name, path.ArgumentInfo);
    return (found ?? null) as ApiObject | null;
  }

  private property(parent: ApiObject, wireName: string): ApiObject | null {
    const member = lowerFirst(wireName);
    const navigation = memberOf((this.classes[parent.type] as ApiClass<unknown>).objects, member);
    if (!navigation) throw notImplemented(parent.type, member);
    return located(parent, member, () => navigation(parent.target, this.session));
  }

  private reference(id: string): ApiObject {
    const range = this.session.keptRange(id);
    if (!range) throw itemNotFound('The referenced range');
    return object('Range', range);
  }

  /** What every collection can do, by its items. */
  private callCollection(target: ApiObject, apiClass: ApiClass<unknown>, member: string, args: readonly unknown[]): unknown {
    const items = () => apiClass.items?.(target.target, this.session) ?? [];
    switch (member) {
      case 'getCount':
        return items().length;
      case 'getItemAt': {
        const item = items()[Number(args[0])];
        if (!item) throw invalidArgument();
        return item;
      }
      case 'getItem':
        if (apiClass.item) return apiClass.item(target.target, args[0], this.session);
        break;
      case 'getItemOrNullObject':
        return this.itemOrNull(target, apiClass, args[0]);
      default:
    }
    throw notImplemented(target.type, member);
  }

  private listen(target: ApiObject, apiClass: ApiClass<unknown>, member: string): null {
    this.session.listeners.take(target.type, member, apiClass.identity?.(target.target) ?? {});
    return null;
  }

  private itemOrNull(target: ApiObject, apiClass: ApiClass<unknown>, key: unknown): ApiObject | null {
    if (!apiClass.item) throw notImplemented(target.type, 'getItemOrNullObject');
    try {
      return apiClass.item(target.target, key, this.session);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  }
}

/** Runs a handler and names the member in its refusal. */
export function located<R>(target: ApiObject, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof EditRefused) throw new ApiError(error.code, error.message, `${target.type}.${member}`);
    if (error instanceof ApiError && error.location === '') error.location = `${target.type}.${member}`;
    throw error;
  }
}
