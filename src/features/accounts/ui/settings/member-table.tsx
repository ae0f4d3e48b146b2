import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Member } from '../../contract/member.ts';
import { useCompany } from '../use-company.ts';
import { dayWords } from '../when.ts';
import { MemberMenu } from './member-menu.tsx';
import { RoleMenu } from './role-menu.tsx';
import css from './settings.module.css';
import type { Membership } from './use-membership.ts';

/** The people who are in, with what each may do. */
export function MemberTable(props: {
  companyId: CompanyId;
  members: readonly Member[];
  doing: Membership;
  now: number;
}) {
  const { companyId, members, doing, now } = props;
  const { me, teams, timeZone } = useCompany(companyId);
  const teamsOf = (member: Member) =>
    teams
      .filter(({ teamId }) => member.teamIds.includes(teamId))
      .map(({ name }) => name)
      .join(', ');
  const sees = ({ role, grants }: Member) =>
    role === 'leader' && grants.length > 0 ? `sees ${grants.join(', ')}` : '';
  return (
    <DataTable
      caption="Members"
      rows={members}
      rowId={(member) => member.memberId}
      columns={[
        {
          id: 'name',
          head: 'Name',
          names: true,
          cell: (member) => (
            <div className={css['person']}>
              <Avatar name={member.name} />
              <div>
                {member.name} {member.memberId === me.memberId && <Badge tone="outline">you</Badge>}
                <small>{member.email}</small>
              </div>
            </div>
          ),
        },
        {
          id: 'role',
          head: 'Role',
          cell: (member) => (
            <>
              <RoleMenu companyId={companyId} member={member} doing={doing} />
              {sees(member) && <small className={css['quiet']}> {sees(member)}</small>}
            </>
          ),
        },
        { id: 'teams', head: 'Teams', deskOnly: true, cell: (member) => teamsOf(member) },
        {
          id: 'joined',
          head: 'Joined',
          deskOnly: true,
          cell: (member) => dayWords(member.joinedAt, { timeZone, now }),
        },
        {
          id: 'do',
          head: <span className="ek-unseen">Do</span>,
          figure: true,
          cell: (member) => <MemberMenu companyId={companyId} member={member} doing={doing} />,
        },
      ]}
    />
  );
}
