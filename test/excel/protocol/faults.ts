import type { RemoteEdit } from './coauthoring';
import { HostErrorCode } from './hostErrors';

/** One planned misfortune. `atRoundTrip` counts from 1, from the moment the fault is added. */
export type Fault =
  /** The request is refused with an Office.js error code and nothing of it is done. */
  | { readonly kind: 'error'; readonly atRoundTrip: number; readonly code: number }
  /** The request is done, but its answer says that this action failed with a RichApi error. */
  | {
      readonly kind: 'apiError';
      readonly atRoundTrip: number;
      readonly code: string;
      readonly message: string;
    }
  /** The answer comes late. */
  | { readonly kind: 'delay'; readonly atRoundTrip: number; readonly milliseconds: number }
  /** No answer ever. */
  | { readonly kind: 'silence'; readonly atRoundTrip: number }
  /** Another person's change arrives just before the request is done. */
  | { readonly kind: 'remoteEdit'; readonly atRoundTrip: number; readonly edit: RemoteEdit }
  /** So many requests from here on are refused because there were too many at once (ActivityLimitReached). */
  | { readonly kind: 'throttle'; readonly atRoundTrip: number; readonly requests: number }
  /** The answer takes so long that the host gives up instead of giving one. */
  | { readonly kind: 'timeout'; readonly atRoundTrip: number; readonly milliseconds: number }
  /** The pane is loaded anew while it waits: the answer goes nowhere. */
  | { readonly kind: 'paneReload'; readonly atRoundTrip: number }
  /** From here on every request fails as in a session that timed out. */
  | { readonly kind: 'sessionLost'; readonly atRoundTrip: number };

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Milliseconds added to every answer: a slow network. */
  latency: number;
  /** Bytes beyond which requests and answers are refused; null leaves it to the profile. */
  payloadLimit: number | null;
  /** What befalls the round trip that starts now. */
  next(): Fault[];
}

const refusal = (code: number): Fault => ({ kind: 'error', atRoundTrip: 0, code });

export function createFaults(): Faults {
  let planned: { fault: Fault; remaining: number }[] = [];
  let lost = false;
  let throttled = 0;
  return {
    latency: 0,
    payloadLimit: null,
    add(fault) {
      planned.push({ fault, remaining: fault.atRoundTrip });
    },
    clear() {
      planned = [];
      lost = false;
      throttled = 0;
      this.latency = 0;
      this.payloadLimit = null;
    },
    next() {
      for (const entry of planned) entry.remaining -= 1;
      const due = planned.filter((entry) => entry.remaining <= 0).map((entry) => entry.fault);
      planned = planned.filter((entry) => entry.remaining > 0);
      for (const fault of due) if (fault.kind === 'throttle') throttled += fault.requests;
      if (due.some((fault) => fault.kind === 'sessionLost')) lost = true;
      if (lost) return [refusal(HostErrorCode.invalidOrTimedOutSession)];
      if (throttled === 0) return due;
      throttled -= 1;
      return [...due, refusal(HostErrorCode.activityLimitReached)];
    },
  };
}
