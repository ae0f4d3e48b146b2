import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { can } from '#features/accounts/model/permission.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import type { MemberId } from '#lib/ids.ts';
import css from './week.module.css';

/** Whose week it is: one's own, or that of somebody whose numbers one reads. */
export function PersonChoice(props: {
  company: Company;
  members: readonly Member[];
  person: MemberId;
  onChoose: (person: MemberId) => void;
}) {
  const { company, members, person, onChoose } = props;
  const { me } = company;
  const shown = members.filter(
    ({ memberId, departedAt, role, teamIds }) =>
      memberId === person ||
      memberId === me.memberId ||
      (departedAt === null &&
        role !== 'guest' &&
        can(me, 'readTeam', { ownTeam: me.role === 'leader' && teamIds.some((team) => me.teamIds.includes(team)) })),
  );
  if (shown.length < 2) return null;
  return (
    <div className={css['who']}>
      <SelectField
        label="Whose week"
        options={shown.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        value={person}
        onChange={(id) => onChoose(id as MemberId)}
      />
    </div>
  );
}
