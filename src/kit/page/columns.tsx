import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import css from './columns.module.css';

/**
 * The two columns of a page: the first a little wider, both alike, or the second as a margin beside the first. One below
 * the other where there is no room for both, and on paper.
 */
export function Columns({
  split = 'wide',
  ...rest
}: Omit<ComponentPropsWithRef<'div'>, 'className'> & { split?: 'wide' | 'even' | 'aside' }) {
  return <div {...rest} className={classNames(css['columns'], css[split])} />;
}
