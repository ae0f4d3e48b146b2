import { useQuery } from '@tanstack/react-query';
import { can } from '#features/accounts/model/permission.ts';
import { membersQuery } from '#features/accounts/ui/use-company.ts';
import { AddLine } from '#features/todos/ui/add-line.tsx';
import { givable } from '#features/todos/ui/givable.ts';
import type { TodayView } from './today-view.ts';
import type { TodayVerbs } from './use-today-verbs.ts';

/** A line for a to-do in one of the companies, for oneself or `@somebody` there. Nothing of it for a guest. */
export function AddTodo({ view, me, verbs }: { view: TodayView; me: string; verbs: TodayVerbs }) {
  const { company, words, today } = view;
  const { memberId } = company.me;
  const { data: members } = useQuery(membersQuery(company.companyId, company.me));
  if (!can(company.me, 'ownTodo')) return null;
  const nameOf = (id: string) => members?.find((one) => one.memberId === id)?.name ?? 'Somebody';
  return (
    <AddLine
      word={words.word('todo')}
      // One's own are added at once, whether or not it is known yet who else is here.
      people={members ? givable(company.me, members) : [{ memberId, name: me }]}
      today={today}
      mayHide
      onAdd={(draft) =>
        verbs.add(company.companyId, draft, ({ title, ownerId }) =>
          ownerId === memberId ? `Added: ${title}.` : `${nameOf(ownerId)} has it: ${title}.`,
        )
      }
    />
  );
}
