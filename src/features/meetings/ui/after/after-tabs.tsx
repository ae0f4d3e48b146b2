import { Tabs } from '#kit/page/tabs.tsx';
import type { CompanyId } from '#lib/ids.ts';

const pages = [
  { path: '', label: 'Agendas' },
  { path: '/history', label: 'History' },
  { path: '/trends', label: 'Trends' },
  { path: '/calendar', label: 'Calendar' },
] as const;

/** The pages about all meetings. */
export function AfterTabs({ companyId, current }: { companyId: CompanyId; current: (typeof pages)[number]['path'] }) {
  return (
    <Tabs
      label="Meetings"
      tabs={pages.map(({ path, label }) => ({
        href: `/c/${companyId}/meetings${path}`,
        label,
        current: path === current,
      }))}
    />
  );
}
