import type { Layout } from '#lib/layout.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import type { Row, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import { type Match, matchLayout } from './match-layout.ts';

/** A table whose layout is known, and a sentence that says by what. */
export interface Recognised<R> extends Omit<Match<R>, 'missing' | 'matched' | 'twice'> {
  readonly table: Table;
  readonly reason: string;
}

const mostNamed = 6;

function named(headers: readonly string[]): string {
  const shown = headers.slice(0, mostNamed).map((header) => quoted(header, 40));
  const more = headers.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The row that fits the layout best; of equals the first. */
function bestRow<R>(layout: Layout<R>, opening: readonly Row[]): Match<R> | undefined {
  return opening
    .map((row) => matchLayout(layout, row))
    .toSorted((a, b) => a.missing.length - b.missing.length || b.matched.length - a.matched.length)[0];
}

const known = (match: Match<unknown>) => match.matched.length + match.series.length;
const share = ({ matched, missing }: Match<unknown>) => matched.length / (matched.length + missing.length);

function notRecognised(what: string, nearest: Match<unknown> | undefined): Result<never> {
  const like =
    nearest === undefined || nearest.matched.length === 0
      ? ''
      : ` It is most like ${nearest.layout.name}, but lacks ${named(nearest.missing)}.`;
  return problem('not-recognised', `The columns of ${what} are those of no known layout.${like} Say which is which.`);
}

/**
 * What a table holds, by the row that names its columns: the layout of which every required column is there, and of
 * several the one that knows most of them.
 */
export function recognise<R>(table: Table, layouts: readonly Layout<R>[]): Result<Recognised<R>> {
  const what = table.sheet === null ? 'the file' : `the sheet ${quoted(table.sheet, 40)}`;
  const matches = layouts.flatMap((layout) => bestRow(layout, table.opening) ?? []);
  const [best, second] = matches.filter(({ missing }) => missing.length === 0).toSorted((a, b) => known(b) - known(a));
  if (best === undefined) {
    return notRecognised(what, matches.toSorted((a, b) => share(b) - share(a))[0]);
  }
  const { matched, twice, missing: _, ...match } = best;
  if (second !== undefined && known(second) === known(best)) {
    const both = `${best.layout.name} or ${second.layout.name}`;
    return problem('several-layouts', `By its columns ${what} may be ${both}. Say which.`);
  }
  if (twice.length > 0) {
    return problem(
      'named-twice',
      `In ${what} more than one column is named ${named(twice)}. No row was taken. Rename or remove all but one.`,
    );
  }
  return ok({ ...match, table, reason: `Taken for ${best.layout.name} by its columns ${named(matched)}.` });
}
