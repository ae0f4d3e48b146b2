/** Words that belong to a point of a chart, and where they were put. Pixels, down is more. Pure. */
export interface NoteWish {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly strong?: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedNote extends NoteWish {
  /** The end of the words nearer to the point, on their middle line. */
  readonly end: { readonly x: number; readonly y: number };
  /** On which side of that end the words stand. */
  readonly side: 'left' | 'right';
}

// What a letter of 11 px Inter takes on average, and one of the stronger 12 px.
const letter = 5.7;
const strongLetter = 6.7;
const half = 8;
const lead = 12;

const widthOf = ({ text, strong }: NoteWish): number => text.length * (strong ? strongLetter : letter);

const covers = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How many of the places along the line lie below the words. */
function crossings(box: Box, line: readonly (readonly [number, number])[]): number {
  return line.filter(([x, y]) => x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 1).length;
}

/** What a line that words may stand on costs, in pixels of way that are taken to keep off it. */
const onALine = 50;

const downs = [0, 20, -20, 36, -36, 54, -54, 74, -74, 98, -98];
const aways = [20, 34, 60, 100];

/**
 * Puts each note where it covers neither the line nor what is written already, as near to its point as that allows,
 * to the left rather than to the right. A note for which there is no such place is left out: the table has it too.
 * @param line places along the drawn line, close enough together that words cannot slip between them.
 * @param taken what is written already.
 * @param lines straight ones that words keep off where they can, such as a goal.
 */
export function placeNotes(
  wishes: readonly NoteWish[],
  ground: Box,
  line: readonly (readonly [number, number])[],
  taken: readonly Box[],
  lines: readonly Box[] = [],
): readonly PlacedNote[] {
  const boxes = [...taken];
  return wishes.flatMap((wish): PlacedNote[] => {
    const width = widthOf(wish);
    const options = (['left', 'right'] as const).flatMap((side, turned) =>
      downs.flatMap((down) =>
        aways.flatMap((away) => {
          const end = { x: wish.x + (side === 'left' ? -away : away), y: wish.y + down };
          const left = side === 'left' ? end.x - 4 - width : end.x + 4;
          const box = { left, right: left + width, top: end.y - half, bottom: end.y + half };
          const inside = box.left >= ground.left && box.right <= ground.right;
          if (!inside || box.top < ground.top || box.bottom > ground.bottom) return [];
          if (boxes.some((other) => covers(box, other))) return [];
          // A leader that begins on its own point crosses nothing there.
          const crossed = crossings(box, line);
          if (crossed > 0) return [];
          const through = lines.filter((other) => covers(box, other)).length;
          return [{ side, end, box, cost: Math.hypot(away - lead, down) + turned * 30 + through * onALine }];
        }),
      ),
    );
    const best = options.toSorted((one, other) => one.cost - other.cost)[0];
    if (!best) return [];
    boxes.push(best.box);
    return [{ ...wish, end: best.end, side: best.side }];
  });
}
