import { Suspense } from 'react';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { SignInTab } from './account/sign-in-tab.tsx';
import { TokensTab } from './account/tokens-tab.tsx';

/** The person's own account, the same in all their companies: how they sign in, and what signs in for them. */
export function AccountPage({ companyId, tab }: { companyId: CompanyId; tab: string }) {
  return (
    <Suspense key={tab} fallback={<LoadingLines />}>
      {tab === 'tokens' ? <TokensTab companyId={companyId} /> : <SignInTab companyId={companyId} />}
    </Suspense>
  );
}
