import { weekdayNames } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { can } from '../../model/permission.ts';
import { useCompany, useMembers } from '../use-company.ts';
import { CompanyForm } from './company-form.tsx';
import { DeleteCompany } from './delete-company.tsx';
import { HandOver } from './hand-over.tsx';
import { SettingsHead } from './settings-head.tsx';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export function CompanyTab({ companyId, onDeleted }: { companyId: CompanyId; onDeleted: () => void }) {
  const company = useCompany(companyId);
  const people = useMembers(companyId).filter(({ departedAt }) => departedAt === null).length;
  const teams = counted(company.teams.length, 'team', 'teams');
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="company"
        answer={`${counted(people, 'person', 'people')} in ${teams}; weeks start on ${weekdayNames[company.firstDayOfWeek - 1]}.`}
      />
      <CompanyForm companyId={companyId} />
      {can(company.me, 'transferCompany') && <HandOver companyId={companyId} />}
      {can(company.me, 'deleteCompany') && <DeleteCompany company={company} people={people} onDeleted={onDeleted} />}
    </>
  );
}
