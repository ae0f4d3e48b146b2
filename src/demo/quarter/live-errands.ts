import { todoApi } from '#features/todos/api/routes.ts';
import type { Stage } from './stage.ts';
import { tickLater } from './live-todo.ts';

/** What people gave themselves to do. */
export function liveErrands(stage: Stage): void {
  const { plan, cast, diary } = stage;
  const { companyId } = cast;
  for (const errand of plan.errands) {
    const { title, owner, made, due, private: hidden, repeats } = errand;
    const at = cast.momentOf(cast.dayOf(made), 8);
    diary.at(at, async () => {
      const draft = { companyId, title, due: cast.dayOf(due), private: hidden, repeats };
      const { todoId } = await todoApi.add(cast.as(owner, at), draft);
      tickLater(stage, errand, todoId, cast.dayOf(made));
    });
  }
}
