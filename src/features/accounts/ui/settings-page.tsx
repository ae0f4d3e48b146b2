import { Suspense } from 'react';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { ActivityTab } from './settings/activity-tab.tsx';
import { BackupTab } from './settings/backup-tab.tsx';
import { CompanyTab } from './settings/company-tab.tsx';
import { MailTab } from './settings/mail-tab.tsx';
import { MembersTab } from './settings/members-tab.tsx';
import { tabsFor } from './settings/settings-head.tsx';
import { TeamsTab } from './settings/teams-tab.tsx';
import { WordsTab } from './settings/words-tab.tsx';
import { useCompany } from './use-company.ts';

export interface SettingsProps {
  companyId: CompanyId;
  tab: string;
  onDeleted: () => void;
}

/** How the company is set up, and who belongs to it. Tabs that a role may not use are not there. */
export function SettingsPage({ companyId, tab, onDeleted }: SettingsProps) {
  const company = useCompany(companyId);
  const tabs = tabsFor(company.me);
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0];
  if (!shown) {
    return (
      <PageHead answer="0 settings are yours to see.">
        <p>You are a guest of {company.name}. Ask its owner if something should be different.</p>
      </PageHead>
    );
  }
  return (
    <Suspense key={shown.id} fallback={<LoadingLines />}>
      {shown.id === 'company' && <CompanyTab companyId={companyId} onDeleted={onDeleted} />}
      {shown.id === 'words' && <WordsTab companyId={companyId} />}
      {shown.id === 'members' && <MembersTab companyId={companyId} />}
      {shown.id === 'teams' && <TeamsTab companyId={companyId} />}
      {shown.id === 'activity' && <ActivityTab companyId={companyId} />}
      {shown.id === 'mail' && <MailTab companyId={companyId} />}
      {shown.id === 'backup' && <BackupTab companyId={companyId} />}
    </Suspense>
  );
}
