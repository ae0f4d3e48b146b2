import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { KeyLayer } from '#kit/keys/key-layer.tsx';
import { onMac } from '#kit/keys/platform.ts';
import css from './dialog.module.css';

/**
 * Asks; it never informs. The title is the verb, `consequence` the sentence below it. Enter in a field and ⌘ or Ctrl
 * with Enter anywhere confirm, Esc closes, and the focus goes back to where it was.
 */
export function Dialog(props: {
  open: boolean;
  title: string;
  consequence?: ReactNode;
  /** The words on the primary button: the verb again. */
  confirm: string;
  tone?: 'primary' | 'danger';
  busy?: boolean;
  /** False while what is asked for is not there yet. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { open, title, consequence, confirm, tone = 'primary', busy = false, ready = true, onConfirm, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (onMac ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <Modal
      opened={open}
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
  );
}
