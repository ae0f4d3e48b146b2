import type { Call } from './call.ts';

/** Calls from outside that somebody could have answered, and how many were left out. */
export interface Inbound {
  /** Oldest first. */
  readonly calls: readonly Call[];
  /** Ended within five seconds: nobody could have taken the receiver. */
  readonly tooShort: number;
  /** From one of the company's own numbers. */
  readonly own: number;
}

const LEAST_SECONDS = 5;

/** A number as far as it tells callers apart: its last nine digits, whatever stands before them; null when withheld. */
export function callerOf(number: string | null): string | null {
  const digits = number?.replace(/\D/g, '') ?? '';
  return digits.length < 3 ? null : digits.slice(-9);
}

/** The company's own numbers: those that calls from outside went to. */
export function ownNumbers(calls: readonly Call[]): ReadonlySet<string> {
  return new Set(calls.flatMap(({ direction, to }) => (direction === 'in' ? (callerOf(to) ?? []) : [])));
}

function isTooShort({ ringSeconds, talkSeconds, result }: Call): boolean {
  return result !== 'answered' && ringSeconds !== null && ringSeconds + (talkSeconds ?? 0) < LEAST_SECONDS;
}

/** What came in, without what says nothing about whether calls are answered. */
export function inboundOf(calls: readonly Call[]): Inbound {
  const own = ownNumbers(calls);
  const coming = calls.filter(({ direction }) => direction === 'in');
  const foreign = coming.filter(({ from }) => !own.has(callerOf(from) ?? ''));
  const counted = foreign.filter((call) => !isTooShort(call));
  return {
    calls: counted.toSorted((a, b) => a.startedAt - b.startedAt),
    tooShort: foreign.length - counted.length,
    own: coming.length - foreign.length,
  };
}

/** Nobody spoke with the caller: voicemail is missed too. */
export const isMissed = ({ result }: Call): boolean => result !== 'answered';
