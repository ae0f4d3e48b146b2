import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { TodoId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import type { Draft } from '../model/todo.ts';
import { dropTodo, putTodos, type Shown } from './todo-query.ts';

/** What a page does with to-dos, each with a way back; a refusal is told where the undo would be. */
export interface TodoVerbs {
  /** On their way: drawn as if it were done. */
  readonly ticking: ReadonlySet<TodoId>;
  /** Ticks what is open, and what is done is open again. */
  readonly toggle: (todo: Todo) => void;
  readonly add: (draft: Draft, told: (todo: Todo) => string) => Promise<boolean>;
  readonly remove: (todo: Todo) => void;
  /** What a dialog or a meeting has changed. */
  readonly put: (todos: readonly Todo[]) => void;
}

export function useTodos(shown: Shown): TodoVerbs {
  const cache = useQueryClient();
  const [ticking, setTicking] = useState<ReadonlySet<TodoId>>(new Set());
  const { companyId } = shown;
  const put = (...todos: (Todo | null)[]) =>
    putTodos(
      cache,
      shown,
      todos.filter((todo) => todo !== null),
    );

  const told = (what: string, thrown: unknown) => {
    const problem = problemOf(thrown);
    if (problem.code === 'CONFLICT') put(problem.current as Todo);
    showRefusal(`${what}: ${problem.message}`);
  };

  const untick = async ({ todoId, version }: Todo, next: Todo | null) => {
    const back = await client.todo.untick({ companyId, todoId, seenVersion: version });
    put(back.todo, back.next);
    if (next && !back.next) dropTodo(cache, shown, next.todoId);
    return back;
  };

  const tick = async ({ todoId, version, title }: Todo) => {
    const { todo, next } = await client.todo.tick({ companyId, todoId, seenVersion: version });
    put(todo, next);
    offerUndo(`Done: ${title}.`, () => untick(todo, next));
  };

  const during = async (todoId: TodoId, work: () => Promise<unknown>) => {
    setTicking((before) => new Set([...before, todoId]));
    try {
      await work();
    } catch (thrown) {
      told('Not stored', thrown);
    } finally {
      setTicking((before) => new Set([...before].filter((one) => one !== todoId)));
    }
  };

  return {
    ticking,
    put: (todos) => put(...todos),
    toggle: (todo) => {
      // Pressed twice in a row, the second press is about what the first one leads to.
      if (ticking.has(todo.todoId)) return;
      void during(todo.todoId, () => (todo.doneAt === null ? tick(todo) : untick(todo, null)));
    },
    add: async (draft, words) => {
      try {
        const todo = await client.todo.add({ companyId, ...draft });
        put(todo);
        offerUndo(words(todo), async () => {
          await client.todo.delete({ companyId, todoId: todo.todoId });
          dropTodo(cache, shown, todo.todoId);
        });
        return true;
      } catch (thrown) {
        told('Not added', thrown);
        return false;
      }
    },
    remove: (todo) => {
      const which = { companyId, todoId: todo.todoId };
      const work = async () => {
        await client.todo.delete(which);
        dropTodo(cache, shown, todo.todoId);
        offerUndo(`Deleted: ${todo.title}.`, async () => put(await client.todo.restore(which)));
      };
      work().catch((thrown: unknown) => told('Not deleted', thrown));
    },
  };
}
