import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import css from './quiet-link.module.css';

/** A way on that stays in the background until it is pointed at; words alone where there is none. */
export function QuietLink({ href, children }: { href: string | null | undefined; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <Link href={href} className={css['quiet']}>
      {children}
    </Link>
  );
}
