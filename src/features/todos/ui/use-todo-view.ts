import type { Company } from '#features/accounts/contract/company.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { carriedWords } from '../model/due.ts';
import { mayChange } from '../model/leave.ts';
import { repeatWords } from '../model/repeat.ts';
import type { Nameable } from '../model/typed-line.ts';
import { givable } from './givable.ts';
import type { Shown } from './todo-query.ts';

/** What every list of to-dos needs to know to show them, and what the person at the screen may do with them. */
export interface TodoView {
  readonly company: Company;
  readonly words: Words;
  readonly today: Day;
  readonly shown: Shown;
  /** `Dana`, or `Dana (left)`. */
  readonly named: (memberId: string) => string;
  /** Who can be given one, the one who looks first. */
  readonly givable: readonly Nameable[];
  /** The same, and whoever has this one. */
  readonly holders: (todo: Todo) => readonly Nameable[];
  readonly mayTouch: (todo: Todo) => boolean;
  /** Where it comes from and how it goes. */
  readonly factsOf: (todo: Todo) => readonly string[];
}

/** @param teamId null: one's own. */
export function useTodoView(companyId: CompanyId, teamId: TeamId | null): TodoView {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const today = useToday(company.timeZone);
  const { me } = company;
  const person = (id: string) => members.find(({ memberId }) => memberId === id);
  const named = (id: string) => {
    const found = person(id);
    return found ? `${found.name}${found.departedAt === null ? '' : ' (left)'}` : 'somebody';
  };
  const mayHave = givable(me, members);
  return {
    company,
    words,
    today,
    shown: { companyId, teamId, me: me.memberId },
    named,
    givable: mayHave,
    holders: (todo) => [
      ...mayHave,
      ...members
        .filter(({ memberId }) => memberId === todo.ownerId && !mayHave.some((one) => one.memberId === memberId))
        .map((one) => ({ ...one, name: named(one.memberId) })),
    ],
    mayTouch: (todo) =>
      mayChange(me, {
        ...todo,
        owner: person(todo.ownerId) ?? { memberId: todo.ownerId, role: 'member', teamIds: [] },
      }),
    factsOf: (todo) =>
      [
        todo.origin && `from ${todo.origin.title}`,
        teamId === null && todo.teamId !== null && company.teams.find((one) => one.teamId === todo.teamId)?.name,
        todo.madeBy !== null &&
          todo.madeBy !== todo.ownerId &&
          todo.madeBy !== me.memberId &&
          `from ${named(todo.madeBy)}`,
        carriedWords(todo.carried, words.word('issue')),
        todo.repeats && repeatWords[todo.repeats],
        todo.note !== '' && 'with a note',
      ].filter((fact): fact is string => typeof fact === 'string' && fact !== ''),
  };
}
