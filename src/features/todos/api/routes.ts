import type { ApiOf } from '#server/context.ts';
import type { todoRoutes } from '../contract/todo.ts';
import { tickTodoIn, untickTodoIn } from './tick.ts';
import { addTodoIn, carryTodosIn, changeTodoIn, deleteTodoIn, restoreTodoIn } from './todo.ts';
import { findTodo, todoOf } from './todo-answer.ts';
import { todoRate, todosOf } from './todo-list.ts';

export const todoApi: ApiOf<typeof todoRoutes> = {
  list: (context, { companyId, ...asked }) => context.read(companyId, (room) => todosOf(room, asked)),
  read: (context, { companyId, todoId }) =>
    context.read(companyId, async (room) => todoOf(await findTodo(room, todoId))),
  add: (context, { companyId, ...draft }) =>
    context.change(companyId, (room) => addTodoIn(context, room, { ...draft, origin: null })),
  change: (context, { companyId, ...asked }) => context.change(companyId, (room) => changeTodoIn(context, room, asked)),
  tick: (context, { companyId, ...asked }) => context.change(companyId, (room) => tickTodoIn(context, room, asked)),
  untick: (context, { companyId, ...asked }) => context.change(companyId, (room) => untickTodoIn(context, room, asked)),
  carry: (context, { companyId, teamId }) =>
    context.change(companyId, (room) => carryTodosIn(context, room, teamId, room.ground.today)),
  delete: (context, { companyId, todoId }) =>
    context.change(companyId, async (room) => {
      await deleteTodoIn(context, room, { todoId });
      return { todoId };
    }),
  restore: (context, { companyId, todoId }) =>
    context.change(companyId, (room) => restoreTodoIn(context, room, { todoId })),
  rate: (context, { companyId, ...whose }) => context.read(companyId, (room) => todoRate(room, whose)),
};
