import { useEffect, useRef } from 'react';
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
  const open = useRef<HTMLAnchorElement>(null);
  const words = tabs.map((tab) => `${tab.label} ${tab.count ?? ''} ${tab.current}`).join();
  // On a narrow screen they scroll sideways, and the one that is open may lie outside.
  useEffect(() => {
    if (words !== '') open.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [words]);
  return (
    <nav className={css['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          ref={tab.current ? open : undefined}
          href={tab.href}
          className={css['tab']}
          aria-current={tab.current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className={css['count']}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
