import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { KeyHint } from './key-hint.tsx';
import { useReturnFocus } from '#kit/overlays/use-return-focus.ts';
import { LibraryRoom } from '#kit/theme/library-room.tsx';
import css from './keyboard-help.module.css';
import { letterKeys, useLetterKeys } from './letter-keys.ts';
import { listKeys } from './registry.ts';

/** Every key that works where one is, by scope; and the switch for single letters. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const letters = useLetterKeys();
  useReturnFocus();
  // As it was when opened: the help itself adds nothing to the page's keys.
  const scopes = listKeys().map(({ scope, bindings }) => ({
    scope,
    bindings: bindings.filter(({ does }) => does !== ''),
  }));
  return (
    <LibraryRoom>
      <Modal
        opened
        returnFocus={false}
        onClose={onClose}
        title="Keys"
        withCloseButton={false}
        size="44rem"
        classNames={{
          content: css['help'] ?? '',
          header: css['header'] ?? '',
          title: css['title'] ?? '',
          body: css['body'] ?? '',
        }}
      >
        <div className={css['scopes']}>
          {scopes
            .filter(({ bindings }) => bindings.length > 0)
            .map(({ scope, bindings }) => (
              <section key={scope}>
                <h3>{scope}</h3>
                <dl className={css['list']}>
                  {bindings.map(({ key, does }) => (
                    <div key={`${key} ${does}`} className={css['line']}>
                      <dt>
                        <KeyHint keys={key} />
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
        </div>
        <div className={css['foot']}>
          <CheckBox checked={letters} onChange={(on) => letterKeys.choose(on)}>
            Single letters act as keys on this device
          </CheckBox>
          <Button hint="Escape" size="large" onClick={onClose} data-autofocus>
            Close
          </Button>
        </div>
      </Modal>
    </LibraryRoom>
  );
}
