import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { rateWords as priorityRateWords } from '#features/priorities/model/rate.ts';
import { doneRate, rateWords as todoRateWords } from '#features/todos/model/done-rate.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import { dayIn, dateLabel } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { RatingTrend } from '../../model/rating.ts';
import { onGoalWords, openAgeWords, ratingTrendWords, solveTimeWords } from '../../model/trend.ts';
import { mayMeet } from '../agenda/may-meet.ts';
import css from './after.module.css';
import { AfterTabs } from './after-tabs.tsx';
import { TrendLine } from './trend-line.tsx';

interface PageProps {
  companyId: CompanyId;
  teamId: TeamId | null;
  onGo: (href: string) => void;
}

/** Do our meetings get better, and what goes on between them? */
export function TrendsPage(props: PageProps) {
  const { me, teams } = useCompany(props.companyId);
  const open = teams.filter(({ teamId }) => can(me, 'attendMeeting', { ownTeam: me.teamIds.includes(teamId) }));
  const own = open.find(({ teamId }) => me.teamIds.includes(teamId)) ?? open[0];
  const team = open.find(({ teamId }) => teamId === props.teamId) ?? own;
  if (!mayMeet(me)) return <PageHead answer="Meetings are for members of the company." />;
  if (!team) return <PageHead answer="You are in 0 teams, so there is no meeting to tell of yet." />;
  return <Trends {...props} teamId={team.teamId} teams={open} />;
}

/** Nothing where the axis goes on beyond what there can be. */
const markWords = (mark: number): string => (mark < 0 || mark > 10 ? '' : String(Math.round(mark * 10) / 10));
const shareWords = (share: number): string => (share < 0 || share > 1 ? '' : `${Math.round(share * 100)} %`);
const spanOf = ({ lower, centre, upper }: NonNullable<RatingTrend['usual']>) => ({
  low: lower,
  mean: centre,
  high: upper,
});
const usualOf = ({ usual, each }: RatingTrend) =>
  usual && { ...spanOf(usual), ...(each && { each: each.map(({ at, ...of }) => ({ at, ...spanOf(of) })) }) };

type Teams = readonly { readonly teamId: TeamId; readonly name: string }[];

function Trends({ companyId, teamId, teams, onGo }: PageProps & { teamId: TeamId; teams: Teams }) {
  const { timeZone } = useCompany(companyId);
  const words = useWords(companyId);
  const input = { companyId, teamId };
  const { data: trends } = useQuery(queries.meeting.teamTrends.queryOptions({ input, staleTime: 0 }));
  const { data: todos } = useQuery(queries.todo.rate.queryOptions({ input, staleTime: 0 }));
  const { data: priorities } = useQuery(queries.priority.rate.queryOptions({ input, staleTime: 0 }));
  const rated = trends?.meetings.filter(({ rating }) => rating.mean !== null) ?? [];
  const answer = trends
    ? `${trends.meetings.length} ${trends.meetings.length === 1 ? 'meeting' : 'meetings'} held; rating: ${ratingTrendWords(
        trends.meetings.map(({ rating }) => rating.mean),
        trends.rating,
      )}`
    : 'Reading how it went…';
  const at = `/c/${companyId}/meetings`;
  return (
    <>
      <PageHead crumbs={[{ label: 'Meetings', href: at }, { label: 'Trends' }]} answer={answer} />
      <AfterTabs companyId={companyId} current="/trends" />
      {teams.length > 1 && (
        <div className={css['search']}>
          <SelectField
            label="Team"
            value={teamId}
            onChange={(of) => onGo(`${at}/trends?of=${of}`)}
            options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
          />
        </div>
      )}
      {!trends && <LoadingLines />}
      {trends && rated.length > 0 && (
        <TrendLine
          title="Rating"
          scope={`${rated.length} ${rated.length === 1 ? 'meeting' : 'meetings'} rated, from 1 to 10`}
          unit="Mean mark"
          usual={usualOf(trends.rating)}
          format={markWords}
          points={rated.map(({ meetingId, openedAt, rating }, at) => ({
            id: meetingId,
            label: openedAt === null ? '' : dateLabel(dayIn(Date.parse(openedAt), timeZone)),
            value: rating.mean,
            says: `${markWords(rating.mean ?? 0)} (n ${rating.n})`,
            fired: trends.rating.signs.some(({ from, to }) => from <= at && at <= to),
          }))}
        />
      )}
      {trends && (
        <TrendLine
          title="On goal"
          scope="the weekly numbers that you may see, by the goal of then"
          unit="On goal"
          format={shareWords}
          points={trends.onGoal.map(({ week, on, n }) => ({
            id: week,
            label: dateLabel(week),
            when: weekLabel(week),
            value: n === 0 ? null : on / n,
            says: `${on} of ${n}`,
          }))}
        >
          {onGoalWords(trends.onGoal)}
        </TrendLine>
      )}
      {todos && (
        <Section title={`${words.capital('todo', 2)} done in time`} scope="last 13 weeks">
          <p className={css['said']}>{todoRateWords(doneRate(todos))}</p>
        </Section>
      )}
      {priorities && (
        <Section title={`${words.capital('priority', 2)} done`} scope="of the team, by quarter">
          <p className={css['said']}>{priorityRateWords(priorities)}</p>
        </Section>
      )}
      {trends && (
        <Section title={`How long ${words.word('issue', 2)} take`} scope={`n ${trends.issues.n}`}>
          <p className={css['said']}>{solveTimeWords(trends.issues, words.word('issue', 2))}</p>
          <p className={css['said']}>{openAgeWords(trends.issues)}</p>
        </Section>
      )}
    </>
  );
}
