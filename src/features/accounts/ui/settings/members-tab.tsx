import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#client/rpc.ts';
import type { CompanyId } from '#lib/ids.ts';
import { can } from '../../model/permission.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useCompany, useMembers } from '../use-company.ts';
import { DepartedTable } from './departed-table.tsx';
import { HandedLink } from './handed-link.tsx';
import { InvitationTable } from './invitation-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberTable } from './member-table.tsx';
import { SettingsHead } from './settings-head.tsx';
import { useMembership } from './use-membership.ts';

/** Who belongs to the company, as what, and who is on the way in. */
export function MembersTab({ companyId }: { companyId: CompanyId }) {
  const { me } = useCompany(companyId);
  const members = useMembers(companyId);
  const doing = useMembership(companyId);
  const [now] = useState(() => Date.now());
  const present = members.filter(({ departedAt }) => departedAt === null);
  const departed = members.filter(({ departedAt }) => departedAt !== null);
  const mayInvite = can(me, 'invite', { targetRole: 'member', ownTeam: me.teamIds.length > 0 });
  const invitations = useQuery({
    ...queries.invitation.list.queryOptions({ input: { companyId } }),
    enabled: mayInvite,
  });
  const open = (invitations.data ?? []).filter(({ state }) => state === 'open');
  const people = present.length === 1 ? '1 person is in' : `${present.length} people are in`;
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="members"
        answer={`${people}, ${open.length === 0 ? 'nobody' : open.length} on the way; ${departed.length === 0 ? 'nobody has' : departed.length === 1 ? '1 has' : `${departed.length} have`} left.`}
      />
      <ProblemNote problem={doing.attempt.problem} onReload={() => void doing.reload()} />
      {doing.link && <HandedLink {...doing.link} onClose={() => doing.closeLink()} />}
      <MemberTable companyId={companyId} members={present} doing={doing} now={now} />
      {mayInvite && <InviteForm companyId={companyId} />}
      <InvitationTable companyId={companyId} open={open} now={now} />
      {departed.length > 0 && <DepartedTable companyId={companyId} members={departed} doing={doing} now={now} />}
    </>
  );
}
