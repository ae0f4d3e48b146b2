import type { Call } from './call.ts';
import { callerOf, isMissed } from './inbound.ts';

/** A first call of a number that was not answered, and what became of it. */
export interface MissedCaller {
  readonly call: Call;
  /** Milliseconds until somebody of the company spoke with them, by calling back or when they called again; null: not yet. */
  readonly reachedAfter: number | null;
  /** Milliseconds until the company first called back, answered or not; null: not yet. */
  readonly calledBackAfter: number | null;
  /** No call of theirs was answered before, and none went out to them. */
  readonly isNew: boolean;
}

export interface Callers {
  readonly missed: readonly MissedCaller[];
  /** Missed calls without a number: nobody can be called back, and nobody knows how many people they were. */
  readonly withheld: number;
  /** Different numbers in all, each once in 24 hours. */
  readonly callers: number;
}

const DAY = 86_400_000;

interface History {
  /** When the company spoke with them, whoever called. */
  readonly spoken: number[];
  readonly calledOut: number[];
  readonly calledIn: Call[];
}

const firstAfter = (times: readonly number[], moment: number): number | null => {
  const found = times.find((time) => time > moment);
  return found === undefined ? null : found - moment;
};

/**
 * Missed calls by who called: a number that rings five times within 24 hours is one caller.
 * @param inbound those that count, oldest first; `all` also holds the calls that went out.
 */
export function callersOf(inbound: readonly Call[], all: readonly Call[]): Callers {
  const histories = new Map<string, History>();
  const historyOf = (caller: string) => {
    const known = histories.get(caller);
    if (known) return known;
    const made: History = { spoken: [], calledOut: [], calledIn: [] };
    histories.set(caller, made);
    return made;
  };
  let withheld = 0;
  for (const call of inbound) {
    const caller = callerOf(call.from);
    if (caller === null) withheld += isMissed(call) ? 1 : 0;
    else historyOf(caller).calledIn.push(call);
    if (caller !== null && !isMissed(call)) historyOf(caller).spoken.push(call.startedAt);
  }
  for (const call of all) {
    const caller = call.direction === 'out' ? callerOf(call.to) : null;
    if (caller === null) continue;
    historyOf(caller).calledOut.push(call.startedAt);
    if (!isMissed(call)) historyOf(caller).spoken.push(call.startedAt);
  }
  const missed: MissedCaller[] = [];
  let callers = 0;
  for (const { spoken, calledOut, calledIn } of histories.values()) {
    spoken.sort((a, b) => a - b);
    calledOut.sort((a, b) => a - b);
    let last = Number.NEGATIVE_INFINITY;
    for (const call of calledIn) {
      if (call.startedAt - last < DAY) continue;
      last = call.startedAt;
      callers += 1;
      if (!isMissed(call)) continue;
      const knew = [spoken[0], calledOut[0]].some((time) => time !== undefined && time < call.startedAt);
      const reachedAfter = firstAfter(spoken, call.startedAt);
      missed.push({ call, reachedAfter, calledBackAfter: firstAfter(calledOut, call.startedAt), isNew: !knew });
    }
  }
  return { missed: missed.toSorted((a, b) => a.call.startedAt - b.call.startedAt), withheld, callers };
}

/** New ones with whom nobody spoke within 24 hours: the ones that are lost. Those of the last 24 hours are still open. */
export function lostNewCallers({ missed }: Callers, now: number): readonly MissedCaller[] {
  return missed.filter(
    ({ call, isNew, reachedAfter }) =>
      isNew && call.startedAt + DAY <= now && (reachedAfter === null || reachedAfter > DAY),
  );
}
