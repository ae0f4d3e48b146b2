import { Button } from '#kit/controls/button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Member } from '../../contract/member.ts';
import { canChangeRole } from '../../model/permission.ts';
import { roleName, roles } from '../../model/role.ts';
import { useCompany, useWords } from '../use-company.ts';
import css from './settings.module.css';
import type { Membership } from './use-membership.ts';

/** A member's role; a menu where the person at the screen may change it. */
export function RoleMenu({ companyId, member, doing }: { companyId: CompanyId; member: Member; doing: Membership }) {
  const { me } = useCompany(companyId);
  const words = useWords(companyId);
  const ownTeam = member.teamIds.some((team) => me.teamIds.includes(team));
  const offered = roles.filter((role) => role !== member.role && canChangeRole(me, member.role, role, { ownTeam }));
  const name = roleName(member.role, words);
  if (offered.length === 0) return <span>{name}</span>;
  return (
    <>
      <span className="ek-printed">{name}</span>
      <Menu
        width={176}
        groups={[
          {
            id: 'roles',
            title: `${member.name} is`,
            entries: roles
              .filter((role) => role === member.role || offered.includes(role))
              .map((role) => ({
                id: role,
                label: roleName(role, words),
                current: role === member.role,
                run: () => {
                  if (role !== member.role)
                    doing.giveRole(member, role, `${member.name} is ${roleName(role, words)} now.`);
                },
              })),
          },
        ]}
      >
        <Button
          className={css['role']}
          tone="quiet"
          disabled={doing.attempt.busy}
          aria-label={`Role of ${member.name}: ${name}`}
        >
          {name} ▾
        </Button>
      </Menu>
    </>
  );
}
