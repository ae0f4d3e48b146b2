import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { KeyLayer } from '#kit/keys/key-layer.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import { useReturnFocus } from '#kit/overlays/use-return-focus.ts';
import { classNames } from '#kit/theme/class-names.ts';
import { LibraryRoom } from '#kit/theme/library-room.tsx';
import { type Command, useCommandsFor } from './commands.ts';
import css from './palette.module.css';
import { rank } from './ranking.ts';

const most = 12;

/** Finds and does anything. Its own list and not the library's spotlight: that one tells a screen reader nothing of what is chosen. */
export function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  useReturnFocus();
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(0);
  const { standing, made } = useCommandsFor(query.trim());
  const found = [...rank(query, standing).slice(0, most - Math.min(4, made.length)), ...made.slice(0, 4)];
  const at = Math.min(chosen, found.length - 1);

  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && found.length > 0) {
      event.preventDefault();
      choose((at + by + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };

  return (
    <LibraryRoom>
      <Modal
        opened
        returnFocus={false}
        onClose={onClose}
        withCloseButton={false}
        size="36rem"
        yOffset="12vh"
        title="Find or do anything"
        classNames={{
          header: css['name'] ?? '',
          content: css['palette'] ?? '',
          body: css['body'] ?? '',
          overlay: css['scrim'] ?? '',
        }}
      >
        <KeyLayer>
          <div className={css['query']}>
            <Icon name="find" />
            <input
              className={css['input']}
              role="combobox"
              aria-label="Find or do anything"
              aria-expanded={found.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
              autoComplete="off"
              placeholder="Find or do anything"
              data-autofocus
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                choose(0);
              }}
              onKeyDown={pressed}
            />
            <KeyHint keys="Escape" />
          </div>
          <div id={`${id}-list`} role="listbox" aria-label="Found" className={css['list']}>
            {found.map((command, place) => (
              <div
                key={command.id}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                className={classNames(css['option'], place === at && css['chosen'])}
                onPointerMove={() => choose(place)}
                onClick={() => run(command)}
                onKeyDown={pressed}
              >
                {command.icon && <Icon name={command.icon} />}
                <span className={css['label']}>{command.label}</span>
                {command.detail !== undefined && <span className={css['detail']}>{command.detail}</span>}
                {(command.key !== undefined || place === at) && <KeyHint keys={command.key ?? 'Enter'} />}
              </div>
            ))}
          </div>
          {found.length === 0 && (
            <p className={css['none']} role="status">
              Nothing by that name. Fewer letters find more.
            </p>
          )}
        </KeyLayer>
      </Modal>
    </LibraryRoom>
  );
}
