export interface Label {
  readonly text: string;
  /** Where it wants to stand, in pixels down. */
  readonly y: number;
}

/**
 * Moves labels apart until none is nearer than `gap` pixels to the next, in the order of their wishes, within `top`
 * and `bottom` as far as there is room. Each keeps as near to its line as the others allow.
 */
export function spread<Item extends Label>(
  labels: readonly Item[],
  gap: number,
  top: number,
  bottom: number,
): readonly Item[] {
  const placed: (Item & { y: number })[] = [...labels]
    .sort((one, other) => one.y - other.y)
    .map((label) => ({ ...label }));
  for (let at = 0; at < placed.length; at += 1) {
    const label = placed[at];
    const above = placed[at - 1];
    if (label) label.y = Math.max(label.y, above ? above.y + gap : top);
  }
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const label = placed[at];
    const below = placed[at + 1];
    if (label) label.y = Math.min(label.y, below ? below.y - gap : bottom);
  }
  return placed;
}
