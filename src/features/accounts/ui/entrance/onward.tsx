import { Link } from '#kit/page/link.tsx';
import css from './entrance.module.css';

/** The one way on from a page that says something and asks nothing. */
export function Onward({ href, children }: { href: string; children: string }) {
  return (
    <p className={css['onward']}>
      <Link href={href}>{children}</Link>
    </p>
  );
}
