import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { DataTable } from '#kit/page/data-table.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Team } from '../../contract/company.ts';
import { can } from '../../model/permission.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany, useMembers } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './settings.module.css';
import { SettingsHead } from './settings-head.tsx';
import { TeamDialog } from './team-dialog.tsx';

function verdict(teams: readonly Team[], present: readonly string[]): string {
  const inOne = new Set(teams.flatMap(({ memberIds }) => memberIds as string[]));
  const alone = present.filter((member) => !inOne.has(member)).length;
  const count = teams.length === 1 ? '1 team' : `${teams.length} teams`;
  if (alone === 0) return `${count}; everybody is in one.`;
  return alone === 1 ? `${count}; 1 person is in none.` : `${count}; ${alone} people are in none.`;
}

export function TeamsTab({ companyId }: { companyId: CompanyId }) {
  const { teams, me } = useCompany(companyId);
  const members = useMembers(companyId);
  const present = members.filter(({ departedAt }) => departedAt === null);
  const [editing, edit] = useState<Team | 'new' | null>(null);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const mayManage = can(me, 'manageTeams');
  const nameOf = (id: string) => present.find(({ memberId }) => memberId === id)?.name;
  const disband = (team: Team) =>
    attempt.run(async () => {
      await client.team.disband({ companyId, teamId: team.teamId });
      await refresh.company();
      const restore = async () => {
        await client.team.restore({ companyId, teamId: team.teamId });
        await refresh.company();
      };
      showToast({ text: `${team.name} is disbanded.`, undo: () => void attempt.run(restore) });
    });
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="teams"
        answer={verdict(
          teams,
          present.map(({ memberId }) => memberId),
        )}
        tools={
          mayManage && (
            <Button tone="primary" icon="add" keys="n" onClick={() => edit('new')}>
              Form a team
            </Button>
          )
        }
      />
      <ProblemNote problem={attempt.problem} />
      <DataTable
        caption="Teams"
        rows={teams}
        rowId={(team) => team.teamId}
        columns={[
          {
            id: 'name',
            head: 'Team',
            names: true,
            cell: (team) => (
              <>
                <b>{team.name}</b> {team.kind === 'leadership' && <Badge tone="outline">leadership</Badge>}
              </>
            ),
          },
          {
            id: 'members',
            head: 'In it',
            cell: (team) =>
              team.memberIds.map(nameOf).filter(Boolean).join(', ') || <span className={css['quiet']}>nobody yet</span>,
          },
          ...(mayManage
            ? [
                {
                  id: 'do',
                  head: <span className="ek-unseen">Change</span>,
                  figure: true,
                  cell: (team: Team) => (
                    <>
                      <Button tone="quiet" aria-label={`Change ${team.name}`} onClick={() => edit(team)}>
                        Change
                      </Button>
                      {team.kind !== 'leadership' && (
                        <Button tone="quiet" aria-label={`Disband ${team.name}`} onClick={() => void disband(team)}>
                          Disband
                        </Button>
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {teams.length === 1 && mayManage && (
        <div className={css['apart']}>
          <EmptyState icon="people" title="Departments come here.">
            Each has its own numbers and people; its leader sees to both.
          </EmptyState>
        </div>
      )}
      {editing && (
        <TeamDialog
          companyId={companyId}
          team={editing === 'new' ? null : editing}
          people={present}
          onClose={() => edit(null)}
        />
      )}
    </>
  );
}
