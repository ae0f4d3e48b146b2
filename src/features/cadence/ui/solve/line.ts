import { usualDue } from '#features/todos/model/due.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Solving } from '../../contract/solve.ts';

export type LineKind = Solving['kind'];
export type Level = Extract<Solving, { kind: 'priority' }>['level'];

/** One line of what solves an issue, as it stands in the form: each kind reads the fields that it has. */
export interface Line {
  /** Of this form alone. */
  readonly id: number;
  readonly kind: LineKind;
  readonly words: string;
  /** Who does it, or who tells it. */
  readonly person: MemberId;
  readonly due: Day;
  readonly toTeam: TeamId | null;
  readonly level: Level;
}

/** What a new line begins with. */
export interface Ground {
  readonly me: MemberId;
  readonly today: Day;
  readonly otherTeam: TeamId | null;
  readonly level: Level;
}

export const blankLine = (id: number, kind: LineKind, { me, today, otherTeam, level }: Ground): Line => ({
  id,
  kind,
  words: '',
  person: me,
  due: usualDue(today),
  toTeam: otherTeam,
  level,
});

const isBlank = ({ words }: Line): boolean => words.trim() === '';

/** What is sent of the lines; one that says nothing is left out, as it stands there only to be typed in. */
export const solvingsOf = (lines: readonly Line[]): Solving[] =>
  lines
    .filter((line) => !isBlank(line))
    .flatMap(({ kind, words, person, due, toTeam, level }): Solving[] => {
      if (kind === 'todo') return [{ kind, title: words, ownerId: person, due }];
      if (kind === 'priority') return [{ kind, title: words, doneWhen: '', ownerId: person, level }];
      if (kind === 'decision') return [{ kind, words }];
      return toTeam === null ? [] : [{ kind, words, toTeamId: toTeam, tellerId: person }];
    });
