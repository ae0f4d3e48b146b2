import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Team } from '../../contract/company.ts';
import type { Member } from '../../contract/member.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './settings.module.css';
import { SettingsConflict } from './settings-conflict.tsx';

/** Forms a team, or says anew what one is called and who is in it. */
export function TeamDialog(props: {
  companyId: CompanyId;
  team: Team | null;
  people: readonly Member[];
  onClose: () => void;
}) {
  const { companyId, team, people, onClose } = props;
  const [name, setName] = useState(team?.name ?? '');
  const [chosen, choose] = useState<readonly MemberId[]>(team?.memberIds ?? []);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const tick = (member: MemberId, on: boolean) =>
    choose(on ? [...chosen, member] : chosen.filter((one) => one !== member));
  const form = async () => {
    const made = await client.team.form({ companyId, name, memberIds: [...chosen] });
    const disband = async () => {
      await client.team.disband({ companyId, teamId: made.teamId });
      await refresh.company();
    };
    return { text: `${made.name} is formed.`, undo: () => void disband() };
  };
  const change = async (before: Team) => {
    const { teamId, version: seenVersion } = before;
    const after = await client.team.change({ companyId, teamId, seenVersion, name, memberIds: [...chosen] });
    const back = async () => {
      const { name: old, memberIds } = before;
      await client.team.change({ companyId, teamId, seenVersion: after.version, name: old, memberIds });
      await refresh.members();
    };
    return { text: `${after.name} is changed.`, undo: () => void back() };
  };
  const store = (over = team) =>
    attempt.run(async () => {
      const done = over ? await change(over) : await form();
      await refresh.members();
      onClose();
      showToast(done);
    });
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Team) : null;
  const nameOf = new Map<string, string>(people.map((one) => [one.memberId, one.name]));
  const fieldsOf = (one: Pick<Team, 'name'> & { memberIds: readonly MemberId[] }) => ({
    name: one.name,
    'in it':
      one.memberIds
        .map((member) => nameOf.get(member) ?? 'somebody departed')
        .toSorted()
        .join(', ') || 'nobody',
  });
  return (
    <Dialog
      open
      title={team ? `Change ${team.name}` : 'Form a team'}
      confirm={team ? 'Store' : 'Form'}
      busy={attempt.busy}
      onConfirm={() => void store()}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={attempt.problem?.fields['name']}
        autoComplete="off"
        data-autofocus
      />
      <fieldset className={css['ticks']}>
        <legend>In it</legend>
        {people.map(({ memberId, name: who }) => (
          <CheckBox key={memberId} checked={chosen.includes(memberId)} onChange={(on) => tick(memberId, on)}>
            {who}
          </CheckBox>
        ))}
      </fieldset>
      {theirs ? (
        <SettingsConflict
          what={`Somebody else changed ${theirs.name} meanwhile.`}
          theirs={fieldsOf(theirs)}
          yours={fieldsOf({ name, memberIds: chosen })}
          busy={attempt.busy}
          onTakeTheirs={() => {
            void refresh.members();
            onClose();
          }}
          onKeepYours={() => void store(theirs)}
        />
      ) : (
        <ProblemNote problem={attempt.problem} shown={['name']} />
      )}
    </Dialog>
  );
}
