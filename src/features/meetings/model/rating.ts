import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanNote } from '#lib/text.ts';
import { mean } from '#statistics/moment.ts';
import { leastToClaim } from '#statistics/process/baseline.ts';
import { readProcess } from '#statistics/process/read-process.ts';

export const [lowestMark, highestMark] = [1, 10];
/** Below this, one line says why. */
export const contentFrom = 8;
/** Below so many marks they are told one by one, and no mean is taken. */
export const leastForMean = 5;
const longest = 500;

export interface Rating {
  readonly rating: number | null;
  readonly note: string;
}

/** As it is kept, or a sentence for each field that is wrong. Without a mark it is taken back. */
export function checkRating({ rating, note }: Rating): Result<Rating, FieldProblems<'rating' | 'note'>> {
  if (rating === null) return ok({ rating: null, note: '' });
  if (!Number.isInteger(rating) || rating < lowestMark || rating > highestMark) {
    return err({ rating: `A mark is a whole number from ${lowestMark} to ${highestMark}.` });
  }
  const words = cleanNote(note, longest);
  if (!words.ok) return err({ note: words.error.message });
  return rating < contentFrom && words.value === ''
    ? err({ note: `Below ${contentFrom} one line says why: what would have made it a better meeting?` })
    : ok({ rating, note: words.value });
}

/** The marks of one meeting, from the lowest to the highest: a mean of 8 can be all eights, or tens and a four. */
export function marksOf(people: readonly { readonly rating: number | null }[]) {
  const marks = people.flatMap(({ rating }) => rating ?? []).sort((one, other) => one - other);
  return { marks, n: marks.length, mean: marks.length > 0 ? mean(marks) : null };
}

/** A stretch that chance alone hardly brings: one meeting beyond the limits, or eight and more on one side of the usual. */
export interface RatingSign {
  /** The first and the last of the rated meetings that make it, counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly direction: 'up' | 'down';
}

interface Bounds {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

export interface RatingTrend {
  /** Meetings that anybody rated. */
  readonly n: number;
  /** `too-few`: below ten meetings nothing is told. The others are of the last one, or of the last eight together. */
  readonly standing: 'too-few' | 'steady' | 'fell' | 'rose';
  /** What the mean of a meeting usually is, and its natural limits; of the last one. Null below six. */
  readonly usual: Bounds | null;
  /**
   * Where a mean resembles the one before it more than chance allows, each is judged by that one: what was to be expected
   * of which of the rated meetings, counted from 0. Null where the usual is the same for all.
   */
  readonly each: readonly (Bounds & { readonly at: number })[] | null;
  /** All of them, the oldest first; none below ten meetings. */
  readonly signs: readonly RatingSign[];
}

/** @param means of the meetings, the oldest first; null where nobody rated. */
export function trendOf(means: readonly (number | null)[]): RatingTrend {
  const rated = means.filter((one) => one !== null);
  // Marks are no counts, even where they are whole; a percent is charted as what it is.
  const read = readProcess({ unit: 'percent', values: rated, floor: lowestMark, ceiling: highestMark });
  const segment = read.segments.at(-1);
  const boundsOf = ({ centre, lower, upper }: Bounds): Bounds => ({ centre, lower, upper });
  const varies = segment?.chart.includes('differences') ?? false;
  const told = {
    n: rated.length,
    usual: segment?.newest ? boundsOf(segment.newest) : null,
    each: varies && segment ? segment.limits.flatMap((of, at) => (of ? [{ at, ...boundsOf(of) }] : [])) : null,
  };
  if (rated.length < leastToClaim) return { ...told, standing: 'too-few', signs: [] };
  const standing = read.fresh === null ? 'steady' : read.fresh.direction === 'down' ? 'fell' : 'rose';
  const signs = read.signals
    .flatMap(({ rule, from, to, direction }) =>
      direction !== null && (rule === 'beyond' || rule === 'shift') ? [{ from, to, direction }] : [],
    )
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  return { ...told, standing, signs };
}
