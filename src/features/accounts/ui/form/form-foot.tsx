import type { ReactNode } from 'react';
import css from './form-foot.module.css';

/** The buttons below a form, and a quiet word beside them. */
export function FormFoot({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={css['foot']}>
      {children}
      {aside && <span className={css['aside']}>{aside}</span>}
    </div>
  );
}
