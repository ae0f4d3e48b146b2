const minute = 60_000;

/** Whoever comes within two minutes is on time. */
const grace = 2 * minute;
/** After so long without a sign of life anybody may lead, or write, instead. */
const patience = 2 * minute;

export const presences = ['expected', 'here', 'late', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** Coming and going of one person; times are milliseconds of Unix time. */
export interface Attendee {
  readonly memberId: string;
  readonly presence: Presence;
  /** When they first came. */
  readonly cameAt: number | null;
  /** When they said that they leave; null once they are back. */
  readonly leftAt: number | null;
  /** The last sign of life of their screen. */
  readonly seenAt: number | null;
}

/** From when on somebody who comes is late by the full minutes since the opening; 0 for who is on time. */
export function minutesLate(cameAt: number | null, openedAt: number | null): number {
  if (cameAt === null || openedAt === null) return 0;
  const late = cameAt - openedAt;
  return late > grace ? Math.floor(late / minute) : 0;
}

export const presenceOf = (cameAt: number, openedAt: number): 'here' | 'late' =>
  minutesLate(cameAt, openedAt) > 0 ? 'late' : 'here';

export const isPresent = ({ presence }: Pick<Attendee, 'presence'>): boolean =>
  presence === 'here' || presence === 'late';

/** Who never came was absent. */
export const atTheEnd = (presence: Presence): Presence => (presence === 'expected' ? 'absent' : presence);

/** How many of those who were to come came, on time or not. */
export function attendanceOf(people: readonly Pick<Attendee, 'presence'>[]) {
  const count = (of: Presence) => people.filter(({ presence }) => presence === of).length;
  return { expected: people.length, here: count('here') + count('late'), late: count('late'), absent: count('absent') };
}

/** Whether who leads, or who writes, has left or given no sign of life for two minutes; so it is where nobody does. */
export function isGone(memberId: string | null, people: readonly Attendee[], now: number): boolean {
  const holder = people.find((one) => one.memberId === memberId);
  if (!holder || !isPresent(holder)) return true;
  const last = holder.leftAt ?? holder.seenAt;
  return last !== null && now - last >= patience;
}

export interface HandOver {
  readonly me: string;
  readonly to: string;
  /** Who leads or writes now. */
  readonly holder: string | null;
  readonly facilitator: string | null;
  /** Owner, operator, or a leader of the team. */
  readonly runs: boolean;
  readonly holderGone: boolean;
}

/**
 * The one who leads may hand over both seats, the one who writes the pen, and whoever may run the team's meetings may
 * do both. Anybody else may only sit down themselves, where nobody has been for two minutes.
 */
export const mayHandOver = ({ me, to, holder, facilitator, runs, holderGone }: HandOver): boolean =>
  runs || me === facilitator || me === holder || (to === me && holderGone);
