import { Button } from '#kit/controls/button.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Member } from '../../contract/member.ts';
import { can } from '../../model/permission.ts';
import { useCompany } from '../use-company.ts';
import { dayWords } from '../when.ts';
import type { Membership } from './use-membership.ts';

/** People who left stay in the history of what they did. */
export function DepartedTable(props: {
  companyId: CompanyId;
  members: readonly Member[];
  doing: Membership;
  now: number;
}) {
  const { companyId, members, doing, now } = props;
  const { me, timeZone } = useCompany(companyId);
  return (
    <Section title="Left" scope={members.length}>
      <DataTable
        caption="People who left"
        rows={members}
        rowId={(member) => member.memberId}
        columns={[
          { id: 'name', head: 'Name', names: true, cell: (member) => member.name },
          { id: 'email', head: 'E-mail', deskOnly: true, cell: (member) => member.email },
          {
            id: 'when',
            head: 'Left',
            cell: (member) => (member.departedAt ? dayWords(member.departedAt, { timeZone, now }) : ''),
          },
          {
            id: 'do',
            head: <span className="ek-unseen">Do</span>,
            figure: true,
            cell: (member) =>
              can(me, 'manageMembers', { targetRole: member.role }) && (
                <Button
                  tone="quiet"
                  disabled={doing.attempt.busy}
                  aria-label={`Give access again: ${member.name}`}
                  onClick={() => doing.readmit(member)}
                >
                  Give access again
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
