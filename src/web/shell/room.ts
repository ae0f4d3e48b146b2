import type { IconName } from '#kit/marks/icon-paths.tsx';

/** A place in the rail. Only rooms that exist and that the person may enter are given. */
export interface Room {
  readonly id: string;
  /** In the company's own words. */
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
  readonly current?: boolean;
  /** What waits there; left out when nothing does. */
  readonly count?: number;
  /** A word in place of the count: `live`. */
  readonly happening?: string;
  /** Among the four of a phone's bottom bar. */
  readonly onPhone?: boolean;
}

/** Rooms that stand together, parted from the next by a gap. */
export interface RoomGroup {
  readonly id: string;
  readonly rooms: readonly Room[];
}

export interface ShellCompany {
  readonly id: string;
  readonly name: string;
  /** One short line: `18 people`. */
  readonly detail?: string;
}

export interface ShellPerson {
  readonly name: string;
  readonly role: string;
}
