import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '#client/rpc.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Company } from '../contract/company.ts';
import { can } from '../model/permission.ts';
import { type WordOverrides, type Words, wordsFor } from '../model/words.ts';

/** The person at this screen. */
export const useMe = () => useSuspenseQuery(queries.me.read.queryOptions()).data;

export const useCompany = (companyId: CompanyId) =>
  useSuspenseQuery(queries.company.read.queryOptions({ input: { companyId } })).data;

/** Members in the order they joined, departed ones too; nobody for a guest, who may not see who belongs to the company. */
export const membersQuery = (companyId: CompanyId, me: Company['me']) => ({
  ...queries.member.list.queryOptions({ input: { companyId } }),
  ...(can(me, 'readMembers') ? {} : { queryFn: () => [] }),
});

export const useMembers = (companyId: CompanyId) =>
  useSuspenseQuery(membersQuery(companyId, useCompany(companyId).me)).data;

/** The company's own words for things. */
export function useWords(companyId: CompanyId): Words {
  const { words } = useCompany(companyId);
  return useMemo(() => wordsFor(words as WordOverrides), [words]);
}
