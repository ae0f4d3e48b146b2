import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import type { Priority } from '#features/priorities/contract/priority.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import type { Draft } from '#features/todos/model/todo.ts';
import type { Day } from '#lib/calendar/day.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Message } from '../../contract/message.ts';
import { type DueMilestone, saidIn } from './today-view.ts';

/** What was done, and how it is taken back. */
interface Done {
  readonly told: string;
  readonly undo: () => Promise<unknown>;
}

export interface TodayVerbs {
  /** Rows on their way. */
  readonly pending: ReadonlySet<string>;
  tick(companyId: CompanyId, todo: Todo): void;
  /** @param told what is said of it when it is there. */
  add(companyId: CompanyId, draft: Draft, told: (todo: Todo) => string): Promise<boolean>;
  say(companyId: CompanyId, priority: Priority, week: Day, onTrack: boolean): void;
  reach(companyId: CompanyId, due: DueMilestone): void;
  passOn(companyId: CompanyId, message: Message): void;
}

/** What can be done from here, in whichever company it is; afterwards the page is read again. */
export function useTodayVerbs(): TodayVerbs {
  const cache = useQueryClient();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queries.today.key() }),
      ...[queries.todo, queries.priority, queries.message].map((room) =>
        cache.invalidateQueries({ queryKey: room.key(), refetchType: 'none' }),
      ),
    ]);
  const run = async (id: string, work: () => Promise<Done>): Promise<boolean> => {
    if (pending.has(id)) return false;
    setPending((before) => new Set([...before, id]));
    try {
      const { told, undo } = await work();
      offerUndo(told, async () => {
        await undo();
        await readAgain();
      });
      return true;
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
      return false;
    } finally {
      await readAgain();
      setPending((before) => new Set([...before].filter((one) => one !== id)));
    }
  };
  return {
    pending,

    tick: (companyId, { todoId, version, title }) =>
      void run(todoId, async () => {
        const { todo } = await client.todo.tick({ companyId, todoId, seenVersion: version });
        return {
          told: `Done: ${title}.`,
          undo: () => client.todo.untick({ companyId, todoId, seenVersion: todo.version }),
        };
      }),

    add: (companyId, draft, told) =>
      run('add', async () => {
        const todo = await client.todo.add({ companyId, ...draft });
        return { told: told(todo), undo: () => client.todo.delete({ companyId, todoId: todo.todoId }) };
      }),

    say: (companyId, priority, week, onTrack) =>
      void run(priority.priorityId, async () => {
        const one = { companyId, priorityId: priority.priorityId, week };
        const before = saidIn(priority, week);
        const now = await client.priority.say({ ...one, onTrack, seenVersion: before?.version ?? 0 });
        return {
          told: `${priority.title}: ${onTrack ? 'on' : 'off'} track this week.`,
          undo: () =>
            client.priority.say({
              ...one,
              onTrack: before?.onTrack ?? null,
              seenVersion: saidIn(now, week)?.version ?? 0,
            }),
        };
      }),

    reach: (companyId, { priority: { priorityId }, milestone: { milestoneId, title, version } }) =>
      void run(milestoneId, async () => {
        const one = { companyId, priorityId, milestoneId };
        await client.priority.changeMilestone({ ...one, seenVersion: version, done: true });
        return {
          told: `Done: ${title}.`,
          undo: () => client.priority.changeMilestone({ ...one, seenVersion: version + 1, done: false }),
        };
      }),

    passOn: (companyId, { messageId, version }) =>
      void run(messageId, async () => {
        const now = await client.message.passOn({ companyId, messageId, seenVersion: version });
        return {
          told: 'Passed on.',
          undo: () => client.message.takeBack({ companyId, messageId, seenVersion: now.version }),
        };
      }),
  };
}
