import type { ReactNode } from 'react';
import css from './status-mark.module.css';

export type Status = 'on' | 'too-low' | 'too-high' | 'not-done' | 'at-risk' | 'missing' | 'not-judged' | 'real-change';

/** What each mark means, said the same way everywhere. */
export const statusWords: Readonly<Record<Status, string>> = {
  on: 'on goal',
  'too-low': 'off goal, too low',
  'too-high': 'off goal, too high',
  'not-done': 'off goal',
  'at-risk': 'at risk',
  missing: 'no value',
  'not-judged': 'not judged',
  'real-change': 'real change',
};

const shapes: Readonly<Record<Status, ReactNode>> = {
  on: (
    <>
      <circle cx="6" cy="6" r="5" fill="var(--ek-on-mark)" />
      <path d="m3.6 6.2 1.7 1.7 3.2-3.6" fill="none" stroke="var(--ek-paper)" strokeWidth="1.5" />
    </>
  ),
  'too-low': <path d="M1 2.5h10L6 10.5z" fill="var(--ek-off-mark)" />,
  'too-high': <path d="M1 9.5h10L6 1.5z" fill="var(--ek-off-mark)" />,
  'not-done': <path d="m2.3 2.3 7.4 7.4M9.7 2.3l-7.4 7.4" fill="none" stroke="var(--ek-off-mark)" strokeWidth="2.2" />,
  'at-risk': (
    <>
      <circle cx="6" cy="6" r="4.3" fill="none" stroke="var(--ek-warn-mark)" strokeWidth="1.4" />
      <path d="M6 1.7a4.3 4.3 0 0 1 0 8.6z" fill="var(--ek-warn-mark)" />
    </>
  ),
  missing: (
    <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--ek-text-3)" strokeWidth="1.3" strokeDasharray="2 1.8" />
  ),
  'not-judged': <path d="M2 6h8" stroke="var(--ek-flat-mark)" strokeWidth="1.8" />,
  'real-change': <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="var(--ek-signal)" />,
};

/**
 * Shape first, colour second. `label` replaces the usual words; an empty one hides the mark from assistive
 * technology, for places where the words stand beside it.
 */
export function StatusMark({ status, label, size = 12 }: { status: Status; label?: string; size?: number }) {
  const words = label ?? statusWords[status];
  const spoken = words === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words };
  return (
    <svg className={css['mark']} viewBox="0 0 12 12" width={size} height={size} {...spoken}>
      {shapes[status]}
    </svg>
  );
}
