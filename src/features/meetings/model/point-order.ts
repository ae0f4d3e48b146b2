interface Placed {
  readonly id: string;
  readonly position: number;
}

/**
 * Who stands where once one of them goes before another, or to the end: among the positions they have by now, so that
 * nothing else has to move. Only those whose position changes.
 * @param list in their order.
 */
export function ranked(list: readonly Placed[], id: string, before: string | null): Placed[] {
  if (id === before) return [];
  const others = list.filter((one) => one.id !== id);
  const at = before === null ? others.length : others.findIndex((one) => one.id === before);
  const moving = list.find((one) => one.id === id);
  if (!moving || at < 0) return [];
  return others.toSpliced(at, 0, moving).flatMap((one, place) => {
    const position = list[place]?.position ?? one.position;
    return position === one.position ? [] : [{ id: one.id, position }];
  });
}
