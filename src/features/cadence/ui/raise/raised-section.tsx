import { useQuery } from '@tanstack/react-query';
import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { dateLabel } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import css from './raised-section.module.css';

const stateWords = ({ solvedOn, droppedBecause, raisedOn }: Issue): string =>
  solvedOn === null
    ? `open since ${dateLabel(raisedOn)}`
    : `${droppedBecause === null ? 'solved' : 'let go of'} ${dateLabel(solvedOn)}`;

const raised: readonly ShortList[] = [{ queryKey: queries.cadence.raisedFrom.key(), kinds: ['issue'] }];

/** The issues that were raised from a row, the newest first; nothing where there are none. */
export function RaisedSection({ companyId, rowId }: { companyId: CompanyId; rowId: string }) {
  const { me } = useCompany(companyId);
  const words = useWords(companyId);
  const { data: issues = [] } = useQuery({
    ...queries.cadence.raisedFrom.queryOptions({ input: { companyId, rowId } }),
    enabled: can(me, 'raiseIssue'),
  });
  useLists(companyId, raised);
  if (issues.length === 0) return null;
  return (
    <Section
      title={words.fill('{issue.many} raised from it').replace(/^./u, (letter) => letter.toUpperCase())}
      scope={issues.length}
    >
      <ul>
        {issues.map((issue) => (
          <li key={issue.issueId} className={css['line']}>
            <Link href={`/c/${companyId}/issues/${issue.issueId}`}>{issue.title}</Link>
            <span className={css['quiet']}>{stateWords(issue)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
