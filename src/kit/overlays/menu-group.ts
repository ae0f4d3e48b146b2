import type { ReactElement } from 'react';
import type { IconName } from '#kit/marks/icon-paths.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Where a picture of its own stands in place of an icon. */
  readonly lead?: ReactElement;
  /** Shown beside; works while the menu is open. */
  readonly key?: string;
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What can be done here, in groups parted by a line. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

/** On which side of what opens it, and along which edge. */
export type MenuPosition = 'bottom-start' | 'bottom-end' | 'top-start' | 'left-start' | 'right-end';
