import { type ReactNode, useId } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './field.module.css';

/** What every field says about itself. */
export interface FieldWords {
  label: string;
  /** Below the field; gives way to the error. */
  help?: ReactNode;
  /** What is wrong and how to put it right, as a sentence. */
  error?: string | null | undefined;
  /** Required is the default; the optional ones are marked. */
  optional?: boolean;
}

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, help below, the error in place of the help. Hands the ids that tie them to the control inside. */
export function Field(props: FieldWords & { className?: string | undefined; children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const { label, help, error, optional, className, children } = props;
  const note = error ? `${id}-error` : help ? `${id}-help` : undefined;
  return (
    <div className={classNames(css['field'], className)}>
      <label className={css['label']} htmlFor={id}>
        {label}
        {optional && <span className={css['optional']}> optional</span>}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p className={css['error']} id={note}>
          <StatusMark status="not-done" label="" size={9} />
          <span>{error}</span>
        </p>
      ) : (
        help && (
          <p className={css['help']} id={note}>
            {help}
          </p>
        )
      )}
    </div>
  );
}
