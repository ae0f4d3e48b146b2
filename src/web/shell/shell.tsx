import { type ReactNode, useState } from 'react';
import { KeyboardHelpHost } from '#kit/keys/keyboard-help-host.tsx';
import { PaletteHost } from '#kit/palette/palette-host.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { PhoneTop } from './phone-top.tsx';
import { Rail } from './rail.tsx';
import { PrintedFoot } from './printed-foot.tsx';
import css from './shell.module.css';
import type { BarProps, ShellProps } from './shell-props.ts';
import { useShellCommands } from './use-shell-commands.ts';

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
        {props.line}
        <main id="page" className={css['page']} tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneBar rooms={props.rooms} onGo={props.onGo} />
      <PaletteHost open={above === 'palette'} onOpen={bars.onFind} onClose={close} finds={props.finds} />
      <KeyboardHelpHost open={above === 'keys'} onOpen={bars.onKeys} onClose={close} />
      {printed && <PrintedFoot words={[props.company.name, printed.page, printed.date].filter(Boolean).join(' · ')} />}
    </div>
  );
}
