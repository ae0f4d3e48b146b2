import { IconButton } from '#kit/controls/icon-button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MenuEntry } from '#kit/overlays/menu-group.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Member } from '../../contract/member.ts';
import { can, type Grant } from '../../model/permission.ts';
import { useCompany } from '../use-company.ts';
import type { Membership } from './use-membership.ts';

const grantable: readonly Grant[] = ['money', 'findings'];

/** The rarer things: what a leader sees beyond the role, a link for a new password, leaving. */
export function MemberMenu({ companyId, member, doing }: { companyId: CompanyId; member: Member; doing: Membership }) {
  const { me } = useCompany(companyId);
  if (!can(me, 'manageMembers', { targetRole: member.role })) return null;
  const self = member.memberId === me.memberId;
  const grants = grantable.map((grant): MenuEntry => {
    const has = member.grants.includes(grant);
    return {
      id: grant,
      label: `${has ? 'No longer let' : 'Let'} them see ${grant}`,
      icon: grant,
      run: () =>
        doing.grant(
          member,
          has ? member.grants.filter((one) => one !== grant) : [...member.grants, grant],
          `${member.name} ${has ? 'does not see' : 'sees'} ${grant} now.`,
        ),
    };
  });
  // Nobody takes their own access away: the message to undo it would come too late.
  const others: MenuEntry[] = [
    ...(me.role === 'owner'
      ? [
          {
            id: 'link',
            label: 'Make a link for a new password',
            icon: 'key' as const,
            run: () => doing.makeLink(member),
          },
        ]
      : []),
    { id: 'depart', label: 'Take access away', icon: 'leave', run: () => doing.depart(member) },
  ];
  const groups = [
    { id: 'grants', entries: member.role === 'leader' ? grants : [] },
    { id: 'others', entries: self ? [] : others },
  ].filter(({ entries }) => entries.length > 0);
  if (groups.length === 0) return null;
  return (
    <Menu position="bottom-end" groups={groups}>
      <IconButton icon="more" label={`More for ${member.name}`} disabled={doing.attempt.busy} />
    </Menu>
  );
}
