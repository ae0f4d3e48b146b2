import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Invitation } from '../../contract/invitation.ts';
import { roleName } from '../../model/role.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany, useMembers, useWords } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import { dayWords } from '../when.ts';
import css from './settings.module.css';

/** Invitations that can still be used. */
export function InvitationTable(props: { companyId: CompanyId; open: readonly Invitation[]; now: number }) {
  const { companyId, open, now } = props;
  const { timeZone } = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const [asked, ask] = useState<Invitation | null>(null);
  if (open.length === 0) return null;
  const revoke = async ({ invitationId }: Invitation) => {
    await attempt.run(async () => {
      await client.invitation.revoke({ companyId, invitationId });
      await refresh.invitations();
    });
    ask(null);
  };
  return (
    <Section title="On the way in" scope={open.length}>
      <ProblemNote problem={attempt.problem} />
      <DataTable
        caption="Open invitations"
        rows={open}
        rowId={(one) => one.invitationId}
        columns={[
          {
            id: 'email',
            head: 'E-mail',
            names: true,
            cell: (one) => <span className={css['email']}>{one.email}</span>,
          },
          { id: 'role', head: 'Role', deskOnly: true, cell: (one) => roleName(one.role, words) },
          {
            id: 'by',
            head: 'Invited by',
            deskOnly: true,
            cell: (one) => members.find(({ memberId }) => memberId === one.invitedBy)?.name,
          },
          {
            id: 'until',
            head: 'Until',
            cell: (one) => <span className={css['day']}>{dayWords(one.expiresAt, { timeZone, now })}</span>,
          },
          {
            id: 'do',
            head: <span className="ek-unseen">Do</span>,
            figure: true,
            cell: (one) => (
              <Button tone="quiet" aria-label={`Revoke the invitation of ${one.email}`} onClick={() => ask(one)}>
                Revoke
              </Button>
            ),
          },
        ]}
      />
      <Dialog
        open={asked !== null}
        title="Revoke this invitation"
        consequence={`The link sent to ${asked?.email ?? ''} stops working. To let them in later, invite them again.`}
        confirm="Revoke"
        busy={attempt.busy}
        onConfirm={() => asked && void revoke(asked)}
        onClose={() => ask(null)}
      />
    </Section>
  );
}
