import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { AlikeChoice, stillAlike, useAlike } from '#features/issues/ui/alike-choice.tsx';
import { homeTeam } from '#features/issues/ui/home-team.ts';
import { Segments } from '#kit/controls/segments.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { IssueId, TeamId } from '#lib/ids.ts';
import type { AskedRaise } from './asked-raise.ts';
import { proposedTitle } from './proposed-title.ts';
import css from './raise.module.css';

const horizons = [
  { value: 'short', label: 'Short-term' },
  { value: 'long', label: 'Long-term' },
] as const;

const shownFields = ['title', 'detail', 'teamId'];

/** Asks for the words, whose list it goes to, and whether it has come back. */
export function RaiseDialog({ asked, onClose }: { asked: AskedRaise; onClose: () => void }) {
  const { companyId, from } = asked;
  const company = useCompany(companyId);
  const words = useWords(companyId);
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [title, setTitle] = useState(() => proposedTitle(asked, company));
  const [detail, setDetail] = useState('');
  const [team, setTeam] = useState<TeamId | null>(
    () => company.teams.find(({ teamId }) => teamId === asked.teamId)?.teamId ?? homeTeam(company, undefined),
  );
  const [horizon, setHorizon] = useState<'short' | 'long'>('short');
  const [returned, setReturned] = useState<IssueId | null>(null);
  const alike = useAlike(companyId, title);
  const readAgain = () =>
    Promise.all(
      [queries.issue.key(), queries.cadence.key(), queries.today.key()].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  const raise = () =>
    void attempt.run(async () => {
      const returnedFrom = stillAlike(alike, returned);
      const draft = { companyId, teamId: team as TeamId, title, detail, horizon, returnedFrom };
      const issue = await (from === null ? client.issue.raise(draft) : client.cadence.raise({ ...draft, from }));
      onClose();
      offerUndo(
        `${issue.title} raised.`,
        async () => {
          await client.issue.delete({ companyId, issueId: issue.issueId });
          await readAgain();
        },
        { label: 'Open', href: `/c/${companyId}/issues/${issue.issueId}` },
      );
      await readAgain();
    });
  const problems = attempt.problem?.fields;
  return (
    <Dialog
      open
      title={words.fill('{raise} an {issue}').replace(/^./u, (letter) => letter.toUpperCase())}
      consequence={
        company.teams.length === 0
          ? 'There is no team yet whose list it could go to. Set one up in the settings first.'
          : from === null
            ? undefined
            : 'It keeps the row that it comes from, and the row shows it.'
      }
      confirm={words.capital('raise')}
      busy={attempt.busy}
      ready={title.trim() !== '' && team !== null}
      onConfirm={raise}
      onClose={onClose}
    >
      <TextField
        label="What stands in the way?"
        value={title}
        onChange={setTitle}
        error={problems?.['title']}
        autoComplete="off"
        data-autofocus
      />
      <AlikeChoice alike={alike} chosen={returned} onChoose={setReturned} />
      {company.teams.length > 1 && (
        <SelectField
          label="Whose list"
          options={company.teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          value={team}
          onChange={(id) => setTeam(id as TeamId)}
          error={problems?.['teamId']}
        />
      )}
      <div className={css['horizon']}>
        <Segments label="List" segments={horizons} value={horizon} onChoose={setHorizon} />
      </div>
      <TextArea label="More about it" optional value={detail} onChange={setDetail} error={problems?.['detail']} />
      <ProblemNote problem={attempt.problem} shown={shownFields} />
    </Dialog>
  );
}
