import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { LinkProps } from '#kit/page/link.tsx';

/** A press that asks for a new tab or a download is left to the browser. */
const plainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The kit's links, moved by the router; another origin or a target of its own goes the browser's way. */
export function RouterLink({ onClick, ...props }: LinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || !plainPress(event) || !props.href.startsWith('/') || props.target) return;
    event.preventDefault();
    router.history.push(props.href);
  };
  return <a {...props} onClick={follow} />;
}
