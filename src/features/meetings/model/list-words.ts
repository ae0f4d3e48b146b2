interface Lists {
  /** Who looks first, as `You`. */
  readonly lists: readonly { readonly name: string; readonly points: number }[];
  /** How many matters are on both lists, and of how many both have written how they see them. */
  readonly onBoth: number;
  readonly bothWrote: number;
}

const counted = (count: number) => (count === 0 ? 'none' : `${count}`);

/** `You put 3 points on, Ruth 2. One matter is on both lists. Of 2 both have written how they see them.` */
export function listWords({ lists, onBoth, bothWrote }: Lists): string {
  if (lists.every(({ points }) => points === 0)) return 'Nothing is on either list yet.';
  const [first, ...others] = lists.map(({ name, points }, place) =>
    place > 0
      ? `${name} ${counted(points)}`
      : `${name} put ${counted(points)}${points === 1 ? ' point' : points > 1 ? ' points' : ''} on`,
  );
  const both =
    onBoth === 0
      ? 'By their words nothing is on both lists.'
      : onBoth === 1
        ? 'One matter is on both lists.'
        : `${onBoth} matters are on both lists.`;
  const wrote =
    bothWrote === 0
      ? []
      : [
          `Of ${bothWrote === 1 ? 'one both have written how they see it' : `${bothWrote} both have written how they see them`}.`,
        ];
  return [`${[first, ...others].join(', ')}.`, both, ...wrote].join(' ');
}
