import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { askToRaise } from '#features/cadence/ui/raise/asked-raise.ts';
import { useOpenRaised } from '#features/cadence/ui/raise/use-open-raised.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Section } from '#kit/page/section.tsx';
import type { TeamId } from '#lib/ids.ts';
import { HeadlineLine } from './headline-line.tsx';
import { HeadlineList } from './headline-list.tsx';
import css from './headlines.module.css';

const followed: readonly ShortList[] = [{ queryKey: queries.headline.list.key(), kinds: ['headline'] }];

/** What the next meeting of a team is to hear, written down when it happens. @param teams that meet, at least one. */
export function ComingHeadlines({ company, teams }: { company: Company; teams: readonly Company['teams'][number][] }) {
  const { companyId, me } = company;
  const words = useWords(companyId);
  const members = useMembers(companyId);
  const raisedFrom = useOpenRaised(companyId, 'headline');
  useLists(companyId, followed);
  const [chosen, choose] = useState<string | null>(null);
  const own = teams.find(({ teamId }) => me.teamIds.includes(teamId)) ?? teams[0];
  const teamId = (teams.find((team) => team.teamId === chosen) ?? own)?.teamId as TeamId;
  const { data: headlines } = useQuery(queries.headline.list.queryOptions({ input: { companyId, teamId } }));
  const mayRun = can(me, 'runMeeting', { ownTeam: me.teamIds.includes(teamId) });
  if (!headlines) return null;
  return (
    <Section title="Headlines for the next meeting" scope={headlines.length}>
      {teams.length > 1 && (
        <div className={css['team']}>
          <SelectField
            label="Of which team"
            options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
            value={teamId}
            onChange={choose}
          />
        </div>
      )}
      {headlines.length === 0 && (
        <p className={css['quiet']}>
          Nothing waits. One sentence about customers or people, written when it happens, is heard in the next meeting.
        </p>
      )}
      <HeadlineList
        companyId={companyId}
        headlines={headlines}
        words={words}
        nameOf={(memberId) => members.find((one) => one.memberId === memberId)?.name ?? 'somebody'}
        mayRemove={({ writtenBy }) => writtenBy === me.memberId || mayRun}
        onRaise={
          can(me, 'raiseIssue')
            ? ({ headlineId, words: title }) =>
                askToRaise({ companyId, from: { kind: 'headline', id: headlineId, period: null }, title, teamId })
            : null
        }
        onRaiseNew={() => askToRaise({ companyId, from: null, title: '', teamId })}
        isRaised={(id) => raisedFrom(id) !== undefined}
        below={raisedFrom}
      />
      {can(me, 'writeHeadline') && <HeadlineLine key={teamId} companyId={companyId} teamId={teamId} />}
    </Section>
  );
}
