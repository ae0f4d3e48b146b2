import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { usePersonHref } from '#features/accounts/ui/use-person-href.ts';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { todosAnswer } from '../model/answer.ts';
import { AddLine } from './add-line.tsx';
import { CarryDialog } from './carry-dialog.tsx';
import { RateSection } from './rate-section.tsx';
import { TodoDialog } from './todo-dialog.tsx';
import { TodoList } from './todo-list.tsx';
import { type State, todosQuery } from './list-query.ts';
import { useFollowTodos } from './todo-query.ts';
import { todoMenu } from './todo-menu.ts';
import css from './todos.module.css';
import { useTodos } from './use-todos.ts';
import { useTodoView } from './use-todo-view.ts';

const ways = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
] as const;

/** What have I, or has this team, taken on, and is it kept? */
export function TodosPage(props: {
  companyId: CompanyId;
  /** Null: one's own. */
  teamId: TeamId | null;
  state: State;
  onGo: (href: string) => void;
  /** Raises an issue from a to-do; given by the route, where there are issues. */
  onRaise?: ((todo: Todo) => void) | undefined;
  /** What is open of what was raised from a to-do, in a few words. */
  raisedOf?: ((todo: Todo) => ReactNode) | undefined;
  /** All that was ever raised from it. */
  raisedFrom?: ((todo: Todo) => ReactNode) | undefined;
}) {
  const { companyId, teamId, state, onGo, onRaise = null, raisedOf, raisedFrom } = props;
  const { company, words, today, shown, named, givable, holders, mayTouch, factsOf } = useTodoView(companyId, teamId);
  const { me } = company;
  const personHref = usePersonHref(companyId);
  const open = useSuspenseQuery(todosQuery(shown, 'open')).data;
  const { items, more } = useSuspenseQuery(todosQuery(shown, state)).data;
  useFollowTodos(shown);
  const verbs = useTodos(shown);
  const [editing, edit] = useState<Todo | null>(null);
  const [isCarrying, carry] = useState(false);

  const team = company.teams.find((one) => one.teamId === teamId);
  const menuOf = (todo: Todo): readonly MenuGroup[] =>
    mayTouch(todo) ? todoMenu({ todo, words, verbs, onOpen: edit, onRaise }) : [];

  const room = `/c/${companyId}/todos`;
  const href = (of: string | null, at: State) => {
    const search = new URLSearchParams({ ...(of !== null && { of }), ...(at === 'done' && { state: at }) }).toString();
    return search === '' ? room : `${room}?${search}`;
  };
  const late = open.items.filter(({ due, teamId: of }) => due <= today && of === teamId).length;
  const word = (count: number) => words.word('todo', count);
  return (
    <>
      <PageHead
        crumbs={[{ label: words.capital('todo', 2) }, { label: team?.name ?? 'Mine' }]}
        answer={todosAnswer(open.items, today, word)}
        tools={
          <>
            <Segments label="Which" segments={ways} value={state} onChoose={(at) => onGo(href(teamId, at))} />
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
          </>
        }
      />
      <Tabs
        label={words.capital('todo', 2)}
        tabs={[
          { href: href(null, state), label: 'Mine', current: teamId === null },
          ...company.teams
            .filter((one) => me.teamIds.includes(one.teamId) || me.role === 'owner' || me.role === 'operator')
            .map((one) => ({
              href: href(one.teamId, state),
              label: one.name,
              current: one.teamId === teamId,
            })),
        ]}
      />
      {state === 'open' && (
        <AddLine
          key={teamId}
          word={word(1)}
          people={givable}
          today={today}
          mayHide={teamId === null}
          onAdd={(draft) =>
            verbs.add({ ...draft, teamId }, (todo) =>
              todo.ownerId === me.memberId ? `Added: ${todo.title}.` : `${named(todo.ownerId)} has it: ${todo.title}.`,
            )
          }
        />
      )}
      {state === 'done' && <RateSection shown={shown} />}
      {items.length === 0 ? (
        <EmptyState icon="todos" title={state === 'open' ? `Nothing to do here.` : `Nothing done here yet.`}>
          {state === 'open'
            ? `A ${word(1)} is one action of one person, done within seven days. Type one above.`
            : `What is ticked is kept here, with the day it was done.`}
        </EmptyState>
      ) : (
        <TodoList
          label={`${words.capital('todo', 2)}, ${state}`}
          todos={items}
          today={today}
          verbs={verbs}
          factsOf={factsOf}
          ownerOf={({ ownerId }) => (teamId === null ? null : named(ownerId))}
          ownerHrefOf={({ ownerId }) => personHref(ownerId)}
          raisedOf={raisedOf}
          mayChange={mayTouch}
          menuOf={menuOf}
          onOpen={edit}
          onRaise={onRaise}
        />
      )}
      {more && <p>{`There are more than these ${items.length}.`}</p>}
      {state === 'open' && teamId !== null && late > 0 && (
        <p className={css['belowList']}>
          <Button onClick={() => carry(true)}>{`Carry ${late} over`}</Button>
        </p>
      )}
      {state === 'open' && <RateSection shown={shown} />}
      {editing && (
        <TodoDialog
          company={company}
          words={words}
          todo={editing}
          people={holders(editing)}
          raised={raisedFrom?.(editing)}
          onStored={(todo) => verbs.put([todo])}
          onClose={() => edit(null)}
        />
      )}
      {isCarrying && teamId !== null && (
        <CarryDialog
          companyId={companyId}
          teamId={teamId}
          count={late}
          today={today}
          words={words}
          onCarried={verbs.put}
          onClose={() => carry(false)}
        />
      )}
    </>
  );
}
