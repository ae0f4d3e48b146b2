import { useCommands } from '#kit/palette/commands.ts';
import { schemes, useScheme } from '#kit/theme/scheme.ts';
import type { ShellProps } from './shell-props.ts';

/** What the palette can do on every page: rooms, companies, light and dark, account, sign out. */
export function useShellCommands(props: ShellProps): void {
  const { rooms, companies, company, onGo, onSwitch, onAccount, onSignOut } = props;
  const { scheme, chooseScheme } = useScheme();
  useCommands([
    ...rooms
      .flatMap((group) => group.rooms)
      .map(({ id, label, icon, href }) => ({ id: `room-${id}`, label, detail: 'room', icon, run: () => onGo(href) })),
    ...companies
      .filter(({ id }) => id !== company.id)
      .map(({ id, name }) => ({
        id: `company-${id}`,
        label: name,
        detail: 'switch company',
        icon: 'practice' as const,
        run: () => onSwitch(id),
      })),
    ...schemes
      .filter(({ value }) => value !== scheme)
      .map(({ value, label }) => ({
        id: `scheme-${value}`,
        label: `Appearance: ${label.toLowerCase()}`,
        words: 'dark light theme scheme',
        icon: 'scheme' as const,
        run: () => chooseScheme(value),
      })),
    {
      id: 'account',
      label: 'Account',
      icon: 'people',
      words: 'password passkey sessions tokens profile',
      run: onAccount,
    },
    { id: 'sign-out', label: 'Sign out', icon: 'leave', run: onSignOut },
  ]);
}
