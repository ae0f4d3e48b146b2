import { Link } from './link.tsx';
import css from './tabs.module.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current: boolean;
}

/** Siblings of this page. They are links: each has an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={css['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} className={css['tab']} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={css['count']}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
