import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { KeyLayer } from '#kit/keys/key-layer.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { LibraryRoom } from '#kit/theme/library-room.tsx';
import { giveKeys } from './give-keys.ts';
import { takeHeldKeys } from './held-keys.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import css from './dialog.module.css';
import type { DialogProps } from './dialog-props.ts';

/** The dialog itself: its code comes with the first one that opens. */
export function DialogPanel(props: DialogProps) {
  const { title, consequence, confirm, tone = 'primary', busy = false, ready = true, onConfirm, onClose } = props;
  useReturnFocus();
  const form = useRef<HTMLFormElement>(null);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (onMac ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <LibraryRoom>
      <Modal
        opened
        returnFocus={false}
        onClose={onClose}
        title={title}
        withCloseButton={false}
        centered
        size="28rem"
        classNames={{
          content: css['dialog'] ?? '',
          header: css['header'] ?? '',
          title: css['title'] ?? '',
          body: css['body'] ?? '',
          overlay: css['scrim'] ?? '',
        }}
      >
        <KeyLayer>
          <form
            ref={form}
            noValidate
            onFocus={({ target }) => giveKeys(takeHeldKeys(), target)}
            onKeyDown={pressed}
            onSubmit={(event) => {
              event.preventDefault();
              // A form in a portal still bubbles to the page's form in React.
              event.stopPropagation();
              if (ready && !busy) onConfirm();
            }}
          >
            {consequence && <p className={css['consequence']}>{consequence}</p>}
            {props.children}
            <div className={css['actions']}>
              <Button tone="quiet" size="large" hint="Escape" onClick={onClose}>
                Cancel
              </Button>
              <Button
                tone={tone}
                size="large"
                hint="mod+Enter"
                type="submit"
                busy={busy}
                disabled={!ready}
                data-autofocus={props.children === undefined || undefined}
              >
                {confirm}
              </Button>
            </div>
          </form>
        </KeyLayer>
      </Modal>
    </LibraryRoom>
  );
}
