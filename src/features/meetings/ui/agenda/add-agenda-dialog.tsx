import { useState } from 'react';
import { client } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { useMembers } from '#features/accounts/ui/use-company.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Agenda } from '../../contract/agenda.ts';
import { isOfTeam } from '../../model/agenda.ts';
import { type TemplateName, templateNames, templates } from '../../model/template.ts';
import { type Schedule, ScheduleFields } from './schedule-fields.tsx';

const minutesOf = (name: TemplateName) => templates[name].sections.reduce((sum, { minutes }) => sum + minutes, 0);

/** The teams whose meetings somebody may run. */
export const runTeams = ({ me, teams }: Company) =>
  teams.filter(({ teamId }) => can(me, 'runMeeting', { ownTeam: me.teamIds.includes(teamId) }));

/** Begins an agenda from a template; all of it can be changed afterwards. */
export function AddAgendaDialog(props: {
  company: Company;
  words: Words;
  onAdded: (agenda: Agenda) => void;
  onClose: () => void;
}) {
  const { company, words, onAdded, onClose } = props;
  const { companyId, me } = company;
  const members = useMembers(companyId);
  const teams = runTeams(company);
  const offered = templateNames.filter((name) => {
    const { kind } = templates[name];
    if (kind === 'owner-operator') return can(me, 'ownerOperatorMeeting');
    return kind === 'solo' || teams.length > 0;
  });
  const others = members.filter(
    ({ memberId, departedAt, role }) =>
      departedAt === null && memberId !== me.memberId && can({ role }, 'ownerOperatorMeeting'),
  );
  const [template, choose] = useState<TemplateName>(offered[0] ?? 'solo-hour');
  const [teamId, setTeam] = useState<TeamId | null>(teams[0]?.teamId ?? null);
  const [withId, setOther] = useState<MemberId | null>(others[0]?.memberId ?? null);
  const [schedule, setSchedule] = useState<Schedule>({ weekday: null, startsAt: null, everyWeeks: 1 });
  const attempt = useAttempt();
  const { kind, everyWeeks } = templates[template];
  const ofTeam = isOfTeam(kind);
  const add = () =>
    attempt.run(async () => {
      const whose = ofTeam && teamId ? { teamId } : kind === 'owner-operator' && withId ? { withId } : {};
      onAdded(await client.agenda.add({ companyId, template, ...whose, ...schedule }));
      onClose();
    });
  return (
    <Dialog
      open
      title="Add an agenda"
      consequence="Sections and minutes can be changed afterwards."
      confirm="Add agenda"
      busy={attempt.busy}
      onConfirm={() => void add()}
      onClose={onClose}
    >
      <SelectField
        label="Which meeting"
        options={offered.map((name) => ({
          value: name,
          label: `${name.startsWith('weekly') ? words.capital('weeklyMeeting') : templates[name].name}, ${minutesOf(name)} minutes`,
        }))}
        value={template}
        onChange={(value) => {
          const name = value as TemplateName;
          choose(name);
          setSchedule({ ...schedule, everyWeeks: templates[name].everyWeeks });
        }}
      />
      {ofTeam && (
        <SelectField
          label="Team"
          options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
          value={teamId}
          onChange={(value) => setTeam(value as TeamId)}
          error={attempt.problem?.fields['teamId']}
        />
      )}
      {kind === 'owner-operator' && (
        <SelectField
          label="With"
          options={others.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={withId}
          onChange={(value) => setOther(value as MemberId)}
          error={attempt.problem?.fields['withId']}
        />
      )}
      <ScheduleFields
        schedule={{ ...schedule, everyWeeks: schedule.everyWeeks || everyWeeks }}
        onChange={setSchedule}
      />
      <ProblemNote problem={attempt.problem} shown={['teamId', 'withId']} />
    </Dialog>
  );
}
