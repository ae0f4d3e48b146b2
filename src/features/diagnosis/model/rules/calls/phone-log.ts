import type { Call } from '#features/calls/model/call.ts';
import { type Callers, callersOf } from '#features/calls/model/callers.ts';
import { type Inbound, inboundOf, isMissed } from '#features/calls/model/inbound.ts';
import { isStaffed } from '#features/calls/model/staffed.ts';
import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { remembered } from '#lib/remembered.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import type { Ground, StaffedHours } from '../../ground.ts';
import type { DeclaredChange, Records } from '../../records.ts';

/** A stretch of the log in which the telephone was answered in one way. */
export interface Stretch {
  /** What came in while somebody was there, and while nobody was. */
  readonly staffed: readonly Call[];
  readonly afterHours: readonly Call[];
  readonly from: Day;
  /** The last day of it. */
  readonly to: Day;
  readonly weeks: number;
}

export interface PhoneLog {
  /** Calls in and out. */
  readonly over: readonly Call[];
  readonly inbound: Inbound;
  /** Since the last change that was declared, else the whole log. */
  readonly now: Stretch;
  /** Before that change; null where none was declared within the log. */
  readonly before: Stretch | null;
  readonly change: DeclaredChange | null;
}

/** Nobody told when somebody is there: weekdays from eight to five. */
const usualHours: readonly StaffedHours[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  start: 8 * 3600,
  end: 17 * 3600,
}));

export const hoursOf = ({ company }: Ground): readonly StaffedHours[] =>
  company.staffedHours.length > 0 ? company.staffedHours : usualHours;

/** A change of the whole company, or one whose subject is about telephone calls. */
const concernsCalls = ({ subject }: DeclaredChange): boolean =>
  subject === null || /call|phone|answer|recept/i.test(subject);

function stretchOf(calls: readonly Call[], from: Day, to: Day, hours: readonly StaffedHours[]): Stretch {
  const within = calls.filter(({ day }) => day >= from && day <= to);
  const parts = Map.groupBy(within, (call) => isStaffed(call, hours));
  return {
    staffed: parts.get(true) ?? [],
    afterHours: parts.get(false) ?? [],
    from,
    to,
    weeks: (daysBetween(from, to) + 1) / 7,
  };
}

/** The telephone log up to the day before `asOf`; null where no call came in. */
export const phoneLog = remembered(({ calls, changes }: Records, ground: Ground): PhoneLog | null => {
  const over = calls.filter(({ day }) => day < ground.asOf);
  const inbound = inboundOf(over);
  const [first, last] = [inbound.calls[0]?.day, inbound.calls.at(-1)?.day];
  if (first === undefined || last === undefined) return null;
  const hours = hoursOf(ground);
  const change =
    changes
      .filter((one) => concernsCalls(one) && one.date > first && one.date <= last)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1) ?? null;
  const from = change?.date ?? first;
  return {
    over,
    inbound,
    now: stretchOf(inbound.calls, from, last, hours),
    before: change && stretchOf(inbound.calls, first, addDays(change.date, -1), hours),
    change,
  };
});

/** Who was missed over the whole log. */
export const callersIn = remembered((records: Records, ground: Ground): Callers => {
  const log = phoneLog(records, ground);
  return callersOf(log?.inbound.calls ?? [], log?.over ?? []);
});

export const missedOf = (calls: readonly Call[]): Tally => ({
  successes: calls.filter(isMissed).length,
  trials: calls.length,
});

/** What was left out of the count, as a sentence; empty where nothing was. */
export function leftOutText({ tooShort, own }: Inbound): string {
  const parts = [
    tooShort > 0 ? `${tooShort} that rang for less than five seconds` : '',
    own > 0 ? `${own} from the company’s own numbers` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` Left out: ${parts.join(' and ')}.`;
}
