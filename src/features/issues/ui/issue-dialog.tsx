import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { addDays, dateLabel, type Day } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import type { Asked } from './issue-menu.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

interface Asking {
  readonly view: IssueView;
  readonly verbs: IssueVerbs;
  readonly companyId: CompanyId;
  readonly issue: Issue;
  readonly onClose: () => void;
}

/** What a dialog sends, what it says when that is done, and how it is taken back. */
function useAsked({ verbs, onClose }: Asking) {
  const attempt = useAttempt();
  const send = (work: () => Promise<Issue>, text: string, undo: (now: Issue) => Promise<Issue>) =>
    void attempt.run(async () => {
      const issue = await work();
      onClose();
      verbs.told(text, issue, undo);
    });
  return { attempt, send };
}

const seen = ({ companyId }: Asking, { issueId, version }: Issue) => ({ companyId, issueId, seenVersion: version });

/** A week is the usual: until the next meeting. */
function SnoozeDialog(props: Asking) {
  const { view, issue, onClose } = props;
  const [until, setUntil] = useState<string>(addDays(view.today, 7));
  const { attempt, send } = useAsked(props);
  return (
    <Dialog
      open
      title="Snooze it"
      consequence={`${issue.title} is back on the list on that day.`}
      confirm="Snooze"
      busy={attempt.busy}
      ready={until !== ''}
      onClose={onClose}
      onConfirm={() =>
        send(
          () => client.issue.snooze({ ...seen(props, issue), until: until as Day }),
          `Snoozed until ${dateLabel(until as Day)}.`,
          (now) => client.issue.wake(seen(props, now)),
        )
      }
    >
      <TextField
        label="Until"
        type="date"
        value={until}
        min={addDays(view.today, 1)}
        onChange={setUntil}
        error={attempt.problem?.fields['until']}
        data-autofocus
      />
      <ProblemNote problem={attempt.problem} shown={['until']} />
    </Dialog>
  );
}

function SendDialog(props: Asking) {
  const { view, issue, onClose } = props;
  const teams = view.company.teams.filter(({ teamId }) => teamId !== issue.teamId);
  const [team, setTeam] = useState<string | null>(teams[0]?.teamId ?? null);
  const { attempt, send } = useAsked(props);
  return (
    <Dialog
      open
      title="Send it to another team"
      consequence={
        teams.length === 0
          ? 'There is no other team yet.'
          : `${issue.title} goes to the end of their list. You keep sight of it and can have it back.`
      }
      confirm="Send"
      busy={attempt.busy}
      ready={team !== null}
      onClose={onClose}
      onConfirm={() =>
        send(
          () => client.issue.send({ ...seen(props, issue), teamId: team as TeamId }),
          `Sent to ${view.teamName(team ?? '')}.`,
          (now) => client.issue.sendBack(seen(props, now)),
        )
      }
    >
      {teams.length > 0 && (
        <SelectField
          label="Team"
          options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          value={team}
          onChange={setTeam}
          error={attempt.problem?.fields['teamId']}
        />
      )}
      <ProblemNote problem={attempt.problem} shown={['teamId']} />
    </Dialog>
  );
}

/** Closed by words alone: a decision that solves it, or the reason why it is let go of. */
function WordsDialog(props: Asking & { what: 'solve' | 'drop' }) {
  const { view, issue, onClose, what } = props;
  const [words, setWords] = useState('');
  const { attempt, send } = useAsked(props);
  const solving = what === 'solve';
  const field = solving ? 'solutions' : 'because';
  return (
    <Dialog
      open
      title={solving ? `${view.words.capital('solve')} it by a decision` : 'Let go of it'}
      consequence={issue.title}
      confirm={solving ? view.words.capital('solve') : 'Let go'}
      busy={attempt.busy}
      ready={words.trim() !== ''}
      onClose={onClose}
      onConfirm={() =>
        send(
          () =>
            solving
              ? client.issue.solve({ ...seen(props, issue), decision: words })
              : client.issue.drop({ ...seen(props, issue), because: words }),
          solving ? 'Solved.' : 'Let go of.',
          (now) => client.issue.reopen(seen(props, now)),
        )
      }
    >
      <TextArea
        label={solving ? 'What was decided?' : 'Why?'}
        help="In a sentence: it is offered again when the same comes back."
        value={words}
        onChange={setWords}
        error={attempt.problem?.fields[field]}
        data-autofocus
      />
      <ProblemNote problem={attempt.problem} shown={[field]} />
    </Dialog>
  );
}

/** What is asked before an issue is snoozed, sent or closed. */
export function IssueDialog({ asked, ...rest }: Omit<Asking, 'issue'> & { asked: Asked }) {
  const { what, issue } = asked;
  if (what === 'snooze') return <SnoozeDialog {...rest} issue={issue} />;
  if (what === 'send') return <SendDialog {...rest} issue={issue} />;
  return <WordsDialog {...rest} issue={issue} what={what} />;
}
