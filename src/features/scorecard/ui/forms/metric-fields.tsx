import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { mayArrange } from '../rights.ts';
import type { MetricDraft } from './metric-draft.ts';

const unitNames: Readonly<Record<Unit, string>> = {
  number: 'a number',
  percent: 'a percentage',
  currency: 'money',
  hours: 'hours',
  'yes-no': 'yes or no',
};

const PERSONAL = 'personal';

/** What every metric needs: what is counted, by whom, where it stands and what is good. */
export function MetricFields(props: {
  draft: MetricDraft;
  problems: Readonly<Record<string, string>>;
  me: Company['me'];
  teams: Company['teams'];
  members: readonly Member[];
  words: Words;
  onChange: (part: Partial<MetricDraft>) => void;
  onLeaveGoal: () => void;
}) {
  const { draft, problems, me, teams, members, words, onChange } = props;
  const owners = members
    .filter((member) => (!member.departedAt && member.role !== 'guest') || member.memberId === draft.ownerId)
    .map((member) => ({ value: member.memberId, label: member.name }));
  const places = teams
    .filter(({ teamId, name }) => teamId === draft.teamId || mayArrange(me, { id: teamId, label: name, teamId }))
    .map((team) => ({ value: team.teamId as string, label: team.name }));
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={problems['title']}
        data-autofocus
        autoComplete="off"
      />
      <FieldRow>
        <SelectField
          label="What it counts"
          options={Object.entries(unitNames).map(([value, label]) => ({ value, label }))}
          value={draft.unit}
          onChange={(unit) => onChange({ unit: unit as Unit })}
          error={problems['unit']}
        />
        <TextField
          label={words.capital('goal')}
          optional
          value={draft.goal}
          onChange={(goal) => onChange({ goal })}
          onBlur={props.onLeaveGoal}
          error={problems['goal']}
          help={draft.unit === 'yes-no' ? 'yes or no' : '≥ 24 · ≤ 20 · > 3 · = 3 · 10..20'}
          autoComplete="off"
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Owner"
          options={owners}
          value={draft.ownerId}
          onChange={(ownerId) => onChange({ ownerId: ownerId as MemberId })}
          error={problems['owner']}
        />
        <SelectField
          label="Where it stands"
          options={[...places, { value: PERSONAL, label: 'Personal: only the owner’s' }]}
          value={draft.teamId ?? PERSONAL}
          onChange={(team) => onChange({ teamId: team === PERSONAL ? null : (team as TeamId) })}
          error={problems['team']}
        />
      </FieldRow>
    </>
  );
}
