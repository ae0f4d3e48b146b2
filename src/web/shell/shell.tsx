import { type ReactNode, useState } from 'react';
import { KeyboardHelpHost } from '#kit/keys/keyboard-help-host.tsx';
import { PaletteHost } from '#kit/palette/palette-host.tsx';
import { type Connection, ConnectionLine } from './connection-line.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { PhoneTop } from './phone-top.tsx';
import { Rail } from './rail.tsx';
import type { RoomGroup, ShellCompany, ShellPerson } from './room.ts';
import css from './shell.module.css';
import { useShellCommands } from './use-shell-commands.ts';

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
  /** For the foot of a printed page: what it is and as of when. */
  printed?: { page: string; date: string };
}

/** What the bars get besides: the palette and the list of keys are the shell's own. */
export interface BarProps extends ShellProps {
  onFind: () => void;
  onKeys: () => void;
}

/** What stands around every page: rail or phone bars, the connection line, the foot of the printed sheet. */
export function Shell(props: ShellProps & { children: ReactNode }) {
  const { children, printed } = props;
  const [above, setAbove] = useState<'palette' | 'keys' | null>(null);
  const close = (): void => setAbove(null);
  useShellCommands(props);
  const bars: BarProps = { ...props, onFind: () => setAbove('palette'), onKeys: () => setAbove('keys') };
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#page">
        Skip to the page
      </a>
      <Rail {...bars} />
      <PhoneTop {...bars} />
      <div className={css['body']}>
        <ConnectionLine connection={props.connection} />
        <main id="page" className={css['page']} tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneBar rooms={props.rooms} onGo={props.onGo} />
      <PaletteHost open={above === 'palette'} onOpen={bars.onFind} onClose={close} />
      <KeyboardHelpHost open={above === 'keys'} onOpen={bars.onKeys} onClose={close} />
      {printed && (
        <footer className={css['foot']}>
          {props.company.name} · {printed.page} · {printed.date}
        </footer>
      )}
    </div>
  );
}
