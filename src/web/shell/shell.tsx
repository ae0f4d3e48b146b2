import type { ReactNode } from 'react';
import { type Connection, ConnectionLine } from './connection-line.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { PhoneTop } from './phone-top.tsx';
import { Rail } from './rail.tsx';
import type { RoomGroup, ShellCompany, ShellPerson } from './room.ts';
import css from './shell.module.css';

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
  /** Opens the palette. */
  onFind: () => void;
  /** Opens the list of keys. */
  onKeys: () => void;
  connection: Connection;
  /** For the foot of a printed page: what it is and as of when. */
  printed?: { page: string; date: string };
}

/** What stands around every page: rail or phone bars, the connection line, the foot of the printed sheet. */
export function Shell(props: ShellProps & { children: ReactNode }) {
  const { children, printed } = props;
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#page">
        Skip to the page
      </a>
      <Rail {...props} />
      <PhoneTop {...props} />
      <div className={css['body']}>
        <ConnectionLine connection={props.connection} />
        <main id="page" className={css['page']} tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneBar rooms={props.rooms} onGo={props.onGo} />
      {printed && (
        <footer className={css['foot']}>
          {props.company.name} · {printed.page} · {printed.date}
        </footer>
      )}
    </div>
  );
}
