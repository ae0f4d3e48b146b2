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

/** What another team is to know, and who tells them. */
export function MessageDialog(props: { desk: Desk; teamId: TeamId; teams: readonly Team[]; onClose: () => void }) {
  const { desk, teamId, teams, onClose } = props;
  const { which, company, people, nameOf } = desk;
  const { companyId, meetingId } = which;
  const me = company.me.memberId;
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const [to, setTo] = useState<TeamId | null>(teams[0]?.teamId ?? null);
  const [teller, setTeller] = useState<MemberId>(me);
  const attempt = useAttempt();
  const tellers = [me, ...people.filter(isPresent).flatMap(({ memberId }) => (memberId === me ? [] : memberId))];
  const readAgain = () => cache.invalidateQueries({ queryKey: queries.message.list.key() });
  const write = () =>
    attempt.run(async () => {
      if (!to) return;
      const said = { fromTeamId: teamId, toTeamId: to, words, tellerId: teller, meetingId };
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
      consequence="Whoever tells it finds it among what is theirs to do."
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
      <SelectField
        label="Which team"
        options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
        value={to}
        onChange={(value) => setTo(value as TeamId)}
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
