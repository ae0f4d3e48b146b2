import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import type { CompanyId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

const SettingsPage = lazyRouteComponent(() => import('#features/accounts/ui/settings-page.tsx'), 'SettingsPage');
export const settings = createRoute({
  getParentRoute: () => company,
  path: '/settings/{-$tab}',
  component: withCode(SettingsPage, function Settings() {
    const navigate = useNavigate();
    const { queryClient } = settings.useRouteContext();
    const { companyId, tab } = settings.useParams();
    return (
      <SettingsPage
        companyId={companyId as CompanyId}
        tab={tab ?? 'company'}
        onDeleted={() => {
          queryClient.clear();
          void navigate({ to: '/' });
        }}
      />
    );
  }),
});

const AccountPage = lazyRouteComponent(() => import('#features/accounts/ui/account-page.tsx'), 'AccountPage');
const MailsTab = lazyRouteComponent(() => import('#features/cadence/ui/mails/mails-tab.tsx'), 'MailsTab');
export const account = createRoute({
  getParentRoute: () => company,
  path: '/account/{-$tab}',
  component: withCode(AccountPage, function Account() {
    const { companyId, tab } = account.useParams();
    // What is mailed is known to a room that the account knows nothing of.
    if (tab === 'mails') return <MailsTab key={companyId} companyId={companyId as CompanyId} />;
    return <AccountPage companyId={companyId as CompanyId} tab={tab ?? 'sign-in'} />;
  }),
});
