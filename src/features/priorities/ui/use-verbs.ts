import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { type Attempt, useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import type { Day } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Milestone, Priority } from '../contract/priority.ts';
import type { Ending } from '../model/ending.ts';
import { useDoing } from './use-priorities.ts';
import type { PriorityView } from './priority-view.ts';

export interface Closing {
  readonly priority: Priority;
  readonly end: Ending;
  readonly reason: string;
}

interface MilestoneChange {
  readonly before: Milestone;
  readonly seenVersion: number;
  readonly title: string;
  readonly due: Day;
}

/** What can be done with priorities, each with its way back. */
export interface Verbs {
  readonly attempt: Attempt;
  say(priority: Priority, onTrack: boolean, note?: string): void;
  addMilestone(priority: Priority, title: string, due: Day): Promise<boolean>;
  tick(priority: Priority, milestone: Milestone, done: boolean): void;
  /** Thrown to who asks where it is refused: they hold what was typed. */
  changeMilestone(priority: Priority, change: MilestoneChange): Promise<void>;
  deleteMilestone(priority: Priority, milestone: Milestone): void;
  close(closings: readonly Closing[]): Promise<boolean>;
  reopen(priority: Priority): void;
  delete(priority: Priority): Promise<boolean>;
}

const closedWords: Readonly<Record<Ending, string>> = {
  done: 'done',
  'not-done': 'not done',
  dropped: 'dropped',
  carried: 'carried on',
};

const withTick = (priority: Priority, ticked: Milestone, doneOn: Day | null): Priority => ({
  ...priority,
  milestones: priority.milestones.map((one) => (one === ticked ? { ...one, doneOn, version: one.version + 1 } : one)),
});

function withWeek(priority: Priority, week: Day, said: { onTrack: boolean; note?: string }): Priority {
  const before = priority.weeks.find((one) => one.week === week);
  const blank = { week, note: '', saidBy: null };
  const saidAt = new Date().toISOString();
  const after = { ...blank, ...before, ...said, saidAt, version: (before?.version ?? 0) + 1 };
  return { ...priority, weeks: [...priority.weeks.filter((one) => one !== before), after] };
}

export function useVerbs({ companyId, week, today, words }: PriorityView): Verbs {
  const attempt = useAttempt();
  const doing = useDoing(companyId);
  const at = ({ priorityId }: Priority) => ({ companyId, priorityId });
  return {
    attempt,

    say: (priority, onTrack, note) =>
      void attempt.run(async () => {
        const before = priority.weeks.find((one) => one.week === week);
        const over = { ...at(priority), week };
        const said = { onTrack, ...(note === undefined ? {} : { note }) };
        const now = await doing.one(
          (client) => client.priority.say({ ...over, ...said, seenVersion: before?.version ?? 0 }),
          { before: priority, after: withWeek(priority, week, said) },
        );
        const seenVersion = now.weeks.find((one) => one.week === week)?.version ?? 0;
        const back = { onTrack: before?.onTrack ?? null, note: before?.note ?? '' };
        offerUndo(`${onTrack ? 'On' : 'Off'} track in ${weekLabel(week)}.`, () =>
          doing.one((client) => client.priority.say({ ...over, ...back, seenVersion })),
        );
      }),

    addMilestone: (priority, title, due) =>
      attempt.run(async () => {
        const known = new Set(priority.milestones.map(({ milestoneId }) => milestoneId));
        const now = await doing.one((client) => client.priority.addMilestone({ ...at(priority), title, due }));
        const added = now.milestones.find(({ milestoneId }) => !known.has(milestoneId));
        if (!added) return;
        const { milestoneId } = added;
        offerUndo('Milestone added.', () =>
          doing.one((client) => client.priority.deleteMilestone({ ...at(priority), milestoneId })),
        );
      }),

    tick: (priority, milestone, done) =>
      void attempt.run(async () => {
        const one = { ...at(priority), milestoneId: milestone.milestoneId };
        await doing.one((client) => client.priority.changeMilestone({ ...one, seenVersion: milestone.version, done }), {
          before: priority,
          after: withTick(priority, milestone, done ? today : null),
        });
        const seenVersion = milestone.version + 1;
        offerUndo(done ? 'Milestone done.' : 'Milestone open again.', () =>
          doing.one((client) => client.priority.changeMilestone({ ...one, seenVersion, done: !done })),
        );
      }),

    changeMilestone: async (priority, { before, seenVersion, ...said }) => {
      const one = { ...at(priority), milestoneId: before.milestoneId };
      await doing.one((client) => client.priority.changeMilestone({ ...one, seenVersion, ...said }));
      const { title, due } = before;
      offerUndo('Milestone changed.', () =>
        doing.one((client) => client.priority.changeMilestone({ ...one, seenVersion: seenVersion + 1, title, due })),
      );
    },

    deleteMilestone: (priority, { milestoneId }) =>
      void attempt.run(async () => {
        const one = { ...at(priority), milestoneId };
        await doing.one((client) => client.priority.deleteMilestone(one));
        offerUndo('Milestone deleted.', () => doing.one((client) => client.priority.restoreMilestone(one)));
      }),

    close: (closings) =>
      attempt.run(async () => {
        const closed = await doing.many((client) =>
          client.priority.close({
            companyId,
            closings: closings.map(({ priority, end, reason }) => ({
              priorityId: priority.priorityId,
              seenVersion: priority.version,
              end,
              reason,
            })),
          }),
        );
        const back = closed.map(({ priorityId, version }) => ({ priorityId, seenVersion: version }));
        const [only] = closings.length === 1 ? closings : [];
        const what = only
          ? `${only.priority.title}: ${closedWords[only.end]}.`
          : `${closings.length} ${words.word('priority', closings.length)} closed.`;
        offerUndo(what, () => doing.many((client) => client.priority.reopen({ companyId, closed: back })));
      }),

    reopen: (priority) =>
      void attempt.run(async () => {
        const closed = [{ priorityId: priority.priorityId, seenVersion: priority.version }];
        await doing.many((client) => client.priority.reopen({ companyId, closed }));
      }),

    delete: (priority) =>
      attempt.run(async () => {
        await doing.many((client) => client.priority.delete(at(priority)));
        offerUndo(`${priority.title} deleted.`, () => doing.many((client) => client.priority.restore(at(priority))));
      }),
  };
}
