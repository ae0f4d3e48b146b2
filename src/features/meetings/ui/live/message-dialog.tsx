import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import type { Team } from '#features/accounts/contract/company.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { isPresent } from '../../model/attendance.ts';
import type { Desk } from './use-desk.ts';

/** What another team is to know, and who tells them. @param from the teams that it may be sent from, the likeliest first. */
export function MessageDialog(props: { desk: Desk; from: readonly Team[]; onClose: () => void }) {
  const { desk, from, onClose } = props;
  const { which, company, people, meeting, nameOf } = desk;
  const { companyId, meetingId } = which;
  const me = company.me.memberId;
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const [sender, setSender] = useState<TeamId | null>(from[0]?.teamId ?? null);
  const others = company.teams.filter(({ teamId }) => teamId !== sender);
  const [wanted, setWanted] = useState<TeamId | null>(null);
  const to = others.find(({ teamId }) => teamId === wanted)?.teamId ?? others[0]?.teamId ?? null;
  const [teller, setTeller] = useState<MemberId>(me);
  const attempt = useAttempt();
  const tellers = [me, ...people.filter(isPresent).flatMap(({ memberId }) => (memberId === me ? [] : memberId))];
  const told = [queries.message.list.key(), queries.meeting.recap.key()];
  const readAgain = () => Promise.all(told.map((queryKey) => cache.invalidateQueries({ queryKey })));
  const write = () =>
    attempt.run(async () => {
      if (!sender || !to) return;
      const said = { fromTeamId: sender, toTeamId: to, words, tellerId: teller, meetingId };
      const { messageId } = await client.message.write({ companyId, ...said });
      void readAgain();
      onClose();
      offerUndo('Message written.', async () => {
        await client.message.delete({ companyId, messageId });
        await readAgain();
      });
    });
  const problem = (field: string) => attempt.problem?.fields[field];
  return (
    <Dialog
      open
      title="Write a message"
      consequence={`Whoever tells it finds it among what is theirs to do.${meeting.teamId === null ? ' That it comes from here is told to nobody.' : ''}`}
      confirm="Write message"
      busy={attempt.busy}
      ready={words.trim() !== ''}
      onConfirm={() => void write()}
      onClose={onClose}
    >
      <TextArea
        label="What they are to know"
        rows={2}
        maxLength={2000}
        value={words}
        onChange={setWords}
        error={problem('words')}
        data-autofocus
      />
      {from.length > 1 && (
        <SelectField
          label="From which team"
          options={from.map((team) => ({ value: team.teamId, label: team.name }))}
          value={sender}
          onChange={(value) => setSender(value as TeamId)}
        />
      )}
      <SelectField
        label="Which team"
        options={others.map((team) => ({ value: team.teamId, label: team.name }))}
        value={to}
        onChange={(value) => setWanted(value as TeamId)}
        error={problem('toTeamId')}
      />
      <SelectField
        label="Who tells them"
        options={tellers.map((one) => ({ value: one, label: nameOf(one) }))}
        value={teller}
        onChange={(value) => setTeller(value as MemberId)}
      />
      <ProblemNote problem={attempt.problem} shown={['words', 'toTeamId']} />
    </Dialog>
  );
}
