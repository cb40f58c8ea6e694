import type { FunctionArgument, FunctionBridge } from '../model/calculator';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import type { BlankAs } from './functionArguments';
import { ArgumentReader } from './functionArguments';
import type { CustomFunction, FunctionMetadata } from './functionMetadata';
import type { InvocationResult } from './functionResult';
import { readResult } from './functionResult';
import { spread } from './functionSpread';
import { textHash } from './textHash';
import type { Message } from './seat';

const INVOCATION = 1;
const INVOKE = 1000;
/** Flags of an invocation: cancelable, errors among the arguments allowed. */
const FLAG = { cancelable: 1, errorsAllowed: 4 } as const;
/** Features that the library may use; they make its results come sooner. */
const FEATURES = [1, 2, 3, 4];

interface Registered {
  readonly definition: CustomFunction;
  readonly reader: ArgumentReader;
  readonly allowErrors: boolean;
}

interface Invocation {
  readonly key: string;
  readonly message: Message;
  readonly waiting: (() => void)[];
}

/** Runs custom functions in the add-in's page, through the client library's own runtime. */
export class FunctionRuntime implements FunctionBridge {
  private readonly functions = new Map<string, Registered>();
  private readonly results = new Map<string, Value[][]>();
  private readonly underWay = new Map<number, Invocation>();
  private readonly byKey = new Map<string, Invocation>();
  private queue: Message[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private deliver: ((messages: readonly Message[]) => void) | undefined;
  private lastId = 0;

  constructor(metadata: readonly FunctionMetadata[], blankAs: BlankAs) {
    for (const { functions, allowErrorForDataTypeAny } of metadata) {
      const allowErrors = allowErrorForDataTypeAny === true;
      const reader = new ArgumentReader(blankAs, allowErrors);
      for (const definition of functions) this.functions.set(definition.name.toUpperCase(), { definition, reader, allowErrors });
    }
  }

  /** Number of calls made so far. */
  get invocations(): number {
    return this.lastId;
  }

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  call(name: string, args: readonly FunctionArgument[], address: string, onResult: () => void): Value[][] | undefined {
    const registered = this.functions.get(name.toUpperCase());
    if (!registered) return [[new CellError('#NAME?')]];
    return spread(registered.definition, args, (single) => this.callOnce(registered, single, address, onResult));
  }

  forget(): void {
    this.results.clear();
  }

  /** The add-in's page is ready, perhaps a new one after a reload: calls that still wait for a result are made again. */
  connect(deliver: (messages: readonly Message[]) => void): void {
    this.deliver = deliver;
    this.queue = [...this.underWay.values()].map(({ message }) => message);
    this.schedule();
  }

  disconnect(): void {
    this.deliver = undefined;
  }

  /** Answers the library's services: the runtime reports readiness and results here. */
  callService(method: string, args: readonly unknown[]): unknown {
    if (method === '_GetEnabledFeatures') return FEATURES;
    if (method === 'setInvocationArrayResults' || method === 'setInvocationResults') this.receive(args[0] as readonly unknown[]);
    return null;
  }

  private callOnce(registered: Registered, args: readonly FunctionArgument[], address: string, onResult: () => void): Value[][] | undefined {
    const { definition, reader, allowErrors } = registered;
    const { parameters, options = {} } = definition;
    if (args.length > parameters.length && !parameters.at(-1)?.repeating) return [[new CellError('#VALUE!')]];
    const prepared = reader.read(definition, args);
    if ('error' in prepared) return [[prepared.error]];
    const needsAddress = options.requiresAddress === true || options.requiresParameterAddresses === true;
    const key = textHash(JSON.stringify([definition.id, prepared.values, needsAddress ? address : '']));
    const known = this.results.get(key);
    if (known) return known;
    const same = this.byKey.get(key);
    if (same) {
      same.waiting.push(onResult);
      return undefined;
    }
    const flags = (options.cancelable ? FLAG.cancelable : 0) | (allowErrors ? FLAG.errorsAllowed : 0);
    this.send(key, [definition.id, prepared.values, address, flags], onResult);
    return undefined;
  }

  private send(key: string, call: readonly unknown[], onResult: () => void): void {
    this.lastId += 1;
    const message: Message = [INVOCATION, INVOKE, '', JSON.stringify([this.lastId, ...call])];
    const invocation: Invocation = { key, message, waiting: [onResult] };
    this.underWay.set(this.lastId, invocation);
    this.byKey.set(key, invocation);
    this.queue.push(message);
    this.schedule();
  }

  /** All calls of one calculation travel together. */
  private schedule(): void {
    if (!this.deliver || this.queue.length === 0) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const messages = this.queue;
      this.queue = [];
      this.deliver?.(messages);
    }, 0);
  }

  private receive(entries: readonly unknown[]): void {
    const told: (() => void)[] = [];
    for (const entry of entries) {
      const result = asArray(entry);
      const invocation = this.underWay.get(result[0]);
      if (!invocation) continue;
      this.underWay.delete(result[0]);
      this.byKey.delete(invocation.key);
      this.results.set(invocation.key, readResult(result));
      told.push(...invocation.waiting);
    }
    for (const tell of told) tell();
  }
}

function asArray(entry: unknown): InvocationResult {
  if (Array.isArray(entry)) return entry as unknown as InvocationResult;
  const { id, failed, value, errorCode } = entry as { id: number; failed?: boolean; value: unknown; errorCode?: number };
  return [id, failed !== true, value, errorCode];
}
