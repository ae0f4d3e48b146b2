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

const DIGITS = 9;

// Most numbers are written without a gap, and a million of them are looked at.
function endsInDigits(number: string): boolean {
  if (number.length < DIGITS) return false;
  for (let at = number.length - DIGITS; at < number.length; at += 1) {
    const code = number.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** A number as far as it tells callers apart: its last nine digits, whatever stands before them; null when withheld. */
export function callerOf(number: string | null): string | null {
  if (number === null) return null;
  if (endsInDigits(number)) return number.slice(-DIGITS);
  const digits = number.replace(/\D/g, '');
  return digits.length < 3 ? null : digits.slice(-DIGITS);
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
