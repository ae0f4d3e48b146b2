import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { onMac } from '#kit/keys/platform.ts';
import type { Attempt } from './use-attempt.ts';

/** Fields that are sent together: Enter, or ⌘ or Ctrl with Enter anywhere. A refusal moves the focus to its field. */
export function Form(props: {
  label: string;
  attempt: Attempt;
  onSubmit: () => void;
  /** The form is what one came for: typing can start at once. */
  starts?: boolean;
  children: ReactNode;
}) {
  const { label, attempt, onSubmit, starts = false, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!starts) return;
    const fields = form.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio], [readonly])') ?? [];
    [...fields].find((field) => field.value === '')?.focus();
  }, [starts]);
  useEffect(() => {
    if (attempt.failures === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt.failures]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(onMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy) onSubmit();
      }}
    >
      {children}
    </form>
  );
}
