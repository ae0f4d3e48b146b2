import { lazy, Suspense } from 'react';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';

const MenuPanel = lazy(async () => ({ default: (await import('#kit/overlays/menu-panel.tsx')).MenuPanel }));

/** The menu of a cell. It opens to the left, so that the newest weeks stay in sight. */
export function GridMenu(props: { groups: readonly MenuGroup[]; cell: HTMLElement; onClose: () => void }) {
  return (
    <Suspense>
      <MenuPanel
        label={props.groups[0]?.title ?? 'Cell'}
        groups={props.groups}
        beside={props.cell.getBoundingClientRect()}
        position="left-start"
        width={280}
        onClose={props.onClose}
      />
    </Suspense>
  );
}
