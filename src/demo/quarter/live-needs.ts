import { needApi } from '#features/cadence/api/need.ts';
import type { Stage } from './stage.ts';

/** What people said they need, and what those they report to answered. */
export function liveNeeds({ plan, cast, diary }: Stage): void {
  const { companyId } = cast;
  for (const { said, by, words, answer } of plan.needs ?? []) {
    const at = cast.momentOf(cast.dayOf(said), 10);
    diary.at(at, async () => {
      const { needId, version } = await needApi.say(cast.as(by, at), { companyId, words });
      if (!answer) return;
      const { on, met, note } = answer;
      const then = cast.momentOf(cast.dayOf(on), 15);
      diary.at(then, async () => {
        await needApi.answer(cast.as(answer.by, then), { companyId, needId, seenVersion: version, met, note });
      });
    });
  }
}
