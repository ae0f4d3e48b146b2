import type { ReactNode } from 'react';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { type Action, type Actor, can } from '../../model/permission.ts';
import { useCompany } from '../use-company.ts';

const tabs = [
  { id: 'company', label: 'Company', needs: 'editSettings' },
  { id: 'words', label: 'Words', needs: 'editSettings' },
  { id: 'members', label: 'Members', needs: 'readMembers' },
  { id: 'teams', label: 'Teams', needs: 'readMembers' },
  { id: 'imports', label: 'Imports', needs: 'importFiles' },
  { id: 'activity', label: 'Activity', needs: 'readActivity' },
  { id: 'mail', label: 'Mail', needs: 'readMail' },
  { id: 'backup', label: 'Backup', needs: 'backup' },
] as const satisfies readonly { id: string; label: string; needs: Action }[];

export type SettingsTab = (typeof tabs)[number]['id'];

export const tabsFor = (me: Actor) => tabs.filter(({ needs }) => can(me, needs));

/** Head and tabs of every settings page; `answer` is the first line. */
export function SettingsHead(props: {
  companyId: CompanyId;
  tab: SettingsTab;
  answer: string;
  tools?: ReactNode;
  children?: ReactNode;
}) {
  const { companyId, tab, answer, tools, children } = props;
  const company = useCompany(companyId);
  return (
    <>
      <PageHead crumbs={[{ label: company.name }, { label: 'Settings' }]} answer={answer} tools={tools}>
        {children}
      </PageHead>
      <Tabs
        label="Settings"
        tabs={tabsFor(company.me).map(({ id, label }) => ({
          // Files are a room of their own, above this one.
          href: id === 'imports' ? `/c/${companyId}/imports` : `/c/${companyId}/settings/${id}`,
          label,
          current: id === tab,
        }))}
      />
    </>
  );
}
