import { type RefObject, useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import type { CompanyId, IssueId, TeamId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import { AlikeChoice, stillAlike, useAlike } from './alike-choice.tsx';
import css from './issues.module.css';
import type { IssueView } from './use-issue-view.ts';

export interface RaiseDraft {
  readonly companyId: CompanyId;
  readonly teamId: TeamId;
  readonly title: string;
  readonly horizon: 'short' | 'long';
  readonly returnedFrom: IssueId | null;
}

/** One line to raise an issue with. What it looks like of all that was solved is offered as come back. */
export function RaiseLine(props: {
  view: IssueView;
  companyId: CompanyId;
  teamId: TeamId;
  horizon: 'short' | 'long';
  field: RefObject<HTMLInputElement | null>;
  onRaise: (draft: RaiseDraft) => Promise<Issue>;
  onRaised: (issue: Issue) => void;
}) {
  const { view, companyId, teamId, horizon, field, onRaise, onRaised } = props;
  const [title, setTitle] = useState('');
  const [returned, setReturned] = useState<IssueId | null>(null);
  const attempt = useAttempt();
  const alike = useAlike(companyId, title);
  const raise = () =>
    attempt.run(async () => {
      const returnedFrom = stillAlike(alike, returned);
      const issue = await onRaise({ companyId, teamId, title, horizon, returnedFrom });
      setTitle('');
      setReturned(null);
      onRaised(issue);
      field.current?.focus();
    });
  return (
    <form
      className={css['raise']}
      noValidate
      aria-label={view.words.capital('raise')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy) void raise();
      }}
    >
      <div className={css['raiseRow']}>
        <TextField
          label={`What stands in the way of ${view.teamName(teamId)}?`}
          value={title}
          onChange={setTitle}
          error={attempt.problem?.fields['title']}
          autoComplete="off"
          ref={field}
        />
        <Button type="submit" icon="add" busy={attempt.busy} disabled={title.trim() === ''} hint="Enter">
          {view.words.capital('raise')}
        </Button>
      </div>
      <AlikeChoice alike={alike} chosen={returned} onChoose={setReturned} />
      <ProblemNote problem={attempt.problem} shown={['title']} />
    </form>
  );
}

/** The way in while no row is behind it. */
export const raiseAlone = ({ returnedFrom, ...draft }: RaiseDraft): Promise<Issue> =>
  client.issue.raise({ ...draft, ...(returnedFrom === null ? {} : { returnedFrom }) });
