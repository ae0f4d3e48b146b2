import { Menu as LibraryMenu } from '@mantine/core';
import { Fragment, type KeyboardEvent, type ReactElement } from 'react';
import { comboShortcut, matchesCombo } from '#kit/keys/combo.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { Icon } from '#kit/marks/icon.tsx';
import type { IconName } from '#kit/marks/icon-paths.tsx';
import css from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Where a picture of its own stands in place of an icon. */
  readonly lead?: ReactElement;
  /** Shown beside; works while the menu is open. */
  readonly key?: string;
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What can be done here, in groups parted by a line. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  groups: readonly MenuGroup[];
  /** The one element that opens it; a button. */
  children: ReactElement;
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'left-start' | 'right-end';
  opened?: boolean;
  onChange?: (opened: boolean) => void;
  width?: number;
}

const pointerEvents = ['mousedown', 'touchstart'];

export function Menu({ groups, children, position = 'bottom-start', opened, onChange, width = 256 }: MenuProps) {
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const entry = groups
      .flatMap((group) => group.entries)
      .find(({ key, disabled }) => key !== undefined && !disabled && matchesCombo(key, event, onMac));
    if (!entry) return;
    event.preventDefault();
    event.stopPropagation();
    // By its own press, so that the menu closes the same way.
    event.currentTarget.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)?.click();
  };
  const controlled = opened === undefined ? {} : { opened };
  return (
    <LibraryMenu
      {...controlled}
      {...(onChange ? { onChange } : {})}
      position={position}
      offset={4}
      width={width}
      withinPortal
      // Opens with its first entry chosen; the library's placeholder is no child a menu may have.
      withInitialFocusPlaceholder={false}
      returnFocus
      // Not keys: the key that opens a menu would close it before it is seen.
      clickOutsideEvents={pointerEvents}
      classNames={{
        dropdown: css['menu'] ?? '',
        item: css['entry'] ?? '',
        itemLabel: css['label'] ?? '',
        itemSection: css['section'] ?? '',
        label: css['title'] ?? '',
        divider: css['divider'] ?? '',
      }}
    >
      <LibraryMenu.Target>{children}</LibraryMenu.Target>
      <LibraryMenu.Dropdown onKeyDown={pressed}>
        {groups.map((group, place) => (
          <Fragment key={group.id}>
            {place > 0 && <LibraryMenu.Divider />}
            {group.title !== undefined && <LibraryMenu.Label>{group.title}</LibraryMenu.Label>}
            {group.entries.map((entry) => (
              <LibraryMenu.Item
                key={entry.id}
                data-entry={entry.id}
                leftSection={entry.lead ?? (entry.icon && <Icon name={entry.icon} />)}
                rightSection={entry.current ? <Icon name="check" /> : entry.key && <KeyHint keys={entry.key} />}
                aria-keyshortcuts={entry.key === undefined ? undefined : comboShortcut(entry.key, onMac)}
                aria-current={entry.current || undefined}
                disabled={entry.disabled ?? false}
                onClick={entry.run}
              >
                {entry.label}
              </LibraryMenu.Item>
            ))}
          </Fragment>
        ))}
      </LibraryMenu.Dropdown>
    </LibraryMenu>
  );
}
