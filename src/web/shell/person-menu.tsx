import { Avatar } from '#kit/marks/avatar.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { schemes, useScheme } from '#kit/theme/scheme.ts';
import css from './person-menu.module.css';
import type { ShellPerson } from './room.ts';

/** Who one is here: account, light or dark, keys, sign out. */
export function PersonMenu(props: {
  person: ShellPerson;
  compact?: boolean;
  onAccount: () => void;
  onKeys: () => void;
  onSignOut: () => void;
}) {
  const { person, compact = false, onAccount, onKeys, onSignOut } = props;
  const { scheme, chooseScheme } = useScheme();
  const groups: MenuGroup[] = [
    {
      id: 'person',
      title: person.name,
      entries: [
        { id: 'account', label: 'Account', icon: 'people', run: onAccount },
        { id: 'keys', label: 'Keys', icon: 'key', key: '?', run: onKeys },
      ],
    },
    {
      id: 'scheme',
      title: 'Appearance',
      entries: schemes.map(({ value, label }) => ({
        id: value,
        label,
        icon: 'scheme',
        current: value === scheme,
        run: () => chooseScheme(value),
      })),
    },
    { id: 'leave', entries: [{ id: 'out', label: 'Sign out', icon: 'leave', run: onSignOut }] },
  ];
  return (
    <Menu groups={groups} position={compact ? 'bottom-end' : 'top-start'} width={200}>
      <button type="button" className={css['person']}>
        <Avatar name={person.name} spoken={compact} />
        {!compact && (
          <span className={css['words']}>
            <b>{person.name}</b>
            <small>{person.role}</small>
          </span>
        )}
      </button>
    </Menu>
  );
}
