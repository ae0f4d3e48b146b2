import type { Cadence } from '#lib/calendar/period.ts';
import { countWord, periodNouns } from './reading/period-noun.ts';
import type { Signal } from './reading/process-reading.ts';
import { signalWords } from './reading/signal-words.ts';
import type { Status } from './status.ts';

/** One metric in the newest closed period. */
export interface ContextRow {
  readonly title: string;
  readonly status: Status;
  /** What looks like a real change there; null when it looks like any other period. */
  readonly fresh: Signal | null;
  /** Whether its natural limits are known. */
  readonly known: boolean;
}

export interface ChangeContext {
  /** Which numbers moved, and by which rule; null when none did. */
  readonly moved: string | null;
  /** What the others that are off goal are; null where nothing can be said. */
  readonly ordinary: string | null;
}

const MOST_NAMED = 2;

/**
 * What stands behind the page's first line: a signal asks what was different, a goal missed within the natural limits
 * asks about the goal (Wheeler, Understanding Variation, 1993).
 * @param labelOf a period in words.
 */
export function changeContext(
  rows: readonly ContextRow[],
  cadence: Cadence,
  labelOf: (period: string) => string,
): ChangeContext {
  const moved = rows.flatMap(({ title, fresh }) =>
    fresh ? [`${title}: ${signalWords(fresh, labelOf(fresh.from))}`] : [],
  );
  const more = moved.length - MOST_NAMED;
  const named = moved.slice(0, MOST_NAMED).map((words) => `${words}.`);
  const told = [...named, ...(more > 0 ? [`And ${countWord(more)} more.`] : [])].join(' ');
  return { moved: moved.length === 0 ? null : told, ordinary: ordinaryLine(rows, cadence) };
}

function ordinaryLine(rows: readonly ContextRow[], cadence: Cadence): string | null {
  const off = rows.filter(({ status }) => status === 'off');
  const ordinary = off.filter(({ fresh, known }) => fresh === null && known).length;
  if (ordinary === 0) return null;
  const moved = off.filter(({ fresh }) => fresh !== null).length;
  const one = ordinary === 1;
  const who =
    ordinary + moved === off.length
      ? moved > 0
        ? `The other ${one ? 'one' : countWord(ordinary)} off goal`
        : one
          ? 'The one off goal'
          : `${ordinary === 2 ? 'Both' : `All ${countWord(ordinary)}`} off goal`
      : `${ordinary} of the ${off.length} off goal`;
  const [period] = periodNouns[cadence];
  return `${who} ${one ? 'is inside its' : 'are inside their'} usual range: ask about the goal, not about the ${period}.`;
}
