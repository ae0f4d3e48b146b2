import { client } from '#client/rpc.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { type Day, dayLabel } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { usualDue } from '../model/due.ts';

/** Asks before a team's late to-dos get seven more days: that they were carried is not taken back. */
export function CarryDialog(props: {
  companyId: CompanyId;
  teamId: TeamId;
  count: number;
  today: Day;
  words: Words;
  onCarried: (todos: readonly Todo[]) => void;
  onClose: () => void;
}) {
  const { companyId, teamId, count, today, words, onCarried, onClose } = props;
  const attempt = useAttempt();
  const carry = () =>
    attempt.run(async () => {
      onCarried(await client.todo.carry({ companyId, teamId }));
      onClose();
    });
  return (
    <Dialog
      open
      title={`Carry ${count} ${words.word('todo', count)} over`}
      consequence={`What the team has not done by today is due ${dayLabel(usualDue(today))}, and says that it was carried. It still counts as not done in time.`}
      confirm="Carry over"
      busy={attempt.busy}
      onConfirm={() => void carry()}
      onClose={onClose}
    >
      {attempt.problem && <ProblemNote problem={attempt.problem} />}
    </Dialog>
  );
}
