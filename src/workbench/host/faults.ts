import { ApiError } from '../protocol/apiError';

/** Where a fault strikes: the n-th request of the add-in from now on, or the n-th use of a member such as `Range.values`. */
export type FaultPlace =
  | {
      readonly call: number;
      /** The request is carried out, only its answer is lost. */
      readonly applied?: boolean;
    }
  | { readonly member: string; readonly nth?: number };

interface CallFault {
  remaining: number;
  readonly applied: boolean;
  readonly code: string | number;
}

interface MemberFault {
  remaining: number;
  readonly member: string;
  readonly code: string;
}

/** Transport codes by the name under which the library reports them. */
const TRANSPORT: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  InvalidOrTimedOutSession: 5012,
};

export type CallOutcome = { readonly transport: number; readonly applied: boolean } | { readonly refusal: string } | undefined;

/** Faults planned for the requests to come. */
export class Faults {
  private calls: CallFault[] = [];
  private members: MemberFault[] = [];
  private readonly used = new Map<string, number>();

  add(place: FaultPlace, code: string | number): void {
    if ('call' in place) this.calls.push({ remaining: place.call, applied: place.applied === true, code });
    else this.members.push({ remaining: place.nth ?? 1, member: place.member, code: String(code) });
  }

  clear(): void {
    this.calls = [];
    this.members = [];
    this.used.clear();
  }

  /** How often a member was used since faults were cleared. */
  usesOf(member: string): number {
    return this.used.get(member.toLowerCase()) ?? 0;
  }

  /** Counts a request of the add-in; tells what is to go wrong with it. */
  onCall(): CallOutcome {
    let struck: CallFault | undefined;
    for (const fault of this.calls) {
      fault.remaining -= 1;
      if (fault.remaining === 0) struck = fault;
    }
    if (!struck) return undefined;
    this.calls = this.calls.filter((fault) => fault.remaining > 0);
    const transport = typeof struck.code === 'number' ? struck.code : TRANSPORT[struck.code];
    return transport === undefined ? { refusal: String(struck.code) } : { transport, applied: struck.applied };
  }

  /** Counts a use of a member; throws when its turn has come. */
  onMember(member: string): void {
    const name = member.toLowerCase();
    this.used.set(name, this.usesOf(name) + 1);
    for (const fault of this.members) {
      if (fault.member.toLowerCase() !== name) continue;
      fault.remaining -= 1;
      if (fault.remaining === 0) throw new ApiError(fault.code, `A planned fault: ${fault.code}.`, member);
    }
  }
}
