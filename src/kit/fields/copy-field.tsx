import { useRef, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import css from './copy-field.module.css';
import { Field } from './field.tsx';
import input from './input.module.css';

/** A link or a token to hand on. Where the browser refuses the clipboard, the text is selected for the hand. */
export function CopyField({ label, help, value }: { label: string; help?: string; value: string }) {
  const element = useRef<HTMLInputElement>(null);
  const [told, tell] = useState('');
  const copy = async (): Promise<void> => {
    element.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      tell('Copied.');
    } catch {
      tell('The browser did not allow it: the text is selected, copy it with the keyboard.');
    }
  };
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <span className={css['row']}>
          <input
            {...ids}
            ref={element}
            className={input['input']}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button icon="copy" size="large" onClick={() => void copy()}>
            Copy
          </Button>
          <span className={css['told']} role="status">
            {told}
          </span>
        </span>
      )}
    </Field>
  );
}
