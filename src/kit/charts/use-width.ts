import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in true pixels, so that lines and letters of a chart keep their size. */
export function useWidth<Element extends HTMLElement>(before: number): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measured = (pixels: number) => {
      const next = Math.round(pixels);
      // Hidden or printing: the last width is better than none.
      if (next > 0) setWidth(next);
    };
    // At once: the observer speaks a frame later, and until then a phone would scroll sideways.
    measured(watched.clientWidth);
    const watch = new ResizeObserver(([entry]) => measured(entry?.contentRect.width ?? 0));
    watch.observe(watched);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
