import type { Call, CallResult } from '../model/call.ts';

/** One row of a phone system that writes a row for each telephone that rang; `leg` is what the rows of a call share. */
export interface Leg {
  readonly leg: string;
  readonly call: Call;
}

const worth: readonly CallResult[] = ['answered', 'voicemail', 'busy', 'abandoned', 'missed'];

/** What came of a call in which several telephones rang: the best of them. */
function resultOf(legs: readonly Call[]): CallResult {
  return worth.find((result) => legs.some((leg) => leg.result === result)) ?? 'missed';
}

function joined(leg: string, all: readonly Call[]): Call {
  const calls = all.toSorted((a, b) => a.startedAt - b.startedAt);
  const [first] = calls as [Call, ...Call[]];
  // A call that a program takes and passes on is answered only when one of the telephones it rings is.
  const passedOn = calls.filter(({ direction }) => direction !== first.direction);
  const told = passedOn.length > 0 ? passedOn : calls;
  const result = resultOf(told);
  const taken = told.find((call) => call.result === 'answered');
  const waited = taken && (taken.startedAt - first.startedAt) / 1000 + (taken.ringSeconds ?? 0);
  const talked = told.flatMap((call) => (call.result === 'answered' ? (call.talkSeconds ?? []) : []));
  return {
    ...first,
    id: leg,
    result,
    person: taken?.person ?? (calls.length === 1 ? first.person : null),
    ringSeconds: waited ?? first.ringSeconds,
    talkSeconds: talked.length === 0 ? null : talked.reduce((sum, seconds) => sum + seconds, 0),
  };
}

/** One call for all of its legs, in the order in which calls began. */
export function joinLegs(legs: readonly Leg[]): Call[] {
  return [...Map.groupBy(legs, ({ leg }) => leg)]
    .map(([leg, all]) =>
      all.length === 1
        ? { ...(all[0] as Leg).call, id: leg }
        : joined(
            leg,
            all.map(({ call }) => call),
          ),
    )
    .toSorted((a, b) => a.startedAt - b.startedAt);
}
