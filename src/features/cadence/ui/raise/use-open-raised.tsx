import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { OriginKind } from '../../model/origin.ts';
import { RaisedWords } from './raised-words.tsx';

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
  return (rowId) => {
    const issues = byRow.get(rowId);
    return issues && <RaisedWords companyId={companyId} issues={issues} words={words} today={today} />;
  };
}
