import type { Day } from '#lib/calendar/day.ts';

export type CallResult = 'answered' | 'missed' | 'voicemail' | 'abandoned' | 'busy';

/** One telephone call, its legs joined. */
export interface Call {
  readonly holds: 'call';
  /** As the phone system names it; null where it names none. */
  readonly id: string | null;
  /** Milliseconds of Unix time. */
  readonly startedAt: number;
  /** The day on the company's clocks. */
  readonly day: Day;
  /** Seconds since midnight on the company's clocks. */
  readonly second: number;
  readonly direction: 'in' | 'out';
  /** Telephone numbers as written; null when withheld. */
  readonly from: string | null;
  readonly to: string | null;
  readonly line: string | null;
  readonly person: string | null;
  readonly result: CallResult;
  /** How long it rang and how long was spoken, in seconds; null where nobody counted. */
  readonly ringSeconds: number | null;
  readonly talkSeconds: number | null;
}
