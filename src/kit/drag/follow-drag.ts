interface Drag {
  /** At every move, and after every step of scrolling: the pointer's height in the window. */
  readonly look: (height: number) => void;
  /** Scrolls on where the pointer is at an edge; whether it did. */
  readonly scroll: (height: number) => boolean;
  /** Let go, over whatever was looked at last. */
  readonly drop: () => void;
  /** Over, before a drop is told: by letting go, by Esc, or because whoever follows has ended it. */
  readonly end: () => void;
}

const SCROLL_MS = 40;

/** Follows a pointer or finger that carries something until it lets go; Esc carries it back. Ended by what is returned. */
export function followDrag({ clientY }: { readonly clientY: number }, drag: Drag): () => void {
  let height = clientY;
  const moved = (event: globalThis.PointerEvent): void => {
    height = event.clientY;
    drag.look(height);
  };
  const scrolling = setInterval(() => {
    if (drag.scroll(height)) drag.look(height);
  }, SCROLL_MS);
  const end = (): void => {
    clearInterval(scrolling);
    document.removeEventListener('pointermove', moved);
    document.removeEventListener('pointerup', drop);
    document.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', escaped, true);
    drag.end();
  };
  const drop = (): void => {
    end();
    drag.drop();
  };
  const escaped = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end();
  };
  document.addEventListener('pointermove', moved);
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', escaped, true);
  return end;
}
