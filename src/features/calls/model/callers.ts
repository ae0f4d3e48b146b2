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

const firstAfter = (times: readonly number[], moment: number): number | null => {
  const found = times.find((time) => time > moment);
  return found === undefined ? null : found - moment;
};

const otherEnd = ({ direction, from, to }: Call): string | null => callerOf(direction === 'in' ? from : to);

/**
 * The calls with each caller, in the order they are given. Of a million calls half are of people who ring once: they are
 * chained, because a list for each of them takes more memory than the calls do.
 */
function* histories(calls: readonly Call[]): Generator<readonly Call[]> {
  const newest = new Map<string, number>();
  const earlier = new Int32Array(calls.length);
  for (const [place, call] of calls.entries()) {
    const caller = otherEnd(call);
    if (caller === null) continue;
    earlier[place] = newest.get(caller) ?? -1;
    newest.set(caller, place);
  }
  for (const last of newest.values()) {
    const history: Call[] = [];
    for (let place = last; place >= 0; place = earlier[place] ?? -1) history.push(calls[place] as Call);
    yield history.toReversed();
  }
}

const timesOf = (calls: readonly Call[]): number[] => calls.map(({ startedAt }) => startedAt).toSorted((a, b) => a - b);

/**
 * Missed calls by who called: a number that rings five times within 24 hours is one caller.
 * @param inbound those that count, oldest first; `all` also holds the calls that went out.
 */
export function callersOf(inbound: readonly Call[], all: readonly Call[]): Callers {
  const withheld = inbound.filter((call) => isMissed(call) && callerOf(call.from) === null).length;
  const missed: MissedCaller[] = [];
  let callers = 0;
  for (const history of histories([...inbound, ...all.filter(({ direction }) => direction === 'out')])) {
    const spoken = timesOf(history.filter((call) => !isMissed(call)));
    const calledOut = timesOf(history.filter(({ direction }) => direction === 'out'));
    let last = Number.NEGATIVE_INFINITY;
    for (const call of history) {
      if (call.direction === 'out' || call.startedAt - last < DAY) continue;
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
