import type { ReactNode } from 'react';
import type { Connection } from './connection-line.tsx';
import type { RoomGroup, ShellCompany, ShellPerson } from './room.ts';

export interface ShellProps {
  company: ShellCompany;
  /** All the person's companies, this one among them. */
  companies: readonly ShellCompany[];
  onSwitch: (id: string) => void;
  onAddCompany?: () => void;
  rooms: readonly RoomGroup[];
  onGo: (href: string) => void;
  person: ShellPerson;
  onAccount: () => void;
  onSignOut: () => void;
  connection: Connection;
  /** Parts that add what the palette finds; shown while it is open. */
  finds?: ReactNode;
  /** About the company, above every page. */
  line?: ReactNode;
  /** For the foot of a printed page: what it is and as of when. */
  printed?: { page: string; date: string };
}

/** What the bars get besides: the palette and the list of keys are the shell's own. */
export interface BarProps extends ShellProps {
  onFind: () => void;
  onKeys: () => void;
}
