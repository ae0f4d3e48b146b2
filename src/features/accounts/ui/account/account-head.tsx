import type { ReactNode } from 'react';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { useMe } from '../use-company.ts';

const tabs = [
  { id: 'sign-in', label: 'Signing in' },
  { id: 'mails', label: 'Mails to you' },
  { id: 'tokens', label: 'API tokens' },
] as const;

export function AccountHead(props: {
  companyId: CompanyId;
  tab: (typeof tabs)[number]['id'];
  answer: string;
  children?: ReactNode;
}) {
  const { companyId, tab, answer, children } = props;
  const { name } = useMe();
  return (
    <>
      <PageHead crumbs={[{ label: name }, { label: 'Account' }]} answer={answer}>
        {children}
      </PageHead>
      <Tabs
        label="Account"
        tabs={tabs.map(({ id, label }) => ({ href: `/c/${companyId}/account/${id}`, label, current: id === tab }))}
      />
    </>
  );
}
