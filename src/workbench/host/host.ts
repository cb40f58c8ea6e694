import type { Area } from '../model/area';
import type { Calculator } from '../model/calculator';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { processRequest } from '../protocol/processRequest';
import { selectRange } from '../protocol/rangeActions';
import { Session } from '../protocol/session';
import type { RequestBody, ResponseBody } from '../protocol/wire';
import type { Counters } from './counters';
import { newCounters } from './counters';
import { EventQueue } from './eventQueue';
import type { FaultPlace } from './faults';
import { Faults } from './faults';
import type { FunctionRuntime } from './functionRuntime';
import type { Message, Occupant, RichReply, RichRequest } from './seat';
import { typeInto } from './typeInto';

/** The largest request and response that Excel on the web takes. */
export interface Limits {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface HostParts {
  readonly workbook: Workbook;
  readonly createCalculator: (workbook: Workbook) => Calculator;
  readonly functions: FunctionRuntime;
  readonly matrix: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly limits: Limits;
  readonly theme: Readonly<Record<string, string>>;
  readonly openWorkbook?: ((bytes: Uint8Array) => void) | undefined;
}

const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Stands where Excel stands: a workbook, its calculation, and the answers to the client library. */
export class Host implements Occupant {
  readonly matrix: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly functions: FunctionRuntime;
  counters: Counters = newCounters();
  session: Session;
  private readonly openWorkbook: HostParts['openWorkbook'];
  private readonly faults = new Faults();
  private readonly events: EventQueue;
  private readonly createCalculator: (workbook: Workbook) => Calculator;
  private deliver: ((messages: readonly Message[]) => void) | undefined;
  private inFlight = 0;
  private activity = 0;

  constructor(parts: HostParts) {
    this.matrix = parts.matrix;
    this.locale = parts.locale;
    this.theme = parts.theme;
    this.openWorkbook = parts.openWorkbook;
    this.limits = parts.limits;
    this.functions = parts.functions;
    this.createCalculator = parts.createCalculator;
    this.events = new EventQueue((messages) => this.deliver?.(messages));
    this.session = this.open(parts.workbook);
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  get calculator(): Calculator {
    return this.session.calculator;
  }

  /** Steps that the user could undo. */
  get undoDepth(): number {
    return this.session.undo.depth;
  }

  /** How often a call has emptied the user's undo list. */
  get undoCleared(): number {
    return this.session.undo.cleared;
  }

  /** Puts another workbook in place of the present one, as opening a file does. */
  replaceWorkbook(workbook: Workbook): void {
    this.events.clear();
    this.session = this.open(workbook);
  }

  /** Types into a cell as the user does; throws ApiError where Excel would refuse. */
  typeInto(sheet: Sheet, row: number, col: number, text: string): void {
    typeInto(this, sheet, row, col, text);
  }

  /** Selects cells as the user does. */
  select(sheet: Sheet, area: Area): void {
    selectRange(this.session.range(sheet, area), this.session);
    this.session.endRequest();
  }

  resetCounters(): void {
    this.counters = newCounters();
  }

  /** Plans a fault: a transport code, or the code of a refusal. */
  failAt(place: FaultPlace, code: string | number): void {
    this.faults.add(place, code);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** How often a member such as `Range.values` was used since faults were cleared. */
  usesOf(member: string): number {
    return this.faults.usesOf(member);
  }

  /** Resolves when events are delivered, the requests of their handlers are done and the calculation has settled. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.activity;
      await this.calculator.settle();
      await tick();
      quiet = this.inFlight === 0 && this.events.isEmpty && this.activity === before ? quiet + 1 : 0;
    }
  }

  connect(deliver: (messages: readonly Message[]) => void): void {
    this.deliver = deliver;
    this.functions.connect(deliver);
  }

  disconnect(): void {
    this.deliver = undefined;
    this.events.clear();
    this.functions.disconnect();
  }

  readSettings(): ReadonlyMap<string, string> {
    return new Map([...this.workbook.documentSettings].map(([key, value]) => [key, JSON.stringify(value)]));
  }

  writeSettings(settings: ReadonlyMap<string, string>): void {
    this.workbook.documentSettings.clear();
    for (const [key, value] of settings) this.workbook.documentSettings.set(key, JSON.parse(value));
  }

  async execute(request: RichRequest): Promise<RichReply> {
    this.inFlight += 1;
    this.activity += 1;
    try {
      // An answer never arrives before the call has returned.
      await Promise.resolve();
      return this.answer(request);
    } finally {
      this.inFlight -= 1;
    }
  }

  private answer({ body }: RichRequest): RichReply {
    const started = performance.now();
    const request = JSON.parse(body) as RequestBody;
    const fromAddIn = isFromAddIn(request);
    const bytes = bytesOf(body);
    const { counters } = this;
    counters.calls += 1;
    counters.requestBytes += bytes;
    counters.largestRequest = Math.max(counters.largestRequest, bytes);
    if (fromAddIn) counters.syncs += 1;
    if (bytes > this.limits.requestBytes) return { code: REQUEST_TOO_LARGE };
    const fault = fromAddIn ? this.faults.onCall() : undefined;
    if (fault && 'transport' in fault && !fault.applied) return { code: fault.transport };
    const response = fault && 'refusal' in fault ? refusal(fault.refusal) : processRequest(request, this.session);
    const text = JSON.stringify(response);
    const answered = bytesOf(text);
    counters.responseBytes += answered;
    counters.largestResponse = Math.max(counters.largestResponse, answered);
    counters.ms += performance.now() - started;
    if (fault && 'transport' in fault) return { code: fault.transport };
    return answered > this.limits.responseBytes ? { code: RESPONSE_TOO_LARGE } : { body: text };
  }

  private open(workbook: Workbook): Session {
    return new Session({
      workbook,
      calculator: this.createCalculator(workbook),
      emit: (event) => {
        this.activity += 1;
        this.events.push(event);
      },
      callService: (_service, method, args) => this.functions.callService(method, args),
      beforeMember: (member) => this.faults.onMember(member),
      openWorkbook: this.openWorkbook,
    });
  }
}

function refusal(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: `A planned fault: ${code}.`, Location: '', ActionIndex: 0 } };
}

/** The library cleans up by itself, and the custom-functions runtime reports its results; the rest comes from the add-in. */
function isFromAddIn({ Actions, ObjectPaths }: RequestBody): boolean {
  const service = Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2);
  return !service && Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
}
