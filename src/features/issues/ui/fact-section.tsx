import { Button } from '#kit/controls/button.tsx';
import { Link } from '#kit/page/link.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { Section } from '#kit/page/section.tsx';
import { dateLabel } from '#lib/calendar/day.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { IssueRecord } from '../contract/issue.ts';
import { isSnoozed, snoozeWords } from '../model/age.ts';
import { originWords } from './issue-words.ts';
import css from './issues.module.css';
import type { IssueView } from './use-issue-view.ts';

/** Whose it is, where it came from, and what kept it waiting. */
export function FactSection(props: {
  view: IssueView;
  issue: IssueRecord;
  rowHref: (kind: string, id: string) => string | null;
  onVote: () => void;
}) {
  const { view, issue, rowHref, onVote } = props;
  const { origin, snoozedUntil } = issue;
  const raisedBy = view.nameOf(issue.raisedBy);
  const originHref = origin && rowHref(origin.kind, origin.id);
  const put = snoozeWords(issue, view.today);
  const snoozed =
    snoozedUntil !== null && isSnoozed(issue, view.today)
      ? `until ${dateLabel(snoozedUntil, true)}`
      : issue.snoozes === 0
        ? null
        : `${issue.snoozes} ×`;
  return (
    <Section
      title="About it"
      first
      actions={
        issue.solvedAt === null &&
        can(view.company.me, 'vote') && (
          <Button tone="quiet" hint="v" aria-pressed={issue.voted} onClick={onVote}>
            {`${issue.voted ? 'Voted' : 'Vote'}, ${issue.votes}`}
          </Button>
        )
      }
    >
      <dl className={css['about']}>
        <dt>Owner</dt>
        <dd>
          <QuietLink href={view.personHref(issue.ownerId)}>{view.nameOf(issue.ownerId) ?? 'nobody'}</QuietLink>
        </dd>
        <dt>Raised</dt>
        <dd>
          {dateLabel(issue.raisedOn, true)}
          {raisedBy !== null && (
            <>
              {', by '}
              <QuietLink href={view.personHref(issue.raisedBy)}>{raisedBy}</QuietLink>
            </>
          )}
        </dd>
        {origin && (
          <>
            <dt>Came up</dt>
            <dd>
              {`${originWords(origin)}: `}
              {originHref === null ? origin.title : <Link href={originHref}>{origin.title}</Link>}
            </dd>
          </>
        )}
        {issue.sentByTeamId !== null && (
          <>
            <dt>Sent by</dt>
            <dd>{view.teamName(issue.sentByTeamId)}</dd>
          </>
        )}
        {(snoozed ?? put) !== null && (
          <>
            <dt>Snoozed</dt>
            <dd className={put === null ? undefined : css['waits']}>{put ?? snoozed}</dd>
          </>
        )}
      </dl>
    </Section>
  );
}
