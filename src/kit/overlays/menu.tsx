import { cloneElement, type KeyboardEvent, lazy, type MouseEvent, type ReactElement, Suspense, useState } from 'react';
import type { MenuGroup, MenuPosition } from './menu-group.ts';

const load = () => import('./menu-panel.tsx');
const MenuPanel = lazy(async () => ({ default: (await load()).MenuPanel }));

interface Opener {
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onMouseDown?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What can be done here. Its code comes when the button is neared, and the focus goes back to the button. */
export function Menu(props: {
  groups: readonly MenuGroup[];
  /** The one element that opens it; a button. */
  children: ReactElement<Opener>;
  position?: MenuPosition;
  width?: number;
}) {
  const { groups, children, position = 'bottom-start', width = 256 } = props;
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  // A press on the button while the menu is open closes it from outside; the click that follows must not open it again.
  const [wasOpen, noteOpen] = useState(false);
  const near = (): void => void load();
  const close = (): void => {
    opener?.focus({ preventScroll: true });
    setOpener(null);
  };
  return (
    <>
      {cloneElement(children, {
        'aria-haspopup': 'menu',
        'aria-expanded': opener !== null,
        onPointerEnter: near,
        onFocus: near,
        onMouseDown: () => noteOpen(opener !== null),
        onClick: (event) => {
          setOpener(wasOpen ? null : event.currentTarget);
          noteOpen(false);
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpener(event.currentTarget);
        },
      })}
      {opener && (
        <Suspense>
          <MenuPanel
            label={opener.getAttribute('aria-label') ?? opener.textContent}
            groups={groups}
            beside={opener.getBoundingClientRect()}
            position={position}
            width={width}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
