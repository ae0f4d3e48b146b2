import { useMembers } from '#features/accounts/ui/use-company.ts';
import type { CompanyId } from '#lib/ids.ts';

/** Who works with others has an hour that is nobody else’s; who works alone hides nothing from anybody. */
export function useOwnTodo(companyId: CompanyId): { readonly private: boolean } {
  const present = useMembers(companyId).filter(({ departedAt }) => departedAt === null);
  return { private: present.length > 1 };
}
