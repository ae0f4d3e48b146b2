import { Menu as LibraryMenu } from '@mantine/core';
import '@mantine/core/styles/Menu.layer.css';
import { Fragment, type KeyboardEvent } from 'react';
import { comboShortcut, matchesCombo } from '#kit/keys/combo.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { Icon } from '#kit/marks/icon.tsx';
import { LibraryRoom } from '#kit/theme/library-room.tsx';
import css from './menu.module.css';
import type { MenuGroup, MenuPosition } from './menu-group.ts';

const pointerEvents = ['mousedown', 'touchstart'];

export interface MenuPanelProps {
  label: string;
  groups: readonly MenuGroup[];
  /** What it stands beside, as it lies on the screen. */
  beside: DOMRect;
  position: MenuPosition;
  width: number;
  onClose: () => void;
}

/** The open menu. */
export function MenuPanel({ label, groups, beside, position, width, onClose }: MenuPanelProps) {
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
  const { left, top, width: across, height } = beside;
  return (
    <LibraryRoom>
      <LibraryMenu
        opened
        onChange={(opened) => !opened && onClose()}
        position={position}
        offset={4}
        width={width}
        withinPortal
        // Opens with its first entry chosen; the library's placeholder is no child a menu may have.
        withInitialFocusPlaceholder={false}
        returnFocus={false}
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
        <LibraryMenu.Target>
          {/* The button itself stays ours and says what is open; this only holds the place. */}
          <span className={css['beside']} style={{ left, top, width: across, height }} aria-hidden="true" />
        </LibraryMenu.Target>
        <LibraryMenu.Dropdown aria-label={label} aria-labelledby={undefined} onKeyDown={pressed}>
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
    </LibraryRoom>
  );
}
