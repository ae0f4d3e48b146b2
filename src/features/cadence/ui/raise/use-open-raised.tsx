import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import { ageWords } from '#features/issues/model/age.ts';
import { Link } from '#kit/page/link.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { OriginKind } from '../../model/origin.ts';
import css from './raised-section.module.css';

const raised: readonly ShortList[] = [{ queryKey: queries.cadence.openRaised.key(), kinds: ['issue'] }];

/** What rows of a list say of the open issues that were raised from them: asked for once, whatever the list holds. */
export function useOpenRaised(companyId: CompanyId, kind: OriginKind): (rowId: string) => ReactNode {
  const { me, timeZone } = useCompany(companyId);
  const words = useWords(companyId);
  const today = useToday(timeZone);
  const { data: issues = [] } = useQuery({
    ...queries.cadence.openRaised.queryOptions({ input: { companyId, kind } }),
    enabled: can(me, 'raiseIssue'),
  });
  useLists(companyId, raised);
  const byRow = Map.groupBy(issues, ({ rowId }) => rowId);
  return (rowId) =>
    byRow.get(rowId)?.map(({ issueId, title, raisedOn }, at) => (
      <span key={issueId} className={css['from']}>
        {`${at === 0 ? '' : ' · '}${words.word('issue')} raised: `}
        <Link href={`/c/${companyId}/issues/${issueId}`}>{title}</Link>
        {`, ${ageWords(raisedOn, today)}`}
      </span>
    ));
}
